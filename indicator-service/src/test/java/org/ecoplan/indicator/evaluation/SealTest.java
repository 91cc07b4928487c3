package org.ecoplan.indicator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.ecoplan.indicator.assessment.Evaluator;
import org.ecoplan.indicator.assessment.Inputs;
import org.junit.jupiter.api.Test;

class SealTest {

  @Test
  void sealsTheSameInputsTheSame() {
    assertThat(Seal.of(Inputs.small())).isEqualTo(Seal.of(Inputs.small()));
  }

  @Test
  void readsBackWhatItSealed() {
    Seal seal = Seal.of(Inputs.small());

    assertThat(Seal.inputs(seal.inputs())).isEqualTo(Inputs.small());
    assertThat(Seal.result(seal.result())).isEqualTo(Evaluator.evaluate(Inputs.small()));
    assertThat(Seal.of(Seal.inputs(seal.inputs()))).isEqualTo(seal);
  }

  @Test
  void keepsTheDigitsThatWerePrinted() {
    assertThat(Seal.of(Inputs.small()).result()).contains("\"margin\":\"2.0\"").contains("96.7");
  }

  @Test
  void writesCanonicalJson() {
    record Amounts(BigDecimal b, BigDecimal a, int count) {}

    assertThat(CanonicalJson.of(new Amounts(new BigDecimal("1.50"), new BigDecimal("1E+2"), 7)))
        .isEqualTo("{\"a\":\"100\",\"b\":\"1.50\",\"count\":7}");
    assertThat(CanonicalJson.of(Map.of("€", "中\u0001\n", "\r", 1, "A", List.of())))
        .isEqualTo("{\"\\r\":1,\"A\":[],\"€\":\"中\\u0001\\n\"}");
  }
}
