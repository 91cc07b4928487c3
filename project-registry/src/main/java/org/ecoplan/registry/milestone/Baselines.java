package org.ecoplan.registry.milestone;

import static java.time.temporal.ChronoUnit.DAYS;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.request.Keys;
import org.jspecify.annotations.Nullable;

/** The rebaseline ledger: each date that an approval moved, for good. */
@ApplicationScoped
public class Baselines {

  /**
   * An approval of another date.
   *
   * @param before what was promised until then
   * @param adjustment the number of the adjustment, absent where there was no request
   */
  public record Approval(
      LocalDate before,
      LocalDate approved,
      String by,
      LocalDate on,
      @Nullable Integer adjustment,
      @Nullable String reason) {}

  private record Entry(long id, Rebaseline moved) {}

  private final Database database;

  Baselines(Database database) {
    this.database = database;
  }

  /** Puts an approved date of a milestone on record. */
  public void add(Project project, int milestone, Approval approval) {
    database.update(
        """
        INSERT INTO milestone_baseline (milestone_id, adjustment_id, before_date, approved_date,
            approved_by, approved_on, reason)
        SELECT m.id, a.id, ?, ?, ?, ?, ?
        FROM milestone m LEFT JOIN adjustment a ON a.project_id = m.project_id AND a.number = ?
        WHERE m.project_id = ? AND m.number = ?""",
        approval.before(),
        approval.approved(),
        approval.by(),
        approval.on(),
        approval.reason(),
        approval.adjustment(),
        project.id(),
        milestone);
  }

  /** A slice of the dates that approvals moved, milestone by milestone. */
  public Page<Rebaseline> page(Project project, PageRequest request) {
    Conditions conditions = new Conditions().and("m.project_id = ?", project.id());
    request
        .after()
        .map(token -> token.keys(2))
        .ifPresent(
            keys ->
                conditions.and(
                    "(m.number, b.id) > (?, ?)",
                    Keys.number(keys.get(0)),
                    Keys.number(keys.get(1))));
    Page<Entry> page =
        Page.of(
            database.list(
                """
                SELECT m.number AS milestone, m.name, m.original_date, m.forecast_date,
                    m.actual_date, b.*, a.number AS adjustment
                FROM milestone_baseline b JOIN milestone m ON m.id = b.milestone_id
                LEFT JOIN adjustment a ON a.id = b.adjustment_id"""
                    + conditions.where()
                    + " ORDER BY m.number, b.id LIMIT ?",
                row -> new Entry(row.number("id"), rebaseline(row)),
                conditions.parameters(request.fetchSize())),
            request,
            last -> List.of(Integer.toString(last.moved().milestone()), Long.toString(last.id())));
    return new Page<>(page.items().stream().map(Entry::moved).toList(), page.nextPageToken());
  }

  private static Rebaseline rebaseline(Row row) {
    LocalDate original = row.date("original_date");
    LocalDate before = row.date("before_date");
    LocalDate approved = row.date("approved_date");
    LocalDate forecast = row.maybeDate("forecast_date");
    return new Rebaseline(
        row.integer("milestone"),
        row.text("name"),
        original,
        before,
        approved,
        DAYS.between(before, approved),
        DAYS.between(original, approved),
        forecast,
        forecast == null ? null : DAYS.between(original, forecast),
        row.maybeDate("actual_date"),
        row.text("approved_by"),
        row.date("approved_on"),
        row.maybeInteger("adjustment"),
        row.maybeText("reason"));
  }
}
