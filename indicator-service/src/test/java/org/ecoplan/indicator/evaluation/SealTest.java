package org.ecoplan.indicator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
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
    assertThat(Seal.of(Inputs.small()).result()).contains("\"margin\":2.0").contains("96.7");
  }

  @Test
  void writesCanonicalJson() throws Exception {
    var tree =
        JsonMapper.builder()
            .build()
            .readTree("{ \"b\" : [1, true, null], \"a\" : \"\\u0001\\n\\\"\\\\中\", \"A\" : {} }");

    assertThat(CanonicalJson.of(tree))
        .isEqualTo("{\"A\":{},\"a\":\"\\u0001\\n\\\"\\\\中\",\"b\":[1,true,null]}");
  }
}
