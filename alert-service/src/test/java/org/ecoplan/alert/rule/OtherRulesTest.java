package org.ecoplan.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ecoplan.alert.testdata.EvaluationBuilder.anEvaluation;
import static org.ecoplan.alert.testdata.TaskBuilder.aTask;
import static org.ecoplan.alert.testdata.TaskBuilder.summaries;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecoplan.alert.testdata.EvaluationBuilder;
import org.ecoplan.events.SeriesState;
import org.ecoplan.events.SeriesState.SectionResult;
import org.ecoplan.events.TaskState;
import org.ecoplan.events.TaskState.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules about summaries, observations, targets, sections, and about rules. */
class OtherRulesTest {
  private static final LocalDate NOVEMBER = LocalDate.of(2024, 11, 26);

  @ParameterizedTest
  @CsvSource({"2024-07-31, 0", "2024-08-01, 1"})
  void theHalfYearSummaryIsMissingOnTheFirstOfAugust(LocalDate date, int expected) {
    assertThat(halfYear(summaries().build(), date)).hasSize(expected);
  }

  @Test
  void aSummaryHandedInOrATaskDoneIsNotMissing() {
    LocalDate august = LocalDate.of(2024, 8, 1);

    assertThat(
            halfYear(
                summaries(new Summary("HALF_YEAR", LocalDate.of(2024, 7, 28))).build(), august))
        .isEmpty();
    assertThat(halfYear(summaries(new Summary("YEAR", LocalDate.of(2024, 7, 28))).build(), august))
        .hasSize(1);
    assertThat(halfYear(summaries().doneOn("2024-07-30").build(), august)).isEmpty();
    assertThat(halfYear(aTask().build(), august)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2024-12-10, 0", "2024-12-11, 1"})
  void theYearlySummaryIsMissingOnTheEleventhOfDecember(LocalDate date, int expected) {
    assertThat(SummaryMissing.year().with(Map.of()).examine(summaries().build(), date))
        .hasSize(expected);
  }

  @Test
  void dataMissingAndTargetsUnboundAreWhatTheStandingEvaluationSays() {
    EvaluatedPlan plan =
        EvaluatedPlan.standingAmong(
                List.of(
                    anEvaluation()
                        .guiding("I01-1", "INSUFFICIENT_DATA")
                        .binding("I05-1", "TARGET_PENDING")
                        .build()),
                List.of())
            .orElseThrow();

    List<Finding> missing = new ObservationMissing().examine(plan, NOVEMBER);
    List<Finding> unbound = new TargetUnbound().examine(plan, NOVEMBER);

    assertThat(missing).extracting(Finding::subject).containsExactly("LZ-145/I01-1");
    assertThat(missing).extracting(Finding::severity).containsExactly(Severity.INFO);
    assertThat(unbound).extracting(Finding::subject).containsExactly("LZ-145/I05-1");
    assertThat(unbound).extracting(Finding::severity).containsExactly(Severity.WARNING);
  }

  @ParameterizedTest
  @CsvSource({"III, III, 0", "III, II, 0", "III, IV, 1", "III, WORSE_THAN_V, 1", "V, V, 0"})
  void aSectionIsBelowItsClassWhereAWorseOneIsFound(String target, String found, int expected) {
    assertThat(new SectionBelowClass().examine(section(target, found), NOVEMBER)).hasSize(expected);
  }

  @Test
  void aSectionBelowItsClassNamesBothAndThePeriod() {
    Finding finding = new SectionBelowClass().examine(section("III", "IV"), NOVEMBER).get(0);

    assertThat(finding.subject()).isEqualTo("LZ-145/I05-1#section-LUTANG");
    assertThat(finding.message().zh()).isEqualTo("露塘断面 2024-10 水质为IV 类，劣于目标III 类。");
    assertThat(finding.units().everyone()).containsExactly("柳城县人民政府");
    assertThat(
            new SectionBelowClass().whyGone(section("III", "II"), finding.subject(), NOVEMBER).zh())
        .isEqualTo("2024-10 水质为II 类，达到目标III 类");
  }

  @Test
  void aClassThatTheStandardDoesNotHaveIsAFailureOfTheRule() {
    assertThatThrownBy(() -> new SectionBelowClass().examine(section("III", "VII"), NOVEMBER))
        .hasMessageContaining("VII");
  }

  @Test
  void aRuleThatThrowsIsFoundAndOneThatIsWellIsNot() {
    assertThat(new RuleFailing().examine(new RuleHealth("TASK_OVERDUE", "NPE"), NOVEMBER))
        .extracting(Finding::subject)
        .containsExactly("rule/TASK_OVERDUE");
    assertThat(new RuleFailing().examine(new RuleHealth("TASK_OVERDUE", null), NOVEMBER)).isEmpty();
  }

  private static List<Finding> halfYear(TaskState task, LocalDate date) {
    return SummaryMissing.halfYear().with(Map.of()).examine(task, date);
  }

  private static SeriesState section(String target, String found) {
    SeriesState series = EvaluationBuilder.seriesI051();
    return new SeriesState(
        series.planCode(),
        series.code(),
        series.version(),
        series.indicatorNumber(),
        series.indicatorName(),
        series.name(),
        series.unit(),
        series.attribute(),
        series.direction(),
        series.targetKind(),
        series.baseline(),
        series.target(),
        2023,
        List.of(new SectionResult("LUTANG", "露塘", "2024-10", target, found, List.of("柳城县人民政府"))));
  }
}
