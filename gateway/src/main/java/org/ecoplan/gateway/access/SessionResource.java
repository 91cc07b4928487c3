package org.ecoplan.gateway.access;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.UnauthorizedException;
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
import org.ecoplan.gateway.parts.Part;
import org.ecoplan.gateway.parts.PartWatch;
import org.ecoplan.gateway.problem.GatewayProblem;
import org.ecoplan.gateway.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Login, logout, and who one is. */
@Path("/")
class SessionResource {

  private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

  private final Door door;
  private final PartWatch parts;
  private final RoutingContext request;

  SessionResource(Door door, PartWatch parts, RoutingContext request) {
    this.door = door;
    this.parts = parts;
    this.request = request;
  }

  /** Back to where the visitor came from; by way of the identity server for an unknown one. */
  @GET
  @Path("login")
  @PermitAll
  public Response login(@QueryParam(Navigation.RETURN_TO) @Nullable String returnTo) {
    if (visitor().isPresent()) {
      return Response.seeOther(URI.create(Navigation.safeReturn(returnTo))).build();
    }
    if (request.queryParams().contains("state")) {
      // Back from the identity server and still unknown: asking again would go round in circles.
      return Response.seeOther(URI.create("/login/failed")).build();
    }
    if (!parts.isUp(Part.IDENTITY)) {
      return Response.status(Response.Status.SERVICE_UNAVAILABLE)
          .type(HTML)
          .entity(Templates.loginUnavailable().render())
          .build();
    }
    throw new UnauthorizedException("the code flow begins");
  }

  /** Where the identity server sends a visitor whose login it did not complete. */
  @GET
  @Path("login/failed")
  @PermitAll
  @Produces(HTML)
  public TemplateInstance loginFailed() {
    return Templates.loginFailed();
  }

  /**
   * Where there is a session, Quarkus takes it away as the visitor is looked up, and sends the
   * browser on to the identity server; without one there is nothing to do.
   */
  @GET
  @Path("logout")
  @PermitAll
  public Response logout() {
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
  public Response me() {
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

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  static final class Templates {

    private Templates() {}

    static native TemplateInstance loginFailed();

    static native TemplateInstance loginUnavailable();
  }
}
