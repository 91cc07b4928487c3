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

  @ParameterizedTest
  @CsvSource({
    "GB3838:CLASS1:DO:RIVER, 7.5, MET",
    "GB3838:CLASS3:DO:RIVER, 5, MET",
    "GB3838:CLASS3:DO:RIVER, 4.9, NOT_MET",
    "GB3838:CLASS2:NH3N:RIVER, 0.5, MET",
    "GB3838:CLASS2:NH3N:LAKE, 0.51, NOT_MET",
    "GB3838:CLASS3:TP:RIVER, 0.2, MET",
    "GB3838:CLASS3:TP:LAKE, 0.2, NOT_MET",
    "GB3838:CLASS5:CODMN:RIVER, 15.1, NOT_MET",
    "GB3838:CLASS4:TN:LAKE, 1.5, MET",
    "HJ640:GRADE3:REGION:DAY, 60, MET",
    "HJ640:GRADE3:REGION:DAY, 60.1, NOT_MET",
    "HJ640:GRADE2:REGION:NIGHT, 45.1, NOT_MET",
    "HJ640:GRADE2:ROAD:DAY, 70.0, MET"
  })
  void holdsWaterAndNoiseAgainstTheirLimits(String grade, BigDecimal value, Verdict expected) {
    Target target = Target.of(TargetType.STANDARD_GRADE, grade, null);

    assertThat(target.judge(with(Map.of(2023, value)), 2023).verdict()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "GB3095:CLASS2:PM25:ANNUAL, ug/m3, GB 3095 二级（PM25，年平均）",
    "GB3838:CLASS3:DO:RIVER, mg/L, GB 3838 Ⅲ类（DO，河流）",
    "HJ640:GRADE3:REGION:DAY, dB(A), HJ 640 三级（区域环境噪声，昼间）"
  })
  void namesTheStandardAndItsUnit(String grade, String unit, String printed) {
    Target target = Target.of(TargetType.STANDARD_GRADE, grade, null);

    assertThat(target.unit()).contains(unit);
    assertThat(target.printed()).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({
    // pH is a range; rivers have no limit of total nitrogen; the limits of GB 3096 are not shipped.
    "GB3838:CLASS3:PH:RIVER",
    "GB3838:CLASS6:NH3N:RIVER",
    "GB3838:CLASS3:TN:RIVER",
    "HJ640:GRADE5:REGION:DAY",
    "GB3096:CLASS2:REGION:DAY"
  })
  void refusesLimitsThatNoTableHas(String grade) {
    assertThatThrownBy(() -> Target.of(TargetType.STANDARD_GRADE, grade, null))
        .hasMessageContaining("限值表中没有");
  }

  @ParameterizedTest
  @CsvSource({
    "PM25:ANNUAL, 35, 30, 25",
    "PM10:ANNUAL, 70, 60, 50",
    "SO2:ANNUAL, 60, 60, 20",
    "NO2:ANNUAL, 40, 40, 30",
    "PM25:24H_P95, 75, 60, 50",
    "CO:24H_P95, 4, 4, 4",
    "O3:MDA8_P90, 160, 160, 160"
  })
  void everyYearOfThePlanHasTheEditionOf2012(
      String item, BigDecimal inPlan, BigDecimal transition, BigDecimal last) {
    LegalGradeReference reference = LegalGradeReference.parse("GB3095:CLASS2:" + item);

    for (int year = 2021; year <= 2025; year++) {
      LegalLimit limit = LimitTable.national().limit(reference, year).orElseThrow();
      assertThat(limit.edition()).isEqualTo("2012");
      assertThat(limit.value()).isEqualByComparingTo(inPlan);
    }
    assertThat(LimitTable.national().limit(reference, 2026).orElseThrow().value())
        .isEqualByComparingTo(transition);
    assertThat(LimitTable.national().limit(reference, 2031).orElseThrow().value())
        .isEqualByComparingTo(last);
  }

  @Test
  void aYearBeforeAnEditionHasNoLimit() {
    LegalGradeReference noise = LegalGradeReference.parse("HJ640:GRADE3:REGION:DAY");

    assertThat(LimitTable.national().limit(noise, 2012)).isEmpty();
    assertThat(LimitTable.national().limit(noise, 2013)).isPresent();
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
