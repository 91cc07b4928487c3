package org.ecoplan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PortPlanTest {

  @Test
  void noTwoPartsShareAPort() {
    assertThat(new PortPlan(8080).all().values()).doesNotHaveDuplicates().hasSize(13);
  }

  @Test
  void aBaseOutOfRangeIsRefusedInASentence() {
    assertThatThrownBy(() -> new PortPlan(80))
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("--port-base");
  }
}
