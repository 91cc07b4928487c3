package org.ecoplan.indicator.lint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.tabular.Change;

/** The promises of running texts, in every version. */
@ApplicationScoped
public class TextTargets {
  private final Database database;

  public TextTargets(Database database) {
    this.database = database;
  }

  /** What was known at an instant. */
  public List<TextTarget> asOf(String plan, Instant asOf) {
    return database.list(
        """
        SELECT * FROM text_target
        WHERE plan_code = ? AND known_from <= ? AND (known_until IS NULL OR known_until > ?)
        ORDER BY name, year, source""",
        TextTargets::read,
        plan,
        asOf,
        asOf);
  }

  /** Keeps a promise: a first one, another that closes the row before it, or nothing. */
  public Change keep(String plan, TextTarget target) {
    Optional<TextTarget> before =
        database.find(
            """
            SELECT * FROM text_target
            WHERE plan_code = ? AND name = ? AND year = ? AND source = ? AND known_until IS NULL
            FOR UPDATE""",
            TextTargets::read,
            plan,
            target.name(),
            target.year(),
            target.source());
    if (before.filter(old -> isSame(old, target)).isPresent()) {
      return Change.UNCHANGED;
    }
    database.update(
        """
        UPDATE text_target SET known_until = ?
        WHERE plan_code = ? AND name = ? AND year = ? AND source = ? AND known_until IS NULL""",
        target.knownFrom(),
        plan,
        target.name(),
        target.year(),
        target.source());
    database.update(
        """
        INSERT INTO text_target (plan_code, name, year, source, comparison, value, unit, known_from)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
        plan,
        target.name(),
        target.year(),
        target.source(),
        target.comparison(),
        target.value(),
        target.unit(),
        target.knownFrom());
    return before.isPresent() ? Change.UPDATED : Change.CREATED;
  }

  private static boolean isSame(TextTarget old, TextTarget target) {
    return old.comparison() == target.comparison()
        && old.value().compareTo(target.value()) == 0
        && String.valueOf(old.unit()).equals(String.valueOf(target.unit()));
  }

  private static TextTarget read(Row row) {
    return new TextTarget(
        row.text("name"),
        row.word("comparison", TextTarget.Sign.class),
        row.decimal("value"),
        row.maybeText("unit"),
        row.integer("year"),
        row.text("source"),
        row.instant("known_from"));
  }
}
