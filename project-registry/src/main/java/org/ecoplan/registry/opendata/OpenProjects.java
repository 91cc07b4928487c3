package org.ecoplan.registry.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.registry.funding.MoneySource;
import org.ecoplan.registry.opendata.PackageWriter.Place;
import org.ecoplan.registry.opendata.PackageWriter.Planned;
import org.ecoplan.registry.opendata.PackageWriter.Published;
import org.ecoplan.registry.opendata.PackageWriter.Stage;
import org.ecoplan.registry.plan.Plan;
import org.ecoplan.registry.project.Category;
import org.ecoplan.registry.project.Lifecycle;
import org.jspecify.annotations.Nullable;

/** Reads the projects of a plan that may be seen by everybody: those that were admitted. */
@ApplicationScoped
class OpenProjects {
  private static final String ADMITTED =
      """
      FROM project p JOIN plan ON plan.id = p.plan_id
      WHERE plan.code = ? AND p.state NOT IN ('DRAFT', 'SUBMITTED', 'RETURNED')""";

  private record StageOf(long project, Stage stage) {}

  private record PlannedOf(long project, Planned planned) {}

  private final Database database;

  OpenProjects(Database database) {
    this.database = database;
  }

  List<Published> of(Plan plan) {
    Map<Long, List<Stage>> stages = stages(plan);
    Map<Long, List<Planned>> planned = planned(plan);
    return database.list(
        """
        SELECT p.*,
            (SELECT u.name FROM project_unit pu JOIN unit u ON u.id = pu.unit_id
                WHERE pu.project_id = p.id AND pu.lead) AS lead_unit,
            (SELECT max(happened_at) FROM project_history h WHERE h.project_id = p.id) AS updated_at,
            (SELECT r.name FROM region r WHERE r.code = p.region_code) AS place
        """
            + ADMITTED
            + " ORDER BY p.code",
        row ->
            new Published(
                plan.code() + "-" + row.text("code"),
                row.text("name"),
                row.maybeText("summary"),
                row.word("category", Category.class),
                row.word("state", Lifecycle.class),
                row.maybeWord("suspended_from", Lifecycle.class),
                row.integer("start_year"),
                row.integer("end_year"),
                row.maybeDate("completed_on"),
                row.maybeText("lead_unit"),
                row.maybeInstant("updated_at"),
                place(row),
                stages.getOrDefault(row.number("id"), List.of()),
                planned.getOrDefault(row.number("id"), List.of())),
        plan.code());
  }

  private static @Nullable Place place(Row row) {
    Place place =
        new Place(
            row.maybeDecimal("longitude"), row.maybeDecimal("latitude"), row.maybeText("place"));
    return place.longitude() == null && place.region() == null ? null : place;
  }

  private Map<Long, List<Stage>> stages(Plan plan) {
    Map<Long, List<Stage>> result = new HashMap<>();
    database
        .list(
            """
            SELECT m.project_id, m.number, m.name,
                coalesce(m.approved_date, m.original_date) AS due, m.actual_date
            FROM milestone m WHERE m.project_id IN (SELECT p.id %s)
            ORDER BY m.project_id, m.number"""
                .formatted(ADMITTED),
            row ->
                new StageOf(
                    row.number("project_id"),
                    new Stage(
                        row.integer("number"),
                        row.text("name"),
                        row.date("due"),
                        row.maybeDate("actual_date"))),
            plan.code())
        .forEach(
            found ->
                result
                    .computeIfAbsent(found.project(), project -> new ArrayList<>())
                    .add(found.stage()));
    return result;
  }

  private Map<Long, List<Planned>> planned(Plan plan) {
    Map<Long, List<Planned>> result = new HashMap<>();
    database
        .list(
            """
            SELECT project_id, source, fiscal_year, sum(amount) AS amount FROM funding_sum
            WHERE kind = 'PLANNED' AND project_id IN (SELECT p.id %s)
            GROUP BY project_id, source, fiscal_year HAVING sum(amount) <> 0
            ORDER BY project_id, fiscal_year, source"""
                .formatted(ADMITTED),
            row ->
                new PlannedOf(
                    row.number("project_id"),
                    new Planned(
                        row.word("source", MoneySource.class),
                        row.integer("fiscal_year"),
                        row.decimal("amount"))),
            plan.code())
        .forEach(
            found ->
                result
                    .computeIfAbsent(found.project(), project -> new ArrayList<>())
                    .add(found.planned()));
    return result;
  }
}
