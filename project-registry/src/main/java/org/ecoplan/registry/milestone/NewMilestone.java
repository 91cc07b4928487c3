package org.ecoplan.registry.milestone;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.registry.request.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * A milestone as it is first promised.
 *
 * @param originalDate the promise, for good
 * @param source the document it stands in
 */
record NewMilestone(
    @NotBlank @Size(max = Milestone.LONGEST_NAME) String name,
    @NotNull LocalDate originalDate,
    @Nullable LocalDate forecastDate,
    @Size(max = 300) @Nullable String source) {

  /**
   * A promise with days that can be.
   *
   * @throws DomainProblem naming the field
   */
  void requirePlausible() {
    Bounds.requireDay("originalDate", originalDate);
    Bounds.requireDay("forecastDate", forecastDate);
  }
}
