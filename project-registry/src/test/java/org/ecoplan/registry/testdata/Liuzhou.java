package org.ecoplan.registry.testdata;

import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** The real plan, imported through the API into an empty registry. */
@ApplicationScoped
public class Liuzhou {
  private static final Path DATA = Path.of("..", "data", "liuzhou");
  private static final String PLAN = "LZ-145";

  private final AgroalDataSource database;

  public Liuzhou(AgroalDataSource database) {
    this.database = database;
  }

  /** An empty registry with the whole of the real plan in it. */
  public void begin() {
    empty();
    importAll();
  }

  /** Nothing is left of other tests; events that wait for the relay stay. */
  public void empty() {
    execute(
        """
        ALTER TABLE ledger_entry DISABLE TRIGGER USER;
        TRUNCATE region, plan, unit, unit_member, project, project_unit, project_scale,
            project_history, project_history_field, milestone, ledger_entry, funding_sum, funding_total,
            funding_cell, funding_day_cell, task, task_unit, idempotency_key, admission, admission_opinion, monthly_report, adjustment, adjustment_item,
            milestone_baseline, unit_succession, unit_succession_reversal CASCADE;
        ALTER TABLE ledger_entry ENABLE TRIGGER USER""");
  }

  /** Imports every file in its order; the reports by kind. */
  public Map<String, JsonPath> importAll() {
    Map<String, JsonPath> reports = new LinkedHashMap<>();
    reports.put("regions", upload("regions", "regions.csv"));
    reports.put("plans", upload("plans", "plan.csv"));
    reports.put("units", upload("units", "units.csv"));
    reports.put("projects", upload("projects", "projects.csv"));
    reports.put("project-scale", upload("project-scale", "project_scale.csv"));
    reports.put("project-milestones", upload("project-milestones", "project_milestones.csv"));
    reports.put("tasks", upload("tasks", "county_tasks.csv"));
    return reports;
  }

  public static String text(String file) {
    try {
      return Files.readString(DATA.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs SQL as the service's own role. */
  public void execute(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonPath upload(String kind, String file) {
    return Api.upload(Api.planOffice(), kind, PLAN, false, text(file))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
