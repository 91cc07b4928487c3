package org.ecoplan.registry.adjustment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.project.FieldChange;
import org.ecoplan.registry.project.Project;
import org.jspecify.annotations.Nullable;

/** One part of what an admitted project has promised, which an approval changes. */
interface Promise {

  Kind kind();

  /**
   * What a request would change, held against what is promised now.
   *
   * @throws DomainProblem where what is asked for cannot be
   */
  List<FieldChange> foresee(Project project, AdjustmentRequest request);

  /**
   * Applies what was approved. The project is locked, and its change recorded, by the caller.
   *
   * @param effectiveOn the day from which it holds
   * @throws DomainProblem {@link RegistryProblem#ADJUSTMENT_OUTDATED} where something else is
   *     promised by now
   */
  void apply(Project project, Adjustment adjustment, LocalDate effectiveOn);

  /** What a change asks for. */
  static String after(FieldChange change) {
    return Objects.requireNonNull(change.after(), change.field());
  }

  /**
   * Lets only changes through whose ground has not shifted.
   *
   * @param now what is promised now, absent where nothing is
   * @throws DomainProblem {@link RegistryProblem#ADJUSTMENT_OUTDATED} for the others
   */
  static void requireUnchanged(FieldChange change, @Nullable String now) {
    if (!Objects.equals(now, change.before())) {
      throw DomainProblem.of(
              RegistryProblem.ADJUSTMENT_OUTDATED,
              change.field()
                  + " 申请时为 "
                  + Objects.requireNonNullElse(change.before(), "空")
                  + "，现为 "
                  + Objects.requireNonNullElse(now, "空"))
          .field(change.field(), "申请后已变化", "按现行计划重新申请");
    }
  }
}
