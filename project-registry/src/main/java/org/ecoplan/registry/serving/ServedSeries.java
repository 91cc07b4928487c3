package org.ecoplan.registry.serving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.project.FieldChange;
import org.ecoplan.registry.project.FieldChanges;
import org.ecoplan.registry.project.Lifecycle;
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.request.Keys;

/** Which project serves which series. Whoever writes holds the lock on the project. */
@ApplicationScoped
class ServedSeries {
  private static final String SERVING =
      """
      SELECT * FROM (
          SELECT p.code, p.name, p.state,
              (SELECT u.name FROM project_unit pu JOIN unit u ON u.id = pu.unit_id
               WHERE pu.project_id = p.id AND pu.lead) AS lead_unit,
              served.codes,
              greatest(0, day.today - s.late_from) AS days_late
          FROM (SELECT project_id, array_agg(series_code ORDER BY series_code) AS codes
                FROM project_series WHERE series_code = ANY (?) GROUP BY project_id) served
          JOIN project p ON p.id = served.project_id
          JOIN project_standing s ON s.project_id = p.id
          JOIN plan ON plan.id = p.plan_id
          CROSS JOIN (SELECT CAST(? AS date) AS today) day
          WHERE plan.code = ?) serving
      WHERE days_late < ? OR days_late = ? AND code > ?
      ORDER BY days_late DESC, code LIMIT ?""";

  private final Database database;
  private final Clock clock;

  ServedSeries(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  List<String> of(Project project) {
    return database.list(
        "SELECT series_code FROM project_series WHERE project_id = ? ORDER BY series_code",
        row -> row.text("series_code"),
        project.id());
  }

  /**
   * Makes these the series that the project serves.
   *
   * @return what it served before and serves now, empty where that is the same
   */
  @Transactional(TxType.MANDATORY)
  List<FieldChange> keep(Project project, SeriesCodes series) {
    List<FieldChange> changes =
        new FieldChanges().field("series", of(project), series.codes()).found();
    if (!changes.isEmpty()) {
      database.update("DELETE FROM project_series WHERE project_id = ?", project.id());
      database.update(
          "INSERT INTO project_series (project_id, series_code) SELECT ?, unnest(CAST(? AS text[]))",
          project.id(),
          series.array());
      database.update("UPDATE project SET version = version + 1 WHERE id = ?", project.id());
    }
    return changes;
  }

  /** The projects of the plan that serve one of the series, the latest first. */
  Page<ServingProject> page(String planCode, SeriesCodes series, PageRequest request) {
    // A first page starts after a project later than any can be.
    List<String> after =
        request
            .after()
            .map(token -> token.keys(2))
            .orElse(List.of(Integer.toString(Integer.MAX_VALUE), ""));
    long days = Keys.number(after.get(0));
    List<ServingProject> rows =
        database.list(
            SERVING,
            ServedSeries::serving,
            series.array(),
            LocalDate.now(clock),
            planCode,
            days,
            days,
            after.get(1),
            request.fetchSize());
    return Page.of(rows, request, last -> List.of(Integer.toString(last.daysLate()), last.code()));
  }

  private static ServingProject serving(Row row) {
    return new ServingProject(
        row.text("code"),
        row.text("name"),
        row.word("state", Lifecycle.class),
        row.maybeText("lead_unit"),
        row.texts("codes"),
        row.integer("days_late"));
  }
}
