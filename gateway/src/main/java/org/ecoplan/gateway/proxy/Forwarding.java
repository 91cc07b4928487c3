package org.ecoplan.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import org.ecoplan.gateway.problem.GatewayProblem;
import org.ecoplan.gateway.problem.Problem;
import org.ecoplan.gateway.proxy.CarriedHeaders.Caller;
import org.jboss.logging.Logger;

/** Watches one request on its way to the service and back. */
final class Forwarding implements ProxyInterceptor {

  private static final Logger LOG = Logger.getLogger(Forwarding.class);

  private final Route route;
  private final RoutingContext asked;
  private final Caller caller;
  private final long uploadLimit;

  Forwarding(Route route, RoutingContext asked, long uploadLimit) {
    this.route = route;
    this.asked = asked;
    this.caller = Caller.of(asked.request());
    this.uploadLimit = uploadLimit;
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    ProxyRequest request = context.request();
    // The path that the route was chosen by, not another that a service might read differently.
    String query = asked.request().query();
    request.setURI(asked.normalizedPath() + (query == null ? "" : "?" + query));
    Body whole = request.getBody();
    LimitedBody body = new LimitedBody(whole.stream(), uploadLimit);
    request.setBody(Body.body(body, whole.length()));
    return context
        .sendRequest()
        .recover(failure -> Future.succeededFuture(refusal(request, body, failure)));
  }

  @Override
  public Future<Void> handleProxyResponse(ProxyContext context) {
    CarriedHeaders.towardsCaller(context.response().headers(), route, caller);
    return context.sendResponse();
  }

  private ProxyResponse refusal(ProxyRequest request, LimitedBody body, Throwable failure) {
    Problem problem = problem(body, failure);
    HttpServerRequest raw = asked.request();
    LOG.warnf(
        "%s %s: %s (%s)",
        raw.method(), asked.normalizedPath(), problem.kind(), failure.getMessage());
    if (body.isExceeded()) {
      // The caller is still sending; nobody is going to read it.
      asked.addEndHandler(end -> raw.connection().close());
    }
    return request
        .release()
        .response()
        .setStatusCode(problem.kind().status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .setBody(Body.body(Buffer.buffer(problem.json())));
  }

  private Problem problem(LimitedBody body, Throwable failure) {
    if (body.isExceeded()) {
      return Problem.of(GatewayProblem.TOO_LARGE, "上传内容超过上限 " + uploadLimit + " 字节。", asked);
    }
    String part = route.part().nameZh() + "（" + route.part().nameEn() + "）";
    return failure instanceof Unreachable
        ? Problem.of(GatewayProblem.PART_UNAVAILABLE, part + "暂时连不上，请求没有执行，请稍后重试。", asked)
        : Problem.of(
            GatewayProblem.NO_ANSWER,
            part + "没有应答，操作是否完成尚不确定；请用同一个 Idempotency-Key 重试或先核对。",
            asked);
  }
}
