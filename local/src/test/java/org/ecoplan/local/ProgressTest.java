package org.ecoplan.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Progress progress =
      new Progress(new PrintStream(said, true, StandardCharsets.UTF_8));

  @Test
  void whatIsSaidCarriesTheSecondsSinceTheStart() {
    progress.say("waiting for Kafka");

    assertThat(said.toString(StandardCharsets.UTF_8))
        .matches(" +\\d+\\.\\d s  waiting for Kafka\\R");
  }

  @Test
  void chineseIsPrintedAsItIs() {
    progress.plain("规划办");

    assertThat(said.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("规划办");
  }
}
