package org.ecoplan.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WavesTest {

  @Test
  void differentSubjectsGoTogetherInTheirOrder() {
    assertThat(waves("A1", "B1", "C1")).containsExactly(List.of("A1", "B1", "C1"));
  }

  @Test
  void aSubjectThatComesAgainBeginsTheNextWave() {
    assertThat(waves("A1", "B1", "A2", "B2"))
        .containsExactly(List.of("A1", "B1"), List.of("A2", "B2"));
    assertThat(waves("A1", "A2", "A3"))
        .containsExactly(List.of("A1"), List.of("A2"), List.of("A3"));
  }

  @Test
  void nothingIsNoWave() {
    assertThat(waves()).isEmpty();
  }

  private static List<List<String>> waves(String... items) {
    return Waves.of(List.of(items), item -> item.charAt(0));
  }
}
