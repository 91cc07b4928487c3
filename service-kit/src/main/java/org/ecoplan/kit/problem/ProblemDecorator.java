package org.ecoplan.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkiverse.resteasy.problem.validation.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.kit.web.CorrelationId;

/**
 * Gives every problem, whoever raised it, the same face: a type, a stable code, the errors by field
 * and the correlation id under which the logs tell the rest.
 */
@ApplicationScoped
final class ProblemDecorator implements ProblemPostProcessor {

  static final String CODE = "code";
  static final String ERRORS = "errors";
  private static final String VIOLATIONS = "violations";
  private static final String CORRELATION_ID = "correlationId";

  @Override
  public HttpProblem apply(HttpProblem problem, ProblemContext context) {
    KitProblem general = KitProblem.ofStatus(problem.getStatusCode());
    Object code = problem.getParameters().getOrDefault(CODE, general.code());
    boolean ours = problem.getParameters().containsKey(CODE);
    boolean serverError = problem.getStatusCode() >= 500;

    HttpProblem.Builder builder =
        HttpProblem.builder()
            .withType(URI.create("urn:ecoplan:problem:" + code))
            .withTitle(ours ? problem.getTitle() : general.title())
            .withStatus(problem.getStatusCode())
            .withInstance(problem.getInstance())
            // Nothing of the inside is shown where the fault is ours.
            .withDetail(serverError && !ours ? general.titleZh() : problem.getDetail())
            .with(CODE, code);
    problem.getHeaders().forEach(builder::withHeader);
    problem
        .getParameters()
        .forEach(
            (name, value) -> {
              if (name.equals(VIOLATIONS)) {
                builder.with(ERRORS, errorsOf(value));
              } else if (!name.equals(CODE)) {
                builder.with(name, value);
              }
            });
    CorrelationId.current().ifPresent(id -> builder.with(CORRELATION_ID, id));
    return builder.build();
  }

  /** After the extension's own processors, before its logger has nothing left to say. */
  @Override
  public int priority() {
    return 90;
  }

  private static List<Map<String, Object>> errorsOf(Object violations) {
    return ((List<?>) violations)
        .stream().map(Violation.class::cast).map(ProblemDecorator::errorOf).toList();
  }

  private static Map<String, Object> errorOf(Violation violation) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("field", violation.field);
    error.put("message", violation.message);
    return error;
  }
}
