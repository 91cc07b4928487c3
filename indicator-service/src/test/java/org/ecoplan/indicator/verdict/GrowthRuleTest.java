package org.ecoplan.indicator.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowthRuleTest {

  /** Rural sewage treatment: 3.54 % in 2020, at least 25 % in 2025; s = 60 % at the end of 2023. */
  @ParameterizedTest
  @CsvSource({
    "2023, 25, MET_EARLY",
    "2023, 24.99, AHEAD",
    // R = 65 % exactly: b + 0.65 · 21.46
    "2023, 17.489, AHEAD",
    "2023, 17.4889, ON_SCHEDULE",
    "2023, 16.416, ON_SCHEDULE",
    // R = 55 % exactly
    "2023, 15.3431, ON_SCHEDULE",
    "2023, 15.343, BEHIND",
    "2023, 3.54, BEHIND",
    "2023, 3.53, REGRESSED",
    "2025, 25, MET",
    "2025, 24.99, NOT_MET",
    "2025, 1, NOT_MET"
  })
  void judgesRuralSewage(int year, BigDecimal value, Verdict expected) {
    assertThat(judge(Comparison.AT_LEAST, "3.54", "25", year, value).verdict()).isEqualTo(expected);
  }

  /** PM2.5 falls from 50 to 39: every sign turns around. */
  @ParameterizedTest
  @CsvSource({
    "39, MET_EARLY",
    "39.1, AHEAD",
    "42.85, AHEAD",
    "43, ON_SCHEDULE",
    "43.95, BEHIND",
    "50, BEHIND",
    "50.1, REGRESSED"
  })
  void judgesAFallingSeries(BigDecimal value, Verdict expected) {
    assertThat(judge(Comparison.AT_MOST, "50", "39", 2023, value).verdict()).isEqualTo(expected);
  }

  @Test
  void whoMovedAwayIsNeverOnScheduleHoweverWideDelta() {
    // Given δ = 30 points and s = 20 %
    Circumstances wide = circumstances("0", 2021, new BigDecimal("-1"), "30");

    // When
    Judgement judgement =
        GrowthRule.judge(bound(Comparison.AT_LEAST, "10"), BigDecimal.ZERO, wide, 2021);

    // Then
    assertThat(judgement.verdict()).isEqualTo(Verdict.REGRESSED);
  }

  @Test
  void showsTheArithmetic() {
    Judgement judgement = judge(Comparison.AT_LEAST, "3.54", "25", 2023, new BigDecimal("12.4"));

    assertThat(judgement.steps())
        .containsExactly(
            "基线 b（2020 年）= 3.54%，目标 T（2025 年）≥25",
            "2023 年全年值 v = 12.4%",
            "完成进度 R = (v − b)/(T − b) = (12.4 − 3.54)/(25 − 3.54) = 41.3%",
            "序时进度 s = (2023 − 2020)/(2025 − 2020) = 60.0%，容差 δ = 5 个百分点（本系统设定）",
            "0 ≤ R ≤ s − δ，因此滞后",
            "与目标的距离（好的一侧为正）= -12.6 个百分点");
    assertThat(judgement.margin()).isEqualByComparingTo("-12.6");
  }

  @Test
  void aMissingValueShowsTheSpanAndNeverCountsAsZero() {
    Judgement judgement = judge(Comparison.AT_LEAST, "3.54", "25", 2023, null);

    assertThat(judgement.verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA);
    assertThat(judgement.value()).isNull();
    assertThat(judgement.best())
        .isEqualTo(MissingCase.of(BigDecimal.valueOf(100), Verdict.MET_EARLY));
    assertThat(judgement.worst()).isEqualTo(MissingCase.of(BigDecimal.ZERO, Verdict.REGRESSED));
  }

  private static Judgement judge(
      Comparison comparison, String baseline, String target, int year, @Nullable BigDecimal value) {
    return GrowthRule.judge(
        bound(comparison, target),
        new BigDecimal(baseline),
        circumstances(baseline, year, value, "5"),
        year);
  }

  private static Bound bound(Comparison comparison, String value) {
    return new Bound(comparison, new BigDecimal(value));
  }

  private static Circumstances circumstances(
      String baseline, int year, @Nullable BigDecimal value, String delta) {
    return new Circumstances(
        2020,
        2025,
        new BigDecimal(baseline),
        Direction.NONE,
        "%",
        ValueRange.of("%", false),
        value == null ? Map.of() : Map.of(year, value),
        Map.of(),
        Map.of(),
        new BigDecimal(delta));
  }
}
