package org.ecoplan.indicator.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.ecoplan.indicator.verdict.Bound;
import org.ecoplan.indicator.verdict.Circumstances;
import org.ecoplan.indicator.verdict.Direction;
import org.ecoplan.indicator.verdict.Judgement;
import org.ecoplan.indicator.verdict.ValueRange;
import org.ecoplan.indicator.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {

  @ParameterizedTest
  @CsvSource({
    "AT_LEAST, 25, 3.54, GROWTH",
    "AT_LEAST, 100, 100, LIMIT",
    "AT_LEAST, 65, 67.02, LIMIT",
    "AT_MOST, 0, 0, LIMIT",
    "AT_MOST, 60, 56.1, LIMIT",
    "AT_MOST, 39, 50, GROWTH",
    "MORE_THAN, 98, 100, LIMIT",
    "MORE_THAN, 98, 97, GROWTH",
    "AT_LEAST, 18.02, , LEVEL",
    "STANDARD_GRADE, GB3095:CLASS2:PM10:ANNUAL, 43, LEGAL_GRADE",
    "REGIONAL_ASSIGNMENT, , 29, ASSIGNED",
    "QUALITATIVE, 在天然本底涨落控制范围内, , QUALITATIVE"
  })
  void findsTheKindOfATarget(
      TargetType type,
      @Nullable String printed,
      @Nullable BigDecimal baseline,
      TargetKind expected) {
    assertThat(Target.of(type, printed, baseline).kind()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "AT_LEAST, 很多",
    "AT_LEAST,",
    "STANDARD_GRADE, 二级",
    "STANDARD_GRADE, GB3095:CLASS3:PM10:ANNUAL",
    "STANDARD_GRADE, GB3095:CLASS2:PM10:MDA8_P90",
    "QUALITATIVE,"
  })
  void refusesWhatMakesNoTarget(TargetType type, @Nullable String printed) {
    assertThatThrownBy(() -> Target.of(type, printed, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "PM10:ANNUAL, 70, MET",
    "PM10:ANNUAL, 70.1, NOT_MET",
    "SO2:ANNUAL, 60, MET",
    "NO2:ANNUAL, 41, NOT_MET",
    "CO:24H_P95, 4, MET",
    "CO:24H_P95, 4.1, NOT_MET",
    "O3:MDA8_P90, 160, MET",
    "O3:MDA8_P90, 161, NOT_MET"
  })
  void holdsStatisticsAgainstTheLimitOfTheirAveragingTime(
      String item, BigDecimal value, Verdict expected) {
    Target target = Target.of(TargetType.STANDARD_GRADE, "GB3095:CLASS2:" + item, null);

    assertThat(target.judge(with(Map.of(2023, value)), 2023).verdict()).isEqualTo(expected);
  }

  @Test
  void takesTheEditionInForceAtTheEndOfTheYear() {
    LegalGradeReference pm10 = LegalGradeReference.parse("GB3095:CLASS2:PM10:ANNUAL");

    assertThat(LimitTable.national().limit(pm10, 2025).map(LegalLimit::value))
        .contains(new BigDecimal("70"));
    assertThat(LimitTable.national().limit(pm10, 2026).map(LegalLimit::value))
        .contains(new BigDecimal("60"));
    assertThat(LimitTable.national().limit(pm10, 2031).map(LegalLimit::value))
        .contains(new BigDecimal("50"));
    assertThat(LimitTable.national().limit(pm10, 2015)).isEmpty();
  }

  @Test
  void citesTheStandardForPercentiles() {
    Target target = Target.of(TargetType.STANDARD_GRADE, "GB3095:CLASS2:O3:MDA8_P90", null);

    assertThat(target.judge(with(Map.of(2023, new BigDecimal("115"))), 2023).steps().get(0))
        .isEqualTo(
            "GB 3095 二级（O3，日最大 8 小时滑动平均第 90 百分位数）：限值 160 ug/m3"
                + "（2012 版，2016-01-01 起执行）；百分位数按 HJ 663-2013 与该平均时间的限值比较");
  }

  @Test
  void anUnboundAssignmentIsPendingWhateverWasObserved() {
    Judgement judgement =
        new Target.Assigned().judge(with(Map.of(2023, new BigDecimal("99"))), 2023);

    assertThat(judgement.verdict()).isEqualTo(Verdict.TARGET_PENDING);
    assertThat(judgement.value()).isEqualByComparingTo("99");
    assertThat(judgement.margin()).isNull();
  }

  @Test
  void aStrictTargetIsNotMetByItsOwnNumber() {
    Target target = Target.of(TargetType.MORE_THAN, "98", new BigDecimal("100"));

    Judgement judgement = target.judge(with(Map.of(2023, new BigDecimal("98"))), 2023);

    assertThat(judgement.verdict()).isEqualTo(Verdict.NOT_MET);
    assertThat(judgement.margin()).isEqualByComparingTo("0");
  }

  @Test
  void aQualitativeTargetNeedsASignedFinding() {
    Target target = new Target.Qualitative("在天然本底涨落控制范围内");

    assertThat(target.judge(withFindings(Map.of()), 2023).verdict())
        .isEqualTo(Verdict.INSUFFICIENT_DATA);
    assertThat(target.judge(withFindings(Map.of(2023, true)), 2023).verdict())
        .isEqualTo(Verdict.MET);
    assertThat(target.judge(withFindings(Map.of(2023, false)), 2023).verdict())
        .isEqualTo(Verdict.NOT_MET);
  }

  private static Circumstances with(Map<Integer, BigDecimal> values) {
    return circumstances(values, Map.of(), Map.of());
  }

  private static Circumstances withFindings(Map<Integer, Boolean> findings) {
    return circumstances(Map.of(), findings, Map.of());
  }

  private static Circumstances circumstances(
      Map<Integer, BigDecimal> values,
      Map<Integer, Boolean> findings,
      Map<Integer, Bound> assigned) {
    return new Circumstances(
        2020,
        2025,
        null,
        Direction.HIGHER,
        "%",
        ValueRange.of("%", false),
        values,
        findings,
        assigned,
        BigDecimal.valueOf(5));
  }
}
