package org.ecoplan.registry.funding;

import java.time.LocalDate;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.registry.request.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * A question about a plan's money.
 *
 * @param by the dimension of the rows
 * @param crossed a second dimension, absent where only one is asked for
 * @param only the one key of {@code crossed} that is asked for
 * @param asOf as it was known at the end of this day; absent for now
 * @param units under which names the units' money stands
 */
record Question(
    Dimension by,
    @Nullable Dimension crossed,
    @Nullable String only,
    @Nullable LocalDate asOf,
    UnitNames units) {

  /**
   * A question that can be answered.
   *
   * @throws DomainProblem {@link KitProblem#INVALID} naming the parameter
   */
  Question {
    if (by == crossed) {
      throw DomainProblem.of(KitProblem.INVALID, "两个维度相同").field("and", "与 by 相同", "另一个维度，或省略");
    }
    if (crossed == Dimension.PROJECT) {
      throw DomainProblem.of(KitProblem.INVALID, "项目只能作为第一个维度")
          .field("and", "项目应写在 by 中", "by=project&and=" + by.word());
    }
    if (only != null && crossed == null) {
      throw DomainProblem.of(KitProblem.INVALID, "写明了第二维度的取值，却没有写第二维度")
          .field("and", "缺少", "only 所属的维度");
    }
    Bounds.requireText("only", only, 200);
    Bounds.requireDay("asOf", asOf);
  }

  /** The question of a request. */
  static Question of(
      @Nullable String by,
      @Nullable String crossed,
      @Nullable String only,
      @Nullable LocalDate asOf,
      UnitNames units) {
    return new Question(
        by == null || by.isBlank() ? Dimension.CATEGORY : Dimension.named("by", by),
        crossed == null || crossed.isBlank() ? null : Dimension.named("and", crossed),
        only == null || only.isBlank() ? null : only,
        asOf,
        units);
  }

  /** Whether this is about units, and restated. */
  boolean restatesUnits() {
    return units == UnitNames.RESTATED && (by == Dimension.UNIT || crossed == Dimension.UNIT);
  }

  /** The same of all projects together, whose rows add up to the total of a question by project. */
  Question ofAllProjects() {
    Dimension other = crossed == Dimension.FISCAL_YEAR ? Dimension.SOURCE : Dimension.FISCAL_YEAR;
    return new Question(other, crossed, only, asOf, units);
  }
}
