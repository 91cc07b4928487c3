package org.ecoplan.gateway.header;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConsoleCachingTest {

  @Test
  void aScriptIsKeptForGoodAndThePageThatNamesItIsNot() {
    assertThat(ConsoleCaching.policy("/console/assets/index-CQy6Nf3C.js", 200))
        .contains("immutable");
    assertThat(ConsoleCaching.policy("/console/LZ-145/today", 200)).isEqualTo("no-cache");
  }

  @Test
  void aScriptThatIsNotThereMayBeThereLater() {
    assertThat(ConsoleCaching.policy("/console/assets/index-00000000.js", 404))
        .isEqualTo("no-cache");
  }
}
