package org.ecoplan.local;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoverTest {

  @TempDir Path directory;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Progress progress =
      new Progress(new PrintStream(said, true, StandardCharsets.UTF_8));
  private final Map<String, Process> processes = new LinkedHashMap<>();
  private DataFolder data = new DataFolder(Path.of(""));

  @BeforeEach
  void newFolder() {
    data = new DataFolder(directory);
  }

  @AfterEach
  void endAll() {
    processes.values().forEach(Process::destroyForcibly);
  }

  @Test
  void theChildrenOfAKilledLauncherAreStoppedServicesFirst() throws IOException {
    givenARunWith("Kafka", "Keycloak", "project-registry");

    assertThat(Leftover.stopAll(data, progress)).isTrue();

    assertThat(processes.values()).noneMatch(Process::isAlive);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .containsSubsequence("stopping project-registry", "stopping Keycloak", "stopping Kafka");
  }

  @Test
  void aProcessThatGotThePidOfAChildSinceIsLeftAlone() throws IOException {
    givenARunWith("Kafka");
    RunRecord run = RunRecord.read(data.run()).orElseThrow();
    long pid = requireNonNull(run.children().get("Kafka")).pid();
    new RunRecord(run.launcher(), 8080, "", Map.of("Kafka", new RunRecord.Child(pid, "1970-01-01")))
        .write(data.run());

    assertThat(Leftover.stopAll(data, progress)).isFalse();
    assertThat(processes.values()).allMatch(Process::isAlive);
  }

  @Test
  void withoutARecordThereIsNothingToStop() {
    assertThat(Leftover.stopAll(data, progress)).isFalse();
  }

  private void givenARunWith(String... names) throws IOException {
    Map<String, RunRecord.Child> children = new LinkedHashMap<>();
    for (String name : names) {
      Process process = new ProcessBuilder("sleep", "60").start();
      processes.put(name, process);
      children.put(name, RunRecord.Child.of(process.toHandle()));
    }
    new RunRecord(1, 8080, "http://localhost:8080", children).write(data.run());
  }
}
