package org.ecoplan.indicator.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.ecoplan.kit.store.Database;

/** The templates that were uploaded, each since when; none is ever changed or removed. */
@ApplicationScoped
class Templates {
  private final Database database;

  Templates(Database database) {
    this.database = database;
  }

  /** The template in use at an instant. */
  byte[] at(Instant instant) {
    return database
        .find(
            """
            SELECT encode(content, 'base64') AS content FROM document_template
            WHERE used_from <= ? ORDER BY used_from DESC, id DESC LIMIT 1""",
            row -> Base64.getMimeDecoder().decode(row.text("content")),
            instant)
        .orElseGet(DocumentTemplate::shipped);
  }

  void keep(byte[] content, String by, Instant from) {
    database.update(
        "INSERT INTO document_template (id, content, uploaded_by, used_from) VALUES (?, ?, ?, ?)",
        UUID.randomUUID(),
        content,
        by,
        from);
  }
}
