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

  /** What the entries have in common; what is absent is not asked for. */
  record Figure(
      @Nullable MoneyKind kind,
      @Nullable String project,
      @Nullable Category category,
      @Nullable String unit,
      @Nullable String region,
      @Nullable MoneySource source,
      @Nullable Integer fiscalYear,
      @Nullable YearMonth month,
      @Nullable LocalDate asOf) {}

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
            .andIfGiven("e.unit_id = (SELECT id FROM unit WHERE name = ?)", figure.unit())
            .andIfGiven("u.region_code = ?", figure.region())
            .andIfGiven("e.source = ?", figure.source())
            .andIfGiven("e.fiscal_year = ?", figure.fiscalYear());
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
