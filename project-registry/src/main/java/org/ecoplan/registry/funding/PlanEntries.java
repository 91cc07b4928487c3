package org.ecoplan.registry.funding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.plan.Plan;
import org.ecoplan.registry.project.Category;
import org.ecoplan.registry.request.Keys;
import org.jspecify.annotations.Nullable;

/** The entries behind any figure of a plan. */
@ApplicationScoped
class PlanEntries {

  /** The units whose money stands today under the one that is asked for (docs/adr/0019). */
  private static final String RESTATED =
      """
      e.unit_id IN (SELECT x.id FROM unit x
          WHERE coalesce((SELECT min(uh.heir_id) FROM unit_heir uh
              WHERE uh.unit_id = x.id HAVING count(*) = 1), x.id)
              = (SELECT id FROM unit WHERE name = ?))""";

  /**
   * What the entries have in common; what is absent is not asked for.
   *
   * @param units whether the unit's entries are those recorded under its name or also those of the
   *     units that it stands for today; the region is then the one of the unit that is asked for
   */
  record Figure(
      @Nullable MoneyKind kind,
      @Nullable String project,
      @Nullable Category category,
      @Nullable String unit,
      @Nullable String region,
      @Nullable MoneySource source,
      @Nullable Integer fiscalYear,
      @Nullable YearMonth month,
      @Nullable LocalDate asOf,
      UnitNames units) {}

  /** An entry with the project it is of. */
  @Schema(name = "PlanLedgerEntry")
  record PlanEntry(String project, String projectName, LedgerEntry entry) {}

  private final Database database;
  private final Clock clock;

  PlanEntries(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A slice of the entries in the order in which they were recorded. */
  Page<PlanEntry> page(Plan plan, Figure figure, PageRequest request) {
    Conditions conditions = conditions(plan, figure);
    request.after().ifPresent(after -> conditions.and("e.id > ?", Keys.number(after)));
    List<PlanEntry> rows =
        database.list(
            """
            SELECT e.*, u.name AS unit, p.code AS project_code, p.name AS project_name
            FROM ledger_entry e JOIN unit u ON u.id = e.unit_id JOIN project p ON p.id = e.project_id
                JOIN plan ON plan.id = p.plan_id"""
                + conditions.where()
                + " ORDER BY e.id LIMIT ?",
            row ->
                new PlanEntry(
                    row.text("project_code"), row.text("project_name"), Ledger.entry(row)),
            conditions.parameters(request.fetchSize()));
    return Page.of(rows, request, found -> List.of(Long.toString(found.entry().id())));
  }

  private Conditions conditions(Plan plan, Figure figure) {
    Conditions conditions =
        new Conditions()
            .and("plan.code = ?", plan.code())
            .andIfGiven("e.kind = ?", figure.kind())
            .andIfGiven("p.code = ?", figure.project())
            .andIfGiven("p.category = ?", figure.category())
            .andIfGiven("e.source = ?", figure.source())
            .andIfGiven("e.fiscal_year = ?", figure.fiscalYear());
    boolean restated = figure.units() == UnitNames.RESTATED && figure.unit() != null;
    if (restated) {
      conditions.and(RESTATED, figure.unit());
    } else {
      conditions.andIfGiven("e.unit_id = (SELECT id FROM unit WHERE name = ?)", figure.unit());
    }
    if (restated && figure.region() != null) {
      conditions.and(
          "EXISTS (SELECT 1 FROM unit x WHERE x.name = ? AND x.region_code = ?)",
          figure.unit(),
          figure.region());
    } else {
      conditions.andIfGiven("u.region_code = ?", figure.region());
    }
    YearMonth month = figure.month();
    if (month != null) {
      conditions.and(
          "date_trunc('month', e.entry_date::timestamp) = ?::timestamp",
          month.atDay(1).atStartOfDay());
    }
    LocalDate asOf = figure.asOf();
    if (asOf != null) {
      conditions.and(
          "e.recorded_at < ?", asOf.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }
    return conditions;
  }
}
