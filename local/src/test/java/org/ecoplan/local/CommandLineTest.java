package org.ecoplan.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandLineTest {

  @TempDir Path directory;
  private final StringWriter errors = new StringWriter();

  @Test
  void anUnknownLogIsASentenceAndNoStack() {
    int exit = run("logs", "nobody", "--data", directory.toString());

    assertThat(exit).isNotZero();
    assertThat(errors.toString())
        .isEqualToIgnoringNewLines("There is no log of nobody; there are none yet.");
  }

  @Test
  void aPortBaseThatIsNoNumberIsExplained() {
    assertThat(run("up", "--port-base", "many")).isNotZero();
    assertThat(errors.toString()).contains("--port-base").contains("many");
  }

  @Test
  void statusOfNothingIsNotASuccess() {
    assertThat(run("status", "--data", directory.toString())).isNotZero();
  }

  private int run(String... arguments) {
    CommandLine commandLine = Main.commandLine();
    commandLine.setErr(new PrintWriter(errors));
    return commandLine.execute(arguments);
  }
}
