package org.ecoplan.gateway.access;

import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.ecoplan.gateway.problem.GatewayProblem;
import org.ecoplan.gateway.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Login, logout, and who one is. */
@Path("/")
class SessionResource {

  private final Door door;
  private final RoutingContext request;

  SessionResource(Door door, RoutingContext request) {
    this.door = door;
    this.request = request;
  }

  /** The code flow stands before this method: who gets here is logged in. */
  @GET
  @Path("login")
  @Authenticated
  Response login(@QueryParam(Navigation.RETURN_TO) @Nullable String returnTo) {
    return Response.seeOther(URI.create(Navigation.safeReturn(returnTo))).build();
  }

  /**
   * Where there is a session, Quarkus takes it away as the visitor is looked up, and sends the
   * browser on to the identity server; without one there is nothing to do.
   */
  @GET
  @Path("logout")
  @PermitAll
  Response logout() {
    if (SameOrigin.isForeign(request.request().headers())) {
      return refusal(GatewayProblem.NOT_SAME_ORIGIN, "请在本站页面上退出登录。");
    }
    visitor();
    return Response.seeOther(URI.create("/")).build();
  }

  @GET
  @Path("me")
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  Response me() {
    Optional<Visitor> visitor = visitor();
    if (visitor.isPresent()) {
      return Response.ok(Me.of(visitor.get()))
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .build();
    }
    if (Navigation.is(request.request())) {
      return Response.seeOther(URI.create(Navigation.loginFor("/me"))).build();
    }
    return refusal(GatewayProblem.UNAUTHENTICATED, "请先登录，或在请求中附上访问令牌。");
  }

  private Optional<Visitor> visitor() {
    return door.visitor(request).await().indefinitely();
  }

  private Response refusal(GatewayProblem kind, String detail) {
    return Response.status(kind.status())
        .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(Problem.of(kind, detail, request).json())
        .build();
  }
}
