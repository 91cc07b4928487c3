package org.ecoplan.gateway.proxy;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * Published evaluations as files: a link cannot say {@code Accept}, so the name's ending says it.
 * {@code /public/evaluations/ID.xlsx} is {@code /public/v1/evaluations/ID} as a workbook.
 */
@ApplicationScoped
class PublicFiles {

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "json", "application/json",
          "csv", "text/csv",
          "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  void install(@Observes Router router) {
    router
        .getWithRegex(
            "/public/evaluations/(?<id>[0-9A-Za-z-]{1,64})\\.(?<ending>json|csv|xlsx|docx)")
        .handler(PublicFiles::serve);
  }

  private static void serve(RoutingContext request) {
    request
        .request()
        .headers()
        .set(HttpHeaders.ACCEPT, String.valueOf(MEDIA_TYPES.get(request.pathParam("ending"))));
    request.reroute("/public/v1/evaluations/" + request.pathParam("id"));
  }
}
