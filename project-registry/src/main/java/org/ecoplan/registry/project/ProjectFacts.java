package org.ecoplan.registry.project;

import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.registry.problem.RegistryProblem;
import org.jspecify.annotations.Nullable;

/**
 * What a project is about.
 *
 * @param startYear first construction year
 * @param endYear last construction year
 */
public record ProjectFacts(
    String name,
    Category category,
    @Nullable String subcategory,
    int startYear,
    int endYear,
    @Nullable String summary) {

  /**
   * Facts that do not contradict one another.
   *
   * @throws DomainProblem {@link RegistryProblem#CONTRADICTORY} naming the field
   */
  public ProjectFacts {
    if (startYear > endYear) {
      throw DomainProblem.of(RegistryProblem.CONTRADICTORY, "建设年限的结束年份早于开始年份")
          .field("endYear", "早于 startYear", startYear + " 或更晚");
    }
  }

  /** Whether the plan's promise is the same: years, category and name. */
  boolean promisesTheSameAs(ProjectFacts other) {
    return name.equals(other.name)
        && category == other.category
        && startYear == other.startYear
        && endYear == other.endYear;
  }
}
