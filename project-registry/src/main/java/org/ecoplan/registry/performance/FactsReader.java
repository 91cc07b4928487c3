package org.ecoplan.registry.performance;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import org.ecoplan.kit.store.Database;
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.project.Scale;

/** Reads what the registry knows of a project's year; money out of its sums, never the ledger. */
@ApplicationScoped
class FactsReader {
  private final Database database;
  private final Scale scale;

  FactsReader(Database database, Scale scale) {
    this.database = database;
    this.scale = scale;
  }

  Facts of(Project project, int year) {
    return database
        .find(
            """
            SELECT (SELECT coalesce(sum(amount), 0)::numeric(20, 2) FROM funding_sum
                    WHERE project_id = ? AND fiscal_year = ? AND kind = 'ALLOCATED') AS allocated,
                (SELECT coalesce(sum(amount), 0)::numeric(20, 2) FROM funding_sum
                    WHERE project_id = ? AND fiscal_year = ? AND kind = 'PAID') AS paid,
                count(*) AS due,
                count(*) FILTER (WHERE actual_date <= coalesce(approved_date, original_date))
                    AS in_time
            FROM milestone WHERE project_id = ?
                AND extract(year FROM coalesce(approved_date, original_date)) = ?""",
            row ->
                new Facts(
                    row.decimal("allocated"),
                    row.decimal("paid"),
                    scale.of(project.id()),
                    (int) row.number("due"),
                    (int) row.number("in_time")),
            project.id(),
            year,
            project.id(),
            year,
            project.id(),
            year)
        .orElseGet(() -> new Facts(BigDecimal.ZERO, BigDecimal.ZERO, scale.of(project.id()), 0, 0));
  }
}
