package org.ecoplan.registry.milestone;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.registry.request.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * A milestone as it is first promised.
 *
 * @param originalDate the promise, for good
 * @param source the document it stands in
 * @param weight what it counts beside the others, 0 to 100
 * @param predecessors the numbers of the milestones before it
 */
record NewMilestone(
    @NotBlank @Size(max = Milestone.LONGEST_NAME) String name,
    @NotNull LocalDate originalDate,
    @Nullable LocalDate forecastDate,
    @Size(max = 300) @Nullable String source,
    @Nullable Stage stage,
    @Nullable BigDecimal weight,
    @Nullable List<@Nullable Integer> predecessors) {

  /**
   * Where it stands on the project's way.
   *
   * @throws DomainProblem where that cannot be
   */
  Place place() {
    return Place.of(stage, weight, predecessors);
  }

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
