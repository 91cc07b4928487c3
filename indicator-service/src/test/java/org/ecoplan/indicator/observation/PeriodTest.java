package org.ecoplan.indicator.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2021, 2021-01-01, 2021-12-31",
    "2021-02, 2021-02-01, 2021-02-28",
    "2024-02-29, 2024-02-29, 2024-02-29",
    "2023Q1, 2023-01-01, 2023-03-31",
    "2023Q4, 2023-10-01, 2023-12-31",
    "2023H1, 2023-01-01, 2023-06-30",
    "2023H2, 2023-07-01, 2023-12-31",
    "2022-01/2022-05, 2022-01-01, 2022-05-31",
    "2024-01-01/2024-11-25, 2024-01-01, 2024-11-25"
  })
  void readsWhatSourcesPrint(String text, LocalDate first, LocalDate last) {
    Period period = Period.parse(text);

    assertThat(period.first()).isEqualTo(first);
    assertThat(period.last()).isEqualTo(last);
    assertThat(period.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "21",
        "2021-13",
        "2023-02-30",
        "2023Q5",
        "2023H3",
        "2023Q0",
        "2022-05/2022-01",
        "2021-1",
        "2021年",
        "2022-01/2022-02/2022-03"
      })
  void refusesAnythingElse(String text) {
    assertThatThrownBy(() -> Period.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRangeOverAWholeYearIsStillNotTheYearsValue() {
    assertThat(Period.parse("2021-01/2021-12")).isNotInstanceOf(Period.Year.class);
  }
}
