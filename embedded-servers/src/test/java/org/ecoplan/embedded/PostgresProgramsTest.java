package org.ecoplan.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresProgramsTest {

  @TempDir Path directory;

  @Test
  void whatWasUnpackedHalfIsDeleted() throws IOException {
    Path program = unpacked();

    programs().deleteWhereIncomplete();

    assertThat(program).doesNotExist();
  }

  @Test
  void whatHasRunIsKept() throws IOException {
    Path program = unpacked();
    programs().markComplete();

    programs().deleteWhereIncomplete();

    assertThat(program).exists();
  }

  private Path unpacked() throws IOException {
    Path folder = Files.createDirectories(directory.resolve("programs/PG-1/bin"));
    return Files.writeString(folder.resolve("postgres"), "");
  }

  private PostgresPrograms programs() {
    return new PostgresPrograms(directory.resolve("programs"));
  }
}
