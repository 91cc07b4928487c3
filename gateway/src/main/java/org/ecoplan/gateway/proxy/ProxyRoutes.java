package org.ecoplan.gateway.proxy;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationRedirectException;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.ecoplan.gateway.access.Door;
import org.ecoplan.gateway.access.Navigation;
import org.ecoplan.gateway.access.SameOrigin;
import org.ecoplan.gateway.access.Visitor;
import org.ecoplan.gateway.problem.GatewayProblem;
import org.ecoplan.gateway.problem.Problem;
import org.ecoplan.gateway.proxy.CarriedHeaders.Caller;
import org.ecoplan.gateway.settings.GatewaySettings;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Lets through who may come through, one handler for each route of the table. */
@ApplicationScoped
class ProxyRoutes {

  private static final Logger LOG = Logger.getLogger(ProxyRoutes.class);

  private final Routes routes;
  private final Door door;
  private final ServiceConnections connections;
  private final long uploadLimit;

  ProxyRoutes(Routes routes, Door door, ServiceConnections connections, GatewaySettings settings) {
    this.routes = routes;
    this.door = door;
    this.connections = connections;
    this.uploadLimit = settings.uploadLimit().asLongValue();
  }

  void install(@Observes Router router) {
    for (Route route : routes.table()) {
      router.route(route.prefix() + "/*").handler(request -> receive(route, request));
    }
  }

  private void receive(Route route, RoutingContext request) {
    if (!route.allows(request.request().method().name())) {
      refuse(request, GatewayProblem.METHOD_NOT_ALLOWED, "此地址不支持这种操作。");
    } else if (declaredLength(request.request()) > uploadLimit) {
      // The caller is about to send what nobody is going to read.
      request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      request.addEndHandler(end -> request.request().connection().close());
      refuse(request, GatewayProblem.TOO_LARGE, "上传内容超过上限 " + uploadLimit + " 字节。");
    } else if (route.isPublic()) {
      forward(route, request, null);
    } else {
      identify(route, request);
    }
  }

  /** Looking up a session may ask the identity server; the body waits meanwhile. */
  private void identify(Route route, RoutingContext request) {
    Context eventLoop = Vertx.currentContext();
    request.request().pause();
    door.visitor(request)
        .subscribe()
        .with(
            visitor -> eventLoop.runOnContext(go -> admit(route, request, visitor)),
            failure -> eventLoop.runOnContext(go -> notIdentified(request, failure)));
  }

  private void admit(Route route, RoutingContext request, Optional<Visitor> visitor) {
    if (request.response().ended()) {
      return;
    }
    if (visitor.isEmpty()) {
      askToLogIn(request);
    } else if (!SameOrigin.holds(request.request())) {
      refuse(request, GatewayProblem.NOT_SAME_ORIGIN, "使用登录会话修改数据时，请求必须从本站页面发出；程序请改用访问令牌。");
    } else {
      forward(route, request, visitor.get().accessToken());
    }
  }

  private void forward(Route route, RoutingContext request, @Nullable String token) {
    HttpServerRequest asked = request.request();
    CarriedHeaders.towardsService(asked.headers(), Caller.of(asked), token);
    connections
        .proxyTo(route)
        .addInterceptor(new Forwarding(route, request, uploadLimit))
        .handle(asked);
  }

  private static void askToLogIn(RoutingContext request) {
    if (Navigation.is(request.request())) {
      redirect(request, Navigation.loginFor(request.request().uri()));
    } else {
      request.response().putHeader("WWW-Authenticate", "Bearer");
      refuse(request, GatewayProblem.UNAUTHENTICATED, "请先登录，或在请求中附上有效的访问令牌。");
    }
  }

  private static void notIdentified(RoutingContext request, Throwable failure) {
    if (failure instanceof AuthenticationRedirectException redirect) {
      if (Navigation.is(request.request())) {
        redirect(request, redirect.getRedirectUri());
      } else {
        askToLogIn(request);
      }
    } else if (failure instanceof OIDCException) {
      LOG.warnf("the identity server is unavailable: %s", failure.getMessage());
      refuse(request, GatewayProblem.PART_UNAVAILABLE, "身份认证（Keycloak）暂时不可用，请稍后重试。");
    } else {
      LOG.errorf(failure, "cannot tell who sent %s", request.normalizedPath());
      refuse(request, GatewayProblem.INTERNAL, "网关处理请求时出错，请凭关联编号联系管理员。");
    }
  }

  private static void redirect(RoutingContext request, String address) {
    request.request().resume();
    request
        .response()
        .setStatusCode(302)
        .putHeader(HttpHeaders.LOCATION, address)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end();
  }

  private static void refuse(RoutingContext request, GatewayProblem kind, String detail) {
    // Read and dropped, so that the connection can serve the next request.
    request.request().resume();
    Problem.of(kind, detail, request).send(request);
  }

  private static long declaredLength(HttpServerRequest request) {
    MultiMap headers = request.headers();
    String length = headers.get(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }
}
