package org.ecoplan.gateway.access;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.common.runtime.OidcCommonUtils;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who a request comes from: by its bearer token or, without one, by its session cookie.
 */
@ApplicationScoped
public class Door {

  private final IdentityProviderManager identities;

  Door(IdentityProviderManager identities) {
    this.identities = identities;
  }

  /**
   * The visitor, or empty for an unknown one. A bad token or a session that has run out and cannot
   * be renewed is an unknown visitor too.
   *
   * @return fails with {@link io.quarkus.oidc.OIDCException} where the identity server is away, and
   *     with {@link io.quarkus.security.AuthenticationRedirectException} where it has to be asked
   */
  public Uni<Optional<Visitor>> visitor(RoutingContext request) {
    // Quarkus would answer a failed look-up itself, with a redirect where a program wants a 401.
    BiConsumer<RoutingContext, Throwable> leaveItToUs = (context, failure) -> {};
    request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, leaveItToUs);
    return QuarkusHttpUser.getSecurityIdentity(request, identities)
        .map(Door::known)
        .onFailure(Door::isRefusal)
        .recoverWithItem(Optional.empty());
  }

  private static boolean isRefusal(Throwable failure) {
    return failure instanceof AuthenticationFailedException
        || failure instanceof AuthenticationCompletionException;
  }

  private static Optional<Visitor> known(@Nullable SecurityIdentity identity) {
    if (identity == null || identity.isAnonymous()) {
      return Optional.empty();
    }
    String token = identity.getCredential(AccessTokenCredential.class).getToken();
    return Optional.of(
        new Visitor(
            identity.getPrincipal().getName(),
            RoleTitle.among(identity.getRoles()),
            unit(token),
            token));
  }

  /** The token has been verified by now, so reading it is enough. */
  private static @Nullable String unit(String token) {
    JsonObject claims = OidcCommonUtils.decodeJwtContent(token);
    return claims == null ? null : claims.getString("unit");
  }
}
