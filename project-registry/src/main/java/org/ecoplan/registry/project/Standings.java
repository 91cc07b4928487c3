package org.ecoplan.registry.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.registry.project.ProjectStanding.NextMilestone;
import org.jspecify.annotations.Nullable;

/** Reads where projects stand today, of all projects of a page at once. */
@ApplicationScoped
public class Standings {
  /**
   * What follows from the standing {@code s} and the milestones of a project, where {@code
   * current_day.today} can be read; to be joined in a statement that {@link ProjectFilter#TODAY}
   * begins. What is not reached today will not be reached before today, whatever was forecast.
   */
  public static final String TODAYS =
      """
      CROSS JOIN LATERAL (
          SELECT greatest(0, current_day.today - s.late_from) AS days_late,
              CASE WHEN s.late_from < current_day.today THEN s.late_from END AS late_since) AS late
      CROSS JOIN LATERAL (
          SELECT CASE WHEN bool_or(open) THEN max(original) FILTER (WHERE open) ELSE max(original) END
                  AS slip_original,
              CASE WHEN bool_or(open) THEN max(approved) FILTER (WHERE open) ELSE max(approved) END
                  AS slip_approved
          FROM (SELECT m.actual_date IS NULL AS open, expected - m.original_date AS original,
                    expected - m.approved_date AS approved
                FROM milestone m, coalesce(m.actual_date, greatest(current_day.today,
                    coalesce(m.forecast_date, m.approved_date, m.original_date))) AS expected
                WHERE m.project_id = s.project_id) AS slips) AS slip
      LEFT JOIN LATERAL (
          SELECT m.number AS next_number, m.name AS next_name, m.forecast_date AS next_forecast,
              coalesce(m.approved_date, m.original_date) AS next_due
          FROM milestone m WHERE m.project_id = s.project_id AND m.actual_date IS NULL
          ORDER BY next_due, next_number LIMIT 1) AS next ON true""";

  private record Stands(long project, ProjectStanding standing) {}

  private final Database database;
  private final Clock clock;

  Standings(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The standings of several projects, in one query. */
  Map<Long, ProjectStanding> of(Collection<Long> projects) {
    return database
        .list(
            ProjectFilter.TODAY
                + "SELECT s.*, late.*, slip.*, next.*"
                + " FROM project_standing s CROSS JOIN current_day "
                + TODAYS
                + " WHERE s.project_id = ANY (?)",
            row -> new Stands(row.number("project_id"), standing(row)),
            LocalDate.now(clock),
            projects.toArray(Long[]::new))
        .stream()
        .collect(Collectors.toMap(Stands::project, Stands::standing));
  }

  private static ProjectStanding standing(Row row) {
    return new ProjectStanding(
        row.decimal("planned"),
        row.decimal("allocated"),
        row.decimal("received"),
        row.decimal("paid"),
        row.maybeDecimal("received_rate"),
        row.maybeDecimal("execution_rate"),
        row.integer("days_late"),
        row.maybeDate("late_since"),
        row.maybeInteger("slip_original"),
        row.maybeInteger("slip_approved"),
        next(row));
  }

  private static @Nullable NextMilestone next(Row row) {
    Integer number = row.maybeInteger("next_number");
    return number == null
        ? null
        : new NextMilestone(
            number, row.text("next_name"), row.date("next_due"), row.maybeDate("next_forecast"));
  }
}
