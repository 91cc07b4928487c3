package org.ecoplan.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.alert.testdata.EvaluationBuilder.anEvaluation;
import static org.ecoplan.alert.testdata.EvaluationBuilder.seriesI051;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ecoplan.alert.testdata.EvaluationBuilder;
import org.ecoplan.events.EvaluationState;
import org.junit.jupiter.api.Test;

class IndicatorRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 11, 26);

  private final IndicatorBehind behind = new IndicatorBehind();
  private final IndicatorInBreach inBreach = new IndicatorInBreach();

  @Test
  void behindAndRegressedSeriesAreBehindAndOnlySeriesThatMissTheirTargetAreInBreach() {
    EvaluatedPlan plan =
        plan(
            anEvaluation()
                .guiding("I01-1", "BEHIND")
                .guiding("I02-1", "REGRESSED")
                .guiding("I03-1", "NOT_MET")
                .guiding("I04-1", "ON_SCHEDULE")
                .guiding("I06-1", "TARGET_PENDING")
                .guiding("I07-1", "INSUFFICIENT_DATA"));

    assertThat(behind.examine(plan, TODAY))
        .extracting(Finding::subject)
        .containsExactly("LZ-145/I01-1", "LZ-145/I02-1");
    assertThat(inBreach.examine(plan, TODAY))
        .extracting(Finding::subject)
        .containsExactly("LZ-145/I03-1");
  }

  @Test
  void behindIsAWarningUnlessTheIndicatorIsBindingAndABreachIsCritical() {
    EvaluatedPlan plan =
        plan(
            anEvaluation()
                .guiding("I01-1", "BEHIND")
                .binding("I02-1", "BEHIND")
                .guiding("I03-1", "NOT_MET"));

    assertThat(behind.examine(plan, TODAY))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING, Severity.CRITICAL);
    assertThat(inBreach.examine(plan, TODAY))
        .extracting(Finding::severity)
        .containsExactly(Severity.CRITICAL);
  }

  @Test
  void theFindingNamesTheEvaluationAndItsFigures() {
    EvaluationState evaluation = anEvaluation().id("e-1").binding("I05-1", "NOT_MET").build();

    Finding finding =
        inBreach
            .examine(new EvaluatedPlan(evaluation, Map.of("I05-1", seriesI051())), TODAY)
            .get(0);

    assertThat(finding.subjectName()).isEqualTo("城市空气质量：优良天数比率");
    assertThat(finding.message().zh()).isEqualTo("指标“城市空气质量：优良天数比率”2023 年评估结论为“未达标”。");
    assertThat(finding.since()).isNull();
    assertThat(finding.evidence())
        .extracting(item -> item.label().zh() + "=" + item.value())
        .containsExactly(
            "评估年度=2023",
            "数据截至=2024-03-01",
            "结论=未达标",
            "数值=94.0 %",
            "目标=≥96.7 %",
            "差距=-2.7 %",
            "理由=94.0 低于目标 96.7");
    assertThat(finding.evidence()).allMatch(item -> "2023 年评估 e-1".equals(item.source()));
  }

  @Test
  void aLaterEvaluationResolvesWithItsVerdict() {
    EvaluatedPlan later = plan(anEvaluation().year(2024).guiding("I01-1", "AHEAD"));

    assertThat(behind.whyGone(later, "LZ-145/I01-1", TODAY).zh()).isEqualTo("2024 年评估结论为“快于序时进度”");
    assertThat(behind.whyGone(later, "LZ-145/I99-1", TODAY).zh()).isEqualTo("2024 年评估中已没有该序列");
  }

  @Test
  void theGreatestYearStandsThenTheLatestAsOf() {
    EvaluationState olderYear = anEvaluation().year(2022).asOf("2024-09-01T00:00:00Z").build();
    EvaluationState early = anEvaluation().year(2023).asOf("2024-03-01T00:00:00Z").build();
    EvaluationState late = anEvaluation().year(2023).asOf("2024-06-01T00:00:00Z").build();

    assertThat(EvaluatedPlan.standingAmong(List.of(early, late, olderYear), List.of()))
        .map(EvaluatedPlan::standing)
        .hasValue(late);
    assertThat(EvaluatedPlan.standingAmong(List.of(), List.of(seriesI051()))).isEmpty();
  }

  @Property
  void whichEvaluationStandsDoesNotDependOnTheOrderTheyArrivedIn(
      @ForAll("evaluations") List<EvaluationState> evaluations) {
    List<EvaluationState> sorted =
        evaluations.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();

    assertThat(standing(evaluations)).isEqualTo(standing(sorted));
  }

  @Provide
  Arbitrary<List<EvaluationState>> evaluations() {
    Arbitrary<EvaluationState> one =
        Arbitraries.integers()
            .between(0, 999_999)
            .map(
                n ->
                    anEvaluation()
                        .id("e-" + n)
                        .year(2021 + n % 3)
                        .asOf("2024-0" + (1 + n % 2) + "-01T00:00:00Z")
                        .build());
    return one.list().uniqueElements(EvaluationState::id).ofMaxSize(12);
  }

  private static Optional<EvaluationState> standing(List<EvaluationState> evaluations) {
    return EvaluatedPlan.standingAmong(evaluations, List.of()).map(EvaluatedPlan::standing);
  }

  private static EvaluatedPlan plan(EvaluationBuilder evaluation) {
    return new EvaluatedPlan(evaluation.build(), Map.of());
  }
}
