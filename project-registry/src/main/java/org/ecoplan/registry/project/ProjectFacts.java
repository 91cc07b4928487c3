package org.ecoplan.registry.project;

import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.request.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * What a project is about.
 *
 * @param startYear first construction year
 * @param endYear last construction year
 * @param marks tags and location
 */
public record ProjectFacts(
    String name,
    Category category,
    @Nullable String subcategory,
    int startYear,
    int endYear,
    @Nullable String summary,
    Marks marks) {

  static final int LONGEST_NAME = 300;
  static final int LONGEST_SUBCATEGORY = 100;
  static final int LONGEST_SUMMARY = 4_000;

  /**
   * Facts that can be so and do not contradict one another.
   *
   * @throws DomainProblem {@link KitProblem#INVALID} or {@link RegistryProblem#CONTRADICTORY},
   *     naming the field
   */
  public ProjectFacts {
    if (name.isBlank()) {
      throw DomainProblem.of(KitProblem.INVALID, "项目名称不能为空").field("name", "为空", null);
    }
    Bounds.requireText("name", name, LONGEST_NAME);
    Bounds.requireText("subcategory", subcategory, LONGEST_SUBCATEGORY);
    Bounds.requireText("summary", summary, LONGEST_SUMMARY);
    Bounds.requireYear("startYear", startYear);
    Bounds.requireYear("endYear", endYear);
    if (startYear > endYear) {
      throw DomainProblem.of(RegistryProblem.CONTRADICTORY, "建设年限的结束年份早于开始年份")
          .field("endYear", "早于 startYear", startYear + " 或更晚");
    }
  }

  /**
   * The same with other years.
   *
   * @throws DomainProblem where they cannot be
   */
  public ProjectFacts withYears(int start, int end) {
    return new ProjectFacts(name, category, subcategory, start, end, summary, marks);
  }

  /** Whether the plan's promise is the same: years, category and name. */
  boolean promisesTheSameAs(ProjectFacts other) {
    return name.equals(other.name)
        && category == other.category
        && startYear == other.startYear
        && endYear == other.endYear;
  }
}
