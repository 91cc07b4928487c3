package org.ecoplan.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransienceTest {

  @ParameterizedTest
  @ValueSource(strings = {"08006", "40001", "40P01", "53300", "57P01", "55P03", "23505"})
  void whatPassesIsTriedAgain(String sqlState) {
    assertThat(Transience.isTransient(new IllegalStateException(new SQLException("x", sqlState))))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23502", "42P01", "22001"})
  void whatStaysIsNot(String sqlState) {
    assertThat(Transience.isTransient(new IllegalStateException(new SQLException("x", sqlState))))
        .isFalse();
  }

  @Test
  void aFaultOfTheHandlerIsNot() {
    assertThat(Transience.isTransient(new NullPointerException())).isFalse();
  }
}
