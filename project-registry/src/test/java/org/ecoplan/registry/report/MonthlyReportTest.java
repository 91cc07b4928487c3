package org.ecoplan.registry.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.registry.project.Lifecycle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MonthlyReportTest {
  @ParameterizedTest
  @CsvSource({
    "2024-02, 2024-02-29",
    "2025-02, 2025-02-28",
    "2024-04, 2024-04-30",
    "2024-12, 2024-12-30"
  })
  void itIsDueOnThe30thAndInFebruaryOnTheLastDay(YearMonth month, String due) {
    assertThat(MonthlyReport.dueOn(month)).hasToString(due);
  }

  @ParameterizedTest
  @EnumSource(Lifecycle.class)
  void exactlyTheAdmittedProjectsThatAreNotRemovedReport(Lifecycle state) {
    assertThat(Stage.of(state).isPresent())
        .isEqualTo(state.isAdmitted() && state != Lifecycle.REMOVED);
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void anEmptyReportSaysTooLittleAtAnyStage(Stage stage) {
    assertThatThrownBy(() -> ReportContent.EMPTY.requireComplete(stage))
        .isInstanceOf(DomainProblem.class);
  }

  @ParameterizedTest
  @CsvSource({"-0.01", "100.01", "33.333"})
  void aProgressThatCannotBeIsRefused(BigDecimal percent) {
    assertThatThrownBy(() -> new ReportContent(null, null, percent, null, null, null, null))
        .isInstanceOf(DomainProblem.class);
  }

  @Test
  void onlyWhatChangedIsTold() {
    ReportContent before = new ReportContent("选址未定", null, null, null, null, null, null);
    ReportContent after = new ReportContent("选址未定", null, null, null, null, "缺地", null);

    assertThat(after.changesFrom(before))
        .singleElement()
        .satisfies(change -> assertThat(change.field()).isEqualTo("problems"));
  }
}
