package org.ecoplan.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.alert.testdata.ProjectBuilder.aProject;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecoplan.alert.testdata.ProjectBuilder;
import org.ecoplan.events.ProjectState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules about money. */
class MoneyRulesTest {
  private static final LocalDate NOVEMBER = LocalDate.of(2024, 11, 26);

  @ParameterizedTest
  @CsvSource({
    // 2024-07-01 is day 183 of 366: half of the year has passed.
    "2024-07-01, 300000, 0",
    "2024-07-01, 299000, 1",
    "2024-01-15, 0, 0",
    "2025-01-01, 800000, 0",
    "2025-01-01, 790000, 1",
    "2023-12-31, 0, 0",
  })
  void moneyOfAYearIsSpentAsTheYearPassesWithinTwentyPoints(
      LocalDate date, String paid, int expected) {
    ProjectState project =
        aProject().money("ALLOCATED", 2024, "1000000").money("PAID", 2024, paid).build();

    assertThat(ExecutionRateBehind.kind().with(Map.of()).examine(project, date)).hasSize(expected);
  }

  @Test
  void theSumsAreReadInTenThousandsAndNameTheYear() {
    ProjectState project =
        aProject().money("ALLOCATED", 2024, "12345678.90").money("PAID", 2024, "1").build();

    Finding finding = ExecutionRateBehind.kind().with(Map.of()).examine(project, NOVEMBER).get(0);

    assertThat(finding.subject()).isEqualTo("LZ-145/LT-01#funding-2024");
    assertThat(finding.message().zh()).contains("2024 年下达 1,234.57 万元").contains("执行率 0.0%");
  }

  @Test
  void paymentBeforeConstructionIsPaymentWithoutProgress() {
    ProjectState project = half().state("PREPARATION").build();

    assertThat(payment(project).get(0).message().zh()).isEqualTo("资金已支付 50.0%，而工程进度为 0%，支付明显快于进度。");
    assertThat(progress(project)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"15, 1, 0", "20, 0, 0", "80, 0, 0", "81, 0, 1"})
  void paymentAndProgressMayDifferByThirtyPoints(String percent, int payments, int progresses) {
    ProjectState project =
        half().state("CONSTRUCTION").milestone(m -> m.progress(percent, "2024-11-01")).build();

    assertThat(payment(project)).hasSize(payments);
    assertThat(progress(project)).hasSize(progresses);
  }

  @Test
  void whereProgressOrAllocationIsUnknownNothingIsSaid() {
    assertThat(payment(half().state("CONSTRUCTION").build())).isEmpty();
    assertThat(progress(aProject().state("COMPLETED").build())).isEmpty();
  }

  @Test
  void aCompletedProjectThatIsHalfPaidIsProgressWithoutPayment() {
    assertThat(progress(half().state("COMPLETED").build())).hasSize(1);
  }

  private static ProjectBuilder half() {
    return aProject().money("ALLOCATED", 2023, "1000").money("PAID", 2023, "500");
  }

  private static List<Finding> payment(ProjectState project) {
    return PaymentWithoutProgress.kind().with(Map.of()).examine(project, NOVEMBER);
  }

  private static List<Finding> progress(ProjectState project) {
    return ProgressWithoutPayment.kind().with(Map.of()).examine(project, NOVEMBER);
  }
}
