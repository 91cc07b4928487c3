package org.ecoplan.indicator.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccumulationTest {
  private static final List<BigDecimal> FALLS =
      List.of(new BigDecimal("10"), new BigDecimal("10"), new BigDecimal("-5"));

  @Test
  void compoundsWhatIsLeft() {
    // 1 − 0.9 · 0.9 · 1.05 = 0.1495
    assertThat(Accumulation.COMPOUND.total(FALLS)).isEqualTo(new BigDecimal("14.95"));
  }

  @Test
  void addsWhereTheDocumentSaysSo() {
    assertThat(Accumulation.ADDITIVE.total(FALLS)).isEqualTo(new BigDecimal("15"));
  }
}
