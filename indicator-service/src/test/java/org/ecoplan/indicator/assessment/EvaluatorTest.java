package org.ecoplan.indicator.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.ecoplan.indicator.observation.Observation;
import org.ecoplan.indicator.series.SeriesDossier;
import org.ecoplan.indicator.target.TargetType;
import org.ecoplan.indicator.verdict.Verdict;
import org.junit.jupiter.api.Test;

class EvaluatorTest {

  /** In whatever order rows come out of a table, the lists are the same. */
  @Property(tries = 200)
  void theOrderOfObservationsDecidesNothing(
      @ForAll @Size(3) List<@BigRange(min = "0", max = "100") @Scale(1) BigDecimal> values,
      @ForAll Random random) {
    List<Observation> rows = new ArrayList<>();
    for (int index = 0; index < values.size(); index++) {
      rows.add(
          Inputs.observation("I14", String.valueOf(2021 + index), values.get(index).toString()));
      rows.add(Inputs.observation("I14", (2021 + index) + "Q1", "1"));
    }
    ThreeLists inOrder = evaluate(rows);

    List<Observation> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, random);

    assertThat(evaluate(shuffled)).isEqualTo(inOrder);
  }

  @Test
  void bindingIndicatorsTakeTheirWorstSeriesAndCountsAreShown() {
    SeriesDossier early = rural("I14-1", "2023", "30");
    SeriesDossier behind = rural("I14-2", "2023", "5");

    IndicatorVerdict indicator =
        Evaluator.evaluate(Inputs.with(List.of(early, behind))).indicators().get(0);

    assertThat(indicator.verdict()).isEqualTo(Verdict.BEHIND);
    assertThat(indicator.seriesCounts()).isEqualTo(Map.of(Verdict.MET_EARLY, 1, Verdict.BEHIND, 1));
  }

  @Test
  void sumsOfTheMatrixAgree() {
    ProjectList projects = Evaluator.evaluate(Inputs.small()).projects();

    assertThat(projects.total()).isEqualTo(3);
    assertThat(projects.removed()).isEqualTo(1);
    assertThat(projects.completionRate()).isEqualByComparingTo("50.0");
    assertThat(projects.categories().stream().mapToInt(ProjectList.CategoryRow::total).sum())
        .isEqualTo(projects.total());
    projects
        .byState()
        .forEach(
            (state, count) ->
                assertThat(
                        projects.categories().stream()
                            .mapToInt(row -> row.byState().getOrDefault(state, 0))
                            .sum())
                    .isEqualTo(count));
    assertThat(projects.money().allocatedYuan()).isEqualByComparingTo("100.10");
    assertThat(projects.money().executionRate()).isEqualByComparingTo("60.5");
  }

  @Test
  void yearlyFallsOfACumulativeSeriesCompound() {
    // Given falls of 10 %, 10 % and 5 %: 1 − 0.9 · 0.9 · 0.95 = 23.05 %
    SeriesDossier complete =
        Inputs.cumulative(
            List.of(
                Inputs.observation("I08", "2021", "10"),
                Inputs.observation("I08", "2022", "10"),
                Inputs.observation("I08", "2023", "5")));

    SeriesVerdict verdict = verdict(complete);

    assertThat(verdict.verdict()).isEqualTo(Verdict.MET);
    assertThat(verdict.value()).isEqualByComparingTo("23.05");
    assertThat(verdict.margin()).isEqualByComparingTo("3.05");
    assertThat(verdict.baselineDifference()).isNull();
    assertThat(verdict.proof().steps()).contains("逐年下降率按 累计 = 1 − ∏(1 − r)，2021—2023 年累计 23.05%");
  }

  @Test
  void aCumulativeSeriesWithAGapHasNoTotal() {
    SeriesVerdict verdict =
        verdict(
            Inputs.cumulative(
                List.of(
                    Inputs.observation("I08", "2021", "10"),
                    Inputs.observation("I08", "2023", "5"))));

    assertThat(verdict.verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA);
    assertThat(verdict.value()).isNull();
    assertThat(verdict.proof().steps()).contains("逐年下降率按 累计 = 1 − ∏(1 − r)，缺少 2022 年的值，无法累计");
  }

  @Test
  void whatIsLateIsNamedWithTheReasonThatWasLastGiven() {
    ProjectList projects = Evaluator.evaluate(Inputs.small()).projects();

    assertThat(projects.lateMilestones())
        .isNotEmpty()
        .allSatisfy(late -> assertThat(late.reason()).isEqualTo("征地批复推迟"));
    assertThat(projects.overdue())
        .isNotEmpty()
        .allSatisfy(late -> assertThat(late.reason()).isEqualTo("征地批复推迟"));
  }

  @Test
  void countsSlipAgainstBothDates() {
    LateMilestone late = Evaluator.evaluate(Inputs.small()).projects().lateMilestones().get(0);

    assertThat(late.slipOriginalDays()).isEqualTo(547);
    assertThat(late.slipApprovedDays()).isEqualTo(181);
  }

  @Test
  void regionsThatTieShareARankAndTheNextOneIsSkipped() {
    SeriesDossier dossier =
        new SeriesDossier(
            rural("I14").series(),
            List.of(
                Inputs.observation("I14", "450202", "2023", "90"),
                Inputs.observation("I14", "450203", "2023", "80.0"),
                Inputs.observation("I14", "450204", "2023", "80"),
                Inputs.observation("I14", "450205", "2023", "70"),
                Inputs.observation("I14", "450206", "2022", "99")),
            List.of());

    List<RegionLine> regions = verdict(dossier).regions();

    assertThat(regions).extracting(RegionLine::rank).containsExactly(1, 2, 2, 4, null);
    assertThat(regions)
        .extracting(RegionLine::regionCode)
        .containsExactly("450202", "450203", "450204", "450205", "450206");
  }

  private static SeriesVerdict verdict(SeriesDossier dossier) {
    return Evaluator.evaluate(Inputs.with(List.of(dossier))).indicators().get(0).series().get(0);
  }

  private static ThreeLists evaluate(List<Observation> rows) {
    return Evaluator.evaluate(
        Inputs.with(List.of(new SeriesDossier(rural("I14").series(), rows, List.of()))));
  }

  private static SeriesDossier rural(String code, String period, String value) {
    return new SeriesDossier(
        rural(code).series(), List.of(Inputs.observation(code, period, value)), List.of());
  }

  private static SeriesDossier rural(String code) {
    return new SeriesDossier(
        Inputs.series(code, 14, "农村生活污水治理率", code, "3.54", TargetType.AT_LEAST, "25"),
        List.of(),
        List.of());
  }
}
