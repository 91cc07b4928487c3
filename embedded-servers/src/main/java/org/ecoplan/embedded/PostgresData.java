package org.ecoplan.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The data directory in its first minute: until the server has run once there is nothing in it, and
 * PostgreSQL cannot finish what was interrupted, so it is begun anew. A directory that was once
 * complete is never deleted here.
 */
final class PostgresData {

  private final Path directory;

  PostgresData(Path directory) {
    this.directory = directory;
  }

  /** Deletes what an interrupted first start has left, and notes that one begins. */
  void deleteWhereIncomplete() throws IOException {
    if (Files.exists(begun())) {
      Folders.delete(directory);
    }
    if (!Files.exists(directory)) {
      Files.createDirectories(directory.toAbsolutePath().getParent());
      Files.writeString(begun(), "");
    }
  }

  void markComplete() throws IOException {
    Files.deleteIfExists(begun());
  }

  private Path begun() {
    return directory.resolveSibling(directory.getFileName() + ".begun");
  }
}
