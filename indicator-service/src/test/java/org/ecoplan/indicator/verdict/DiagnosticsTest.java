package org.ecoplan.indicator.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {
  private static final Bound AT_LEAST_25 = new Bound(Comparison.AT_LEAST, new BigDecimal("25"));

  @Test
  void tellsPaceAndProjection() {
    Diagnostics diagnostics =
        Diagnostics.of(circumstances("5", "11"), 2023, Optional.of(AT_LEAST_25));

    assertThat(diagnostics.requiredYearlyChange().value()).isEqualByComparingTo("7");
    assertThat(diagnostics.linearProjection().value()).isEqualByComparingTo("15");
    // (11/5)^(1/3) − 1 = 0.30059, (25/5)^(1/5) − 1 = 0.37973
    assertThat(diagnostics.growthRateRatio().value()).isEqualByComparingTo("0.7916");
  }

  @Test
  void refusesTheGrowthRateRatioWhereItIsUndefined() {
    assertThat(
            Diagnostics.of(circumstances("0", "11"), 2023, Optional.of(AT_LEAST_25))
                .growthRateRatio()
                .refusal())
        .isEqualTo("基线、当年值或目标不是正数，复合年均变化率没有定义");
    assertThat(
            Diagnostics.of(circumstances("30", "31"), 2023, Optional.of(AT_LEAST_25))
                .growthRateRatio()
                .refusal())
        .isEqualTo("目标不在基线的改善方向一侧，比值没有意义");
    assertThat(
            Diagnostics.of(circumstances(null, "31"), 2023, Optional.of(AT_LEAST_25))
                .growthRateRatio()
                .refusal())
        .isEqualTo("没有基线值");
  }

  @Test
  void asksNothingOfYearsThatAreNotThere() {
    assertThat(
            Diagnostics.of(circumstances("5", "26", 2025), 2025, Optional.of(AT_LEAST_25))
                .requiredYearlyChange()
                .refusal())
        .isEqualTo("终期年之后没有剩余年份");
  }

  private static Circumstances circumstances(@Nullable String baseline, String value) {
    return circumstances(baseline, value, 2023);
  }

  private static Circumstances circumstances(@Nullable String baseline, String value, int year) {
    return new Circumstances(
        2020,
        2025,
        baseline == null ? null : new BigDecimal(baseline),
        Direction.HIGHER,
        "%",
        ValueRange.of("%", false),
        Map.of(year, new BigDecimal(value)),
        Map.of(),
        Map.of(),
        BigDecimal.valueOf(5));
  }
}
