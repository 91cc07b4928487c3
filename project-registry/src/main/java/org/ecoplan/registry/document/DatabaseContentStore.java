package org.ecoplan.registry.document;

import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.kit.store.Database;

/** Contents in the service's own database. */
@ApplicationScoped
class DatabaseContentStore implements ContentStore {
  private final Database database;

  DatabaseContentStore(Database database) {
    this.database = database;
  }

  @Override
  public void keep(String sha256, byte[] content) {
    database.update(
        """
        INSERT INTO document_content (sha256, content) VALUES (?, ?)
        ON CONFLICT (sha256) DO NOTHING""",
        sha256,
        content);
  }

  @Override
  public byte[] read(String sha256) {
    return database
        .find(
            "SELECT content FROM document_content WHERE sha256 = ?",
            row -> row.bytes("content"),
            sha256)
        .orElseThrow();
  }
}
