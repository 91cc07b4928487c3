package org.ecoplan.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRecordTest {

  @TempDir Path directory;

  @Test
  void whatIsWrittenIsRead() throws IOException {
    Path file = directory.resolve("run.properties");
    RunRecord.Child me = RunRecord.Child.of(ProcessHandle.current());
    RunRecord written = new RunRecord(7, 8080, "http://localhost:8080", Map.of("Kafka", me));

    written.write(file);

    assertThat(RunRecord.read(file)).contains(written);
    assertThat(me.handle()).contains(ProcessHandle.current());
  }

  @Test
  void aPidThatWasGivenToAnotherProcessIsNotOurs() {
    RunRecord.Child gone = new RunRecord.Child(ProcessHandle.current().pid(), "1970-01-01");

    assertThat(gone.handle()).isEmpty();
  }

  @Test
  void aTornRecordIsAsGoodAsNone() throws IOException {
    Path file = Files.writeString(directory.resolve("run.properties"), "launcher=");

    assertThat(RunRecord.read(file)).isEmpty();
    assertThat(RunRecord.read(directory.resolve("absent"))).isEmpty();
  }
}
