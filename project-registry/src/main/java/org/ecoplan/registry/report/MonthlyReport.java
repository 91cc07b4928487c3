package org.ecoplan.registry.report;

import java.time.LocalDate;
import java.time.YearMonth;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.registry.problem.RegistryProblem;
import org.jspecify.annotations.Nullable;

/**
 * A project's report of one month.
 *
 * @param stage what it has to speak of, by the project's state when it was opened or submitted
 * @param dueOn the 30th of the month, in February its last day
 * @param comment what the plan office said, where it decided
 * @param version what the ETag says
 */
record MonthlyReport(
    String month,
    Stage stage,
    ReportState state,
    LocalDate dueOn,
    ReportContent content,
    @Nullable String submittedBy,
    @Nullable LocalDate submittedOn,
    @Nullable String decidedBy,
    @Nullable LocalDate decidedOn,
    @Nullable String comment,
    long version) {
  private static final int DUE_DAY = 30;

  /** The last day on which the report of this month is in time. */
  static LocalDate dueOn(YearMonth month) {
    return month.atDay(Math.min(DUE_DAY, month.lengthOfMonth()));
  }

  /**
   * Lets only reports through that their unit still writes.
   *
   * @throws DomainProblem {@link RegistryProblem#REPORT_STATE} for the others
   */
  void requireOpen() {
    if (!state.isOpen()) {
      throw inState("已报送，不能再修改");
    }
  }

  /**
   * Lets only reports through that wait for the plan office.
   *
   * @throws DomainProblem {@link RegistryProblem#REPORT_STATE} for the others
   */
  void requireSubmitted() {
    if (state != ReportState.SUBMITTED) {
      throw inState("现为 " + state + "，没有待审的内容");
    }
  }

  private DomainProblem inState(String what) {
    return DomainProblem.of(RegistryProblem.REPORT_STATE, month + " 的调度" + what);
  }
}
