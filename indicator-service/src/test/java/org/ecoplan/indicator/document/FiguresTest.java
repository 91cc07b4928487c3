package org.ecoplan.indicator.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void longFractionsAreRoundedForReadingAndShortOnesStay() {
    assertThat(
            Figures.readable("2025 年 9.63734330779167628%，目标 ≥12，未达标，余量 -2.36265669220832372 个百分点"))
        .isEqualTo("2025 年 9.6373%，目标 ≥12，未达标，余量 -2.3627 个百分点");
    assertThat(Figures.readable("2025 年 70.2 dB(A)，目标 ≤70，数据截至 2026-11-24"))
        .isEqualTo("2025 年 70.2 dB(A)，目标 ≤70，数据截至 2026-11-24");
  }

  @Test
  void aNumberOfATableKeepsTheDecimalsThatWereReported() {
    assertThat(Figures.plain(new BigDecimal("94.330"))).isEqualTo("94.330");
    assertThat(Figures.plain(new BigDecimal("17.569689986376290575"))).isEqualTo("17.5697");
    assertThat(Figures.plain(null)).isNull();
  }
}
