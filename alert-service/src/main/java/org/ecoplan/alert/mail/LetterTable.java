package org.ecoplan.alert.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ecoplan.alert.mail.LetterResource.LetterView;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.web.PageRequest;

/** The letters that lie in the console; of each person the latest. */
@ApplicationScoped
class LetterTable {
  private static final int MOST_KEPT = 500;

  private final Database database;

  LetterTable(Database database) {
    this.database = database;
  }

  void add(UUID id, String person, Letter letter, int notices, Instant now) {
    database.update(
        """
        INSERT INTO letter (id, person, subject, body, notices, created_at)
        VALUES (?, ?, ?, ?, ?, ?)""",
        id,
        person,
        letter.subject(),
        letter.text(),
        notices,
        now);
    database.update(
        """
        DELETE FROM letter WHERE id IN (
            SELECT l.id FROM letter l WHERE l.person = ?
            ORDER BY l.created_at DESC, l.id DESC OFFSET ?)""",
        person,
        MOST_KEPT);
  }

  /** A person's letters, newest first. */
  List<LetterView> of(String person, boolean unreadOnly, PageRequest request) {
    Conditions conditions = new Conditions().and("person = ?", person);
    if (unreadOnly) {
      conditions.and("read_at IS NULL");
    }
    request
        .after()
        .map(token -> token.keys(2))
        .ifPresent(
            keys ->
                conditions.and(
                    "(created_at, id) < (?::timestamptz, ?::uuid)", keys.get(0), keys.get(1)));
    return database.list(
        "SELECT * FROM letter" + conditions.where() + " ORDER BY created_at DESC, id DESC LIMIT ?",
        LetterTable::letter,
        conditions.parameters(request.fetchSize()));
  }

  /** Notes that a person read one of their letters; the first time counts. */
  boolean read(UUID id, String person, Instant now) {
    return database.update(
            "UPDATE letter SET read_at = coalesce(read_at, ?) WHERE id = ? AND person = ?",
            now,
            id,
            person)
        == 1;
  }

  private static LetterView letter(Row row) {
    return new LetterView(
        row.uuid("id"),
        row.text("subject"),
        row.text("body"),
        row.integer("notices"),
        row.instant("created_at"),
        row.maybeInstant("read_at"));
  }
}
