package org.ecoplan.gateway.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class DisplayTest {

  private final Display display =
      new Display(false, false, "/public/projects?plan=LZ-145&lang=en&q=a%26b");

  @Test
  void switchingKeepsWhatWasAskedFor() {
    assertThat(display.otherLanguage()).isEqualTo("/public/projects?plan=LZ-145&q=a%26b&lang=en");
    assertThat(display.otherSize())
        .isEqualTo("/public/projects?plan=LZ-145&lang=en&q=a%26b&size=large");
    assertThat(new Display(true, true, "/public/").otherSize()).isEqualTo("/public/?size=normal");
  }

  @Test
  void moneyIsReadInWanAndToTheYuan() {
    assertThat(display.wan(new BigDecimal("12345678.9"))).isEqualTo("1,234.57");
    assertThat(display.yuan(new BigDecimal("12345678.9"))).isEqualTo("12,345,678.9 元");
    assertThat(display.wan(null)).isEqualTo("--");
  }

  @Test
  void aMomentIsTheDayItFellOnInTheCity() {
    assertThat(display.day("2024-02-20T17:00:00Z")).isEqualTo("2024-02-21");
    assertThat(display.day("2024-02-20")).isEqualTo("2024-02-20");
    assertThat(display.day(null)).isEqualTo("--");
  }

  @Test
  void whatReadersTypeStaysTextInAddresses() {
    ProjectQuestion question = new ProjectQuestion(" {q}&plan=X ", "", null);

    assertThat(question.next("LZ-145", "t/1"))
        .isEqualTo("/public/projects?plan=LZ-145&q=%7Bq%7D%26plan%3DX&pageToken=t%2F1");
    assertThat(new Address("http://x").below("../a b").text()).isEqualTo("http://x/..%2Fa%20b");
    assertThat(new ProjectQuestion("字".repeat(300), null, null).typed()).hasSize(100);
  }
}
