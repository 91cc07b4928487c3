package org.ecoplan.gateway.problem;

import io.quarkus.oidc.OIDCException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Turns what goes wrong on the gateway's own pages into problem details; says nothing of the
 * inside.
 */
final class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  @ServerExceptionMapper
  Response refused(WebApplicationException refusal, RoutingContext request) {
    int status = refusal.getResponse().getStatus();
    if (status < 400) {
      return refusal.getResponse();
    }
    GatewayProblem kind = GatewayProblem.ofStatus(status);
    return answer(kind, "请求的地址或操作不存在：" + request.normalizedPath(), request);
  }

  @ServerExceptionMapper
  Response identityUnavailable(OIDCException failure, RoutingContext request) {
    LOG.warnf("the identity server is unavailable: %s", failure.getMessage());
    return answer(GatewayProblem.PART_UNAVAILABLE, "身份认证（Keycloak）暂时不可用，请稍后重试。", request);
  }

  @ServerExceptionMapper
  Response broken(RuntimeException failure, RoutingContext request) {
    LOG.errorf(failure, "%s %s failed", request.request().method(), request.normalizedPath());
    return answer(GatewayProblem.INTERNAL, "网关处理请求时出错，请凭关联编号联系管理员。", request);
  }

  private static Response answer(GatewayProblem kind, String detail, RoutingContext request) {
    return Response.status(kind.status())
        .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(Problem.of(kind, detail, request).json())
        .build();
  }
}
