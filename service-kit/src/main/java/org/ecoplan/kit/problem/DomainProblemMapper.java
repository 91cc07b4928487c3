package org.ecoplan.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.HttpProblemMapper;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Turns the domain's refusals into problem details. */
@Provider
public final class DomainProblemMapper implements ExceptionMapper<DomainProblem> {

  private final HttpProblemMapper problems = new HttpProblemMapper();

  @Override
  public Response toResponse(DomainProblem problem) {
    return problems.toResponse(asHttpProblem(problem));
  }

  private static HttpProblem asHttpProblem(DomainProblem problem) {
    HttpProblem.Builder builder =
        HttpProblem.builder()
            .withTitle(problem.code().title())
            .withStatus(problem.code().status())
            .withDetail(problem.detail())
            .with(ProblemDecorator.CODE, problem.code().code());
    if (!problem.errors().isEmpty()) {
      builder.with(ProblemDecorator.ERRORS, problem.errors());
    }
    return builder.build();
  }
}
