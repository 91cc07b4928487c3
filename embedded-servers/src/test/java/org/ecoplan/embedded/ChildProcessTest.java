package org.ecoplan.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir Path directory;

  @Test
  void aProgramThatEndsWhileStartingIsToldWithItsLastWordsAndExitCode() {
    ChildProcess child = start("echo no room left; exit 7");

    assertThatThrownBy(() -> child.awaitReady(() -> false, SOON))
        .isInstanceOf(ServerFailure.class)
        .hasMessageContaining("Child ended with exit code 7")
        .hasMessageContaining("no room left")
        .hasMessageContaining(log().toString());
  }

  @Test
  void aProgramThatIsNeverReadyIsGivenUp() {
    try (ChildProcess child = start("sleep 60")) {
      assertThatThrownBy(() -> child.awaitReady(() -> false, Duration.ofMillis(300)))
          .isInstanceOf(ServerFailure.class)
          .hasMessageContaining("Child was not ready");
    }
  }

  @Test
  void stoppingTakesWhatTheProgramHasStartedItself() throws IOException {
    ChildProcess child = start("sleep 60 & echo $! > grandchild; wait");
    Path pid = directory.resolve("grandchild");
    child.awaitReady(() -> Files.exists(pid) && pid.toFile().length() > 0, SOON);
    ProcessHandle grandchild =
        ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();

    child.close();

    assertThat(child.isAlive()).isFalse();
    assertThat(grandchild.isAlive()).isFalse();
  }

  @Test
  void theLogOfTheRunBeforeIsKept() throws Exception {
    start("echo first").exit().get(SOON.toSeconds(), TimeUnit.SECONDS);
    start("echo second").exit().get(SOON.toSeconds(), TimeUnit.SECONDS);

    assertThat(log()).hasContent("second");
    assertThat(log().resolveSibling("child.log.1")).hasContent("first");
  }

  private ChildProcess start(String script) {
    return ChildProcess.start("Child", List.of("sh", "-c", script), Map.of(), directory, log());
  }

  private Path log() {
    return directory.resolve("child.log");
  }
}
