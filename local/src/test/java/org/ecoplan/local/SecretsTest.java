package org.ecoplan.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  @TempDir Path directory;

  @Test
  void aSecretIsMadeOnceAndKeptForItsOwner() throws IOException {
    Path file = directory.resolve("secrets.properties");

    String made = Secrets.in(file).of("database.registry");

    assertThat(made).hasSizeGreaterThan(20);
    assertThat(Secrets.in(file).of("database.registry")).isEqualTo(made);
    assertThat(Secrets.in(file).of("database.alerts")).isNotEqualTo(made);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
