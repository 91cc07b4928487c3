package org.ecoplan.gateway.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.ecoplan.gateway.trace.CorrelationId;

/**
 * One refusal, in the form that the services use too.
 *
 * @param kind what kind of refusal it is
 * @param detail a Chinese sentence that says what happened here and what to do
 * @param instance the path that was asked for
 * @param correlationId the id under which the logs know this request
 */
public record Problem(GatewayProblem kind, String detail, String instance, String correlationId) {

  /** The media type of {@link #json()}. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** A refusal of this request. */
  public static Problem of(GatewayProblem kind, String detail, RoutingContext request) {
    return new Problem(
        kind, detail, request.normalizedPath(), CorrelationId.of(request.request().headers()));
  }

  /** The problem detail as JSON. */
  public String json() {
    return new JsonObject()
        .put("type", "urn:ecoplan:problem:" + kind.code())
        .put("title", kind.title())
        .put("status", kind.status())
        .put("detail", detail)
        .put("code", kind.code())
        .put("instance", instance)
        .put("correlationId", correlationId)
        .encode();
  }

  /** Ends the request with this refusal. */
  public void send(RoutingContext request) {
    request
        .response()
        .setStatusCode(kind.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(json());
  }
}
