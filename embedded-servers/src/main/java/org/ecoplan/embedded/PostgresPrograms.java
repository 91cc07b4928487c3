package org.ecoplan.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder into which PostgreSQL's own programs are unpacked. The library that unpacks them
 * cannot go on where it was interrupted, so what is not known to be complete is unpacked anew.
 */
final class PostgresPrograms {

  private final Path folder;

  PostgresPrograms(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  /** Deletes what an interrupted start has left. */
  void deleteWhereIncomplete() throws IOException {
    if (!Files.exists(complete())) {
      Folders.delete(folder);
    }
  }

  /** Notes that the programs run. */
  void markComplete() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(complete(), "");
  }

  private Path complete() {
    return folder.resolve("complete");
  }
}
