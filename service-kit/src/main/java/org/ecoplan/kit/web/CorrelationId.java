package org.ecoplan.kit.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The id that ties one request's answers, logs and events together. */
public final class CorrelationId {

  /** The HTTP header, in requests and answers. */
  public static final String HEADER = "X-Correlation-Id";

  static final String MDC_KEY = "correlationId";

  /** What a client may choose: anything else could forge log lines. */
  private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private CorrelationId() {}

  /** The id of the current request, absent outside one. */
  public static Optional<String> current() {
    return Optional.ofNullable(MDC.get(MDC_KEY)).map(Object::toString);
  }

  static String acceptOrMake(@Nullable String offered) {
    return offered != null && ACCEPTABLE.matcher(offered).matches()
        ? offered
        : UUID.randomUUID().toString();
  }
}
