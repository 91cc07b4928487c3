package org.ecoplan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir Path directory;

  @Test
  void oneInstanceHasTheFolderToItself() throws IOException {
    DataFolder first = new DataFolder(directory);
    first.lock();

    assertThat(first.isInUse()).isTrue();
    assertThatThrownBy(() -> new DataFolder(directory).lock())
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("already runs")
        .hasMessageContaining("./ecoplan down");
  }

  @Test
  void emptyingLeavesAloneWhatSomebodyElseKeepsThere() throws IOException {
    DataFolder data = new DataFolder(directory);
    data.lock();
    Path foreign = Files.writeString(directory.resolve("thesis.docx"), "years of work");

    data.empty();

    assertThat(foreign).exists();
  }

  @Test
  void dataWithoutItsSecretsCannotBeOpened() throws IOException {
    DataFolder data = new DataFolder(directory);
    data.requireSecrets();
    Files.createDirectories(data.postgres());

    assertThatThrownBy(data::requireSecrets)
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("secrets.properties")
        .hasMessageContaining("--fresh");
  }

  @Test
  void emptyingKeepsTheUnpackedProgramsOnly() throws IOException {
    DataFolder data = new DataFolder(directory);
    data.lock();
    Files.createDirectories(data.postgres().resolve("base"));
    Files.writeString(data.postgres().resolve("base/1"), "x");
    Files.createDirectories(data.keycloak());
    Files.writeString(data.keycloak().resolve("ready"), "");
    data.markSampleDataLoaded();

    data.empty();

    assertThat(data.isNew()).isTrue();
    assertThat(data.sampleDataIsLoaded()).isFalse();
    assertThat(data.keycloak().resolve("ready")).exists();
  }
}
