package org.ecoplan.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ParentWatchTest {

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

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

  /** A program that knows nothing of being watched. */
  public static final class Idle {

    public static void main(String[] arguments) throws InterruptedException {
      Thread.sleep(60_000);
    }
  }

  private static Process idleProgramWatching(long parent) throws Exception {
    Path tests = Path.of(Idle.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return new ProcessBuilder(
            JAVA,
            "-cp",
            tests + File.pathSeparator + ParentWatch.ownLocation(),
            WatchedProgram.class.getName(),
            Long.toString(parent),
            Idle.class.getName())
        .inheritIO()
        .start();
  }
}
