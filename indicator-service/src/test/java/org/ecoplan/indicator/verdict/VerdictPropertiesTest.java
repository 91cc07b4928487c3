package org.ecoplan.indicator.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** What holds for every number the rules could ever meet. */
class VerdictPropertiesTest {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Property
  void aBetterValueNeverGetsAWorseVerdict(
      @ForAll("baselines") BigDecimal baseline,
      @ForAll Comparison comparison,
      @ForAll @BigRange(min = "0.01", max = "500") @Scale(2) BigDecimal distance,
      @ForAll @BigRange(min = "-900", max = "900") @Scale(2) BigDecimal value,
      @ForAll @BigRange(min = "0", max = "900") @Scale(2) BigDecimal improvement,
      @ForAll @IntRange(min = 2021, max = 2025) int year) {
    Bound target = targetBeyond(baseline, comparison, distance);
    BigDecimal better =
        comparison.better() == Direction.HIGHER
            ? value.add(improvement)
            : value.subtract(improvement);

    Verdict before = judge(target, baseline, year, value);
    Verdict after = judge(target, baseline, year, better);

    assertThat(after).isLessThanOrEqualTo(before);
  }

  @Property
  void everyValueGetsAVerdictOfItsKind(
      @ForAll("baselines") BigDecimal baseline,
      @ForAll Comparison comparison,
      @ForAll @BigRange(min = "0.01", max = "500") @Scale(2) BigDecimal distance,
      @ForAll @BigRange(min = "-900", max = "900") @Scale(2) BigDecimal value,
      @ForAll @IntRange(min = 2021, max = 2025) int year) {
    Verdict verdict = judge(targetBeyond(baseline, comparison, distance), baseline, year, value);

    Set<Verdict> possible =
        year == 2025
            ? Set.of(Verdict.MET, Verdict.NOT_MET)
            : Set.of(
                Verdict.MET_EARLY,
                Verdict.AHEAD,
                Verdict.ON_SCHEDULE,
                Verdict.BEHIND,
                Verdict.REGRESSED);
    assertThat(possible).contains(verdict);
  }

  @Property
  void theUnitDoesNotMatter(
      @ForAll("baselines") BigDecimal baseline,
      @ForAll Comparison comparison,
      @ForAll @BigRange(min = "0.01", max = "500") @Scale(2) BigDecimal distance,
      @ForAll @BigRange(min = "-900", max = "900") @Scale(2) BigDecimal value,
      @ForAll @BigRange(min = "0.001", max = "10000") @Scale(3) BigDecimal factor,
      @ForAll @IntRange(min = 2021, max = 2025) int year) {
    Bound target = targetBeyond(baseline, comparison, distance);
    Bound scaled = new Bound(comparison, target.value().multiply(factor));

    assertThat(judge(scaled, baseline.multiply(factor), year, value.multiply(factor)))
        .isEqualTo(judge(target, baseline, year, value));
  }

  /**
   * At R = s ± δ exactly: the upper edge is ahead, the lower edge behind, all between on schedule.
   */
  @Property
  void theEdgesOfDeltaAreWhereTheDocumentPutsThem(
      @ForAll @BigRange(min = "-300", max = "300") @Scale(2) BigDecimal baseline,
      @ForAll @BigRange(min = "0.01", max = "500") @Scale(2) BigDecimal distance,
      @ForAll @IntRange(min = 2021, max = 2024) int year,
      @ForAll @IntRange(min = 0, max = 19) int delta) {
    Bound target = targetBeyond(baseline, Comparison.AT_LEAST, distance);
    BigDecimal share = BigDecimal.valueOf((year - 2020) * 20L);
    BigDecimal step = new BigDecimal("0.0001");

    BigDecimal upper = at(share.add(BigDecimal.valueOf(delta)), baseline, distance);
    BigDecimal lower = at(share.subtract(BigDecimal.valueOf(delta)), baseline, distance);
    Assume.that(!target.isMetBy(upper));

    assertThat(judge(target, baseline, year, upper, delta)).isEqualTo(Verdict.AHEAD);
    assertThat(judge(target, baseline, year, lower, delta))
        .isEqualTo(delta == 0 ? Verdict.AHEAD : Verdict.BEHIND);
    if (delta > 0) {
      assertThat(judge(target, baseline, year, upper.subtract(step.multiply(distance)), delta))
          .isEqualTo(Verdict.ON_SCHEDULE);
      assertThat(judge(target, baseline, year, lower.add(step.multiply(distance)), delta))
          .isEqualTo(Verdict.ON_SCHEDULE);
    }
  }

  @Property
  void aMissingValueLiesBetweenItsCases(
      @ForAll @BigRange(min = "0", max = "90") @Scale(2) BigDecimal baseline,
      @ForAll @BigRange(min = "0.01", max = "10") @Scale(2) BigDecimal distance,
      @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal value,
      @ForAll @IntRange(min = 2021, max = 2025) int year) {
    Bound target = targetBeyond(baseline, Comparison.AT_LEAST, distance);
    Judgement missing =
        GrowthRule.judge(target, baseline, circumstances(baseline, Map.of(), 5), year);
    Verdict real = judge(target, baseline, year, value);

    MissingCase best = missing.best();
    MissingCase worst = missing.worst();
    assertThat(best).isNotNull();
    assertThat(worst).isNotNull();
    if (best != null && worst != null) {
      assertThat(real).isBetween(best.verdict(), worst.verdict());
    }
  }

  @Property
  void aMarginIsNegativeExactlyOnTheBadSide(
      @ForAll Comparison comparison,
      @ForAll @BigRange(min = "-500", max = "500") @Scale(2) BigDecimal bound,
      @ForAll @BigRange(min = "-500", max = "500") @Scale(2) BigDecimal value) {
    Bound limit = new Bound(comparison, bound);
    int sign = limit.marginOf(value).signum();

    assertThat(limit.isMetBy(value)).isEqualTo(sign > 0 || (sign == 0 && isInclusive(comparison)));
  }

  @Provide
  Arbitrary<BigDecimal> baselines() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-300"), new BigDecimal("300"))
        .ofScale(2);
  }

  private static boolean isInclusive(Comparison comparison) {
    return comparison == Comparison.AT_LEAST || comparison == Comparison.AT_MOST;
  }

  private static BigDecimal at(BigDecimal percent, BigDecimal baseline, BigDecimal distance) {
    return baseline.add(distance.multiply(percent).movePointLeft(2));
  }

  private static Bound targetBeyond(
      BigDecimal baseline, Comparison comparison, BigDecimal distance) {
    return new Bound(
        comparison,
        comparison.better() == Direction.HIGHER
            ? baseline.add(distance)
            : baseline.subtract(distance));
  }

  private static Verdict judge(Bound target, BigDecimal baseline, int year, BigDecimal value) {
    return judge(target, baseline, year, value, 5);
  }

  private static Verdict judge(
      Bound target, BigDecimal baseline, int year, BigDecimal value, int delta) {
    return GrowthRule.judge(
            target, baseline, circumstances(baseline, Map.of(year, value), delta), year)
        .verdict();
  }

  private static Circumstances circumstances(
      BigDecimal baseline, Map<Integer, BigDecimal> values, int delta) {
    return new Circumstances(
        2020,
        2025,
        baseline,
        Direction.HIGHER,
        "%",
        new ValueRange(BigDecimal.ZERO, HUNDRED),
        values,
        Map.of(),
        Map.of(),
        BigDecimal.valueOf(delta));
  }
}
