package org.ecoplan.kit.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;

/** Turns the domain's refusals into problem details. */
@Provider
public final class DomainProblemMapper extends ExceptionMapperBase<DomainProblem> {

  @Override
  protected HttpProblem toProblem(DomainProblem problem) {
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
