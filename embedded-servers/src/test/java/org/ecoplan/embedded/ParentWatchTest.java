package org.ecoplan.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParentWatchTest {

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  @TempDir Path directory;

  @Test
  void aProgramEndsSoonAfterTheProcessItWatches() throws Exception {
    Process parent = new ProcessBuilder("sleep", "60").start();
    Process child = idleProgramWatching(parent.pid());
    try {
      assertThat(child.waitFor(2, TimeUnit.SECONDS)).isFalse();

      parent.destroyForcibly();

      assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(child.exitValue()).isEqualTo(1);
    } finally {
      parent.destroyForcibly();
      child.destroyForcibly();
    }
  }

  @Test
  void aProgramWhoseParentIsGoneAlreadyEndsToo() throws Exception {
    Process parent = new ProcessBuilder("true").start();
    parent.waitFor();
    Process child = idleProgramWatching(parent.pid());
    try {
      assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
    } finally {
      child.destroyForcibly();
    }
  }

  private Process idleProgramWatching(long parent) throws IOException {
    Path idle =
        Files.writeString(
            directory.resolve("Idle.java"),
            """
            public class Idle {
              public static void main(String[] arguments) throws Exception {
                org.ecoplan.embedded.ParentWatch.premain(arguments[0]);
                Thread.sleep(60_000);
              }
            }
            """);
    return new ProcessBuilder(
            List.of(
                JAVA,
                "-cp",
                ParentWatch.ownLocation().toString(),
                idle.toString(),
                Long.toString(parent)))
        .inheritIO()
        .start();
  }
}
