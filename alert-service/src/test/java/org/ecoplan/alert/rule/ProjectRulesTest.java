package org.ecoplan.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.alert.testdata.ProjectBuilder.aProject;
import static org.ecoplan.alert.testdata.ProjectBuilder.lt01;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecoplan.events.ProjectState;
import org.ecoplan.kit.clock.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules about dates, reports, admission and adjustments of a project. */
class ProjectRulesTest {
  private static final LocalDate NOVEMBER = LocalDate.of(2024, 11, 26);

  @ParameterizedTest
  @CsvSource({
    "2023-11-30, 0",
    "2023-12-01, 1",
    "2023-12-31, 1",
    "2024-01-01, 0",
  })
  void aMilestoneIsDueSoonFromThirtyDaysBeforeUntilItsDay(LocalDate date, int expected) {
    assertThat(MilestoneDueSoon.kind().with(Map.of()).examine(lt01().build(), date))
        .hasSize(expected);
  }

  @Test
  void theDaysBeforeAreASetting() {
    Rule<ProjectState> early = MilestoneDueSoon.kind().with(Map.of("daysBefore", 60));

    assertThat(early.examine(lt01().build(), LocalDate.of(2023, 11, 15))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"2024-03-30, 0", "2024-03-31, 1"})
  void aMilestoneHasSlippedWhenItsForecastIsMoreThanNinetyDaysLate(String forecast, int expected) {
    ProjectState project = aProject().milestone(m -> m.forecast(forecast)).build();

    assertThat(slipped(project, LocalDate.of(2023, 12, 31))).hasSize(expected);
  }

  @Test
  void theSlipIsStatedAgainstTheOriginalAndTheApprovedDate() {
    ProjectState project =
        aProject().milestone(m -> m.approved("2024-06-30").forecast("2024-12-31")).build();

    Finding finding = slipped(project, LocalDate.of(2024, 1, 2)).get(0);

    assertThat(finding.message().zh()).contains("比原定日期推迟 366 天");
    assertThat(finding.evidence())
        .extracting(item -> item.label().zh() + item.value())
        .contains("比原定推迟366 天 / days", "比批准推迟184 天 / days");
  }

  @Test
  void whatIsApprovedOrOverdueOrCompletedHasNotSlipped() {
    ProjectState approved = aProject().milestone(m -> m.approved("2024-12-31")).build();
    ProjectState overdue = aProject().milestone(m -> m.forecast("2024-12-31")).build();
    ProjectState completed =
        aProject().milestone(m -> m.forecast("2024-12-31").completed("2024-11-01")).build();

    assertThat(slipped(approved, NOVEMBER)).isEmpty();
    assertThat(slipped(overdue, NOVEMBER)).isEmpty();
    assertThat(slipped(completed, NOVEMBER)).isEmpty();
    assertThat(
            MilestoneSlipped.kind()
                .with(Map.of())
                .whyGone(completed, "LZ-145/LT-01#milestone-1", NOVEMBER)
                .zh())
        .isEqualTo("里程碑已于 2024-11-01 完成");
  }

  @ParameterizedTest
  @CsvSource({
    // The report of October is due on 30 October, still in time that day.
    "2024-10-30, 0",
    "2024-10-31, 1",
    "2024-11-30, 1",
    "2024-02-29, 0",
  })
  void aReportIsMissingFromTheDayAfterTheThirtieth(LocalDate date, int expected) {
    ProjectState project =
        aProject()
            .state("CONSTRUCTION")
            .reservedOn("2024-01-05")
            .reports("2024-01", "2024-09")
            .build();

    assertThat(MonthlyReportMissing.kind().with(Map.of()).examine(project, date)).hasSize(expected);
  }

  @Test
  void missingMonthsAreCountedFromTheFirstGap() {
    ProjectState project =
        aProject().state("CONSTRUCTION").reservedOn("2024-01-05").reports("2024-08").build();

    Finding finding = MonthlyReportMissing.kind().with(Map.of()).examine(project, NOVEMBER).get(0);

    assertThat(finding.since()).isEqualTo(LocalDate.of(2024, 9, 30));
    assertThat(finding.message().zh()).isEqualTo("项目自 2024-09 起未报送调度，已缺 2 个月。");
  }

  @Test
  void whereReportsAreNotToldNothingIsMissing() {
    ProjectState project = aProject().state("CONSTRUCTION").build();

    assertThat(MonthlyReportMissing.kind().with(Map.of()).examine(project, NOVEMBER)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "RESERVED, 2024-08-27, 0",
    "RESERVED, 2024-08-28, 1",
    "CONSTRUCTION, 2024-08-28, 0",
  })
  void aReserveEntryIsAboutToLapseNinetyDaysBeforeItsThirdYearEnds(
      String state, LocalDate date, int expected) {
    ProjectState project = aProject().state(state).reservedOn("2021-11-26").build();

    assertThat(ReserveLapsing.kind().with(Map.of()).examine(project, date)).hasSize(expected);
  }

  @ParameterizedTest
  @CsvSource({
    // Twenty working days from 2024-09-20, around the National Day and its shifted weekends.
    "2024-10-23, 0",
    "2024-10-24, 1",
  })
  void anAdjustmentIsToBeDecidedWithinTwentyWorkingDays(LocalDate date, int expected) {
    Rule<ProjectState> rule = AdjustmentUndecided.kind(WorkingCalendar.official()).with(Map.of());

    assertThat(rule.examine(aProject().adjustment("2024-09-20", null).build(), date))
        .hasSize(expected);
    assertThat(rule.examine(aProject().adjustment("2024-09-20", "2024-10-22").build(), date))
        .isEmpty();
  }

  @Test
  void aRemovedProjectConcernsNoneOfThem() {
    ProjectState removed =
        lt01()
            .state("REMOVED")
            .reservedOn("2021-01-01")
            .reports()
            .adjustment("2024-01-02", null)
            .money("ALLOCATED", 2023, "100")
            .build();
    RuleBook book =
        new RuleBook(
            ShippedRules.kinds(new Lateness(180), new Lateness(180), WorkingCalendar.official()),
            List.of());

    assertThat(book.examine(removed, NOVEMBER).findings()).isEmpty();
  }

  private static List<Finding> slipped(ProjectState project, LocalDate date) {
    return MilestoneSlipped.kind().with(Map.of()).examine(project, date);
  }
}
