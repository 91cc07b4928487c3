package org.ecoplan.gateway.trace;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Takes the caller's correlation id, or makes one; carries it on, logs it, hands it back. */
@ApplicationScoped
public class CorrelationId {

  /** The HTTP header, in requests and answers. */
  public static final String HEADER = "X-Correlation-Id";

  private static final String MDC_KEY = "correlationId";

  /** What a client may choose: anything else could forge log lines. */
  private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /** Before everything else, so that every refusal has its id. */
  private static final int PRIORITY = 1_000;

  void install(@Observes Filters filters) {
    filters.register(CorrelationId::handle, PRIORITY);
  }

  /** The id of a request whose headers have passed the gateway's first filter. */
  public static String of(MultiMap requestHeaders) {
    String id = requestHeaders.get(HEADER);
    return id != null && ACCEPTABLE.matcher(id).matches() ? id : UUID.randomUUID().toString();
  }

  private static void handle(RoutingContext request) {
    String id = of(request.request().headers());
    request.request().headers().set(HEADER, id);
    MDC.put(MDC_KEY, id);
    request.addHeadersEndHandler(end -> request.response().putHeader(HEADER, id));
    request.next();
  }
}
