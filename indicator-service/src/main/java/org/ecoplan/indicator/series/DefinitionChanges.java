package org.ecoplan.indicator.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;

/** Changes of what series count; rows are only ever added. */
@ApplicationScoped
public class DefinitionChanges {
  private final Database database;

  public DefinitionChanges(Database database) {
    this.database = database;
  }

  /** What was known at an instant about the series of a plan. */
  public List<DefinitionChange> asOf(String plan, Instant asOf) {
    return database.list(
        """
        SELECT * FROM definition_change WHERE plan_code = ? AND known_from <= ?
        ORDER BY series_code, from_year""",
        DefinitionChanges::read,
        plan,
        asOf);
  }

  /** Keeps a change, unless one from that year is known; says whether it is new. */
  public boolean keep(String plan, DefinitionChange change) {
    return database.update(
            """
            INSERT INTO definition_change (id, plan_code, series_code, from_year, description,
                source, reporter, known_from)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (plan_code, series_code, from_year) DO NOTHING""",
            change.id(),
            plan,
            change.seriesCode(),
            change.fromYear(),
            change.description(),
            change.source(),
            change.reporter(),
            change.knownFrom())
        == 1;
  }

  private static DefinitionChange read(Row row) {
    return new DefinitionChange(
        row.uuid("id"),
        row.text("series_code"),
        row.integer("from_year"),
        row.text("description"),
        row.text("source"),
        row.text("reporter"),
        row.instant("known_from"));
  }
}
