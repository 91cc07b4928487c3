package org.ecoplan.alert.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Counts alerts in one query. */
@ApplicationScoped
class Overview {
  private static final int MOST_LATE = 5;

  private final Database database;

  Overview(Database database) {
    this.database = database;
  }

  /** A page of the counts, most open first. */
  Page<Count> by(Dimension dimension, @Nullable String plan, LocalDate today, PageRequest request) {
    List<@Nullable Object> parameters =
        new ArrayList<>(Collections.nCopies(dimension.datesAsked(), today));
    parameters.add(plan);
    parameters.add(plan);
    String seek = "";
    if (request.after().isPresent()) {
      List<String> keys = request.after().get().keys(2);
      seek = "WHERE (-open, key) > (?::bigint, ?)";
      parameters.add(number(keys.get(0)));
      parameters.add(keys.get(1));
    }
    parameters.add(request.fetchSize());
    List<Count> counts =
        database.list(
            """
            SELECT * FROM (
                SELECT key,
                    count(*) FILTER (WHERE state <> 'RESOLVED') AS open,
                    count(*) FILTER (WHERE state = 'ACKNOWLEDGED') AS acknowledged,
                    count(*) FILTER (WHERE state <> 'RESOLVED' AND severity = 'CRITICAL')
                        AS critical,
                    count(*) FILTER (WHERE state = 'RESOLVED') AS resolved,
                    round((percentile_cont(0.5) WITHIN GROUP (ORDER BY
                        extract(epoch FROM acknowledged_at - raised_at)) / 3600)::numeric, 1)
                        AS hours_to_acknowledge,
                    round((percentile_cont(0.5) WITHIN GROUP (ORDER BY
                        extract(epoch FROM resolved_at - raised_at)) / 3600)::numeric, 1)
                        AS hours_to_resolve
                FROM (SELECT a.*, %s AS key FROM alert a
                      WHERE ?::text IS NULL OR a.plan_code = ?) keyed
                GROUP BY key) counted
            %s ORDER BY -open, key LIMIT ?"""
                .formatted(dimension.expression(), seek),
            row ->
                new Count(
                    row.text("key"),
                    row.number("open"),
                    row.number("acknowledged"),
                    row.number("critical"),
                    row.number("resolved"),
                    row.maybeDecimal("hours_to_acknowledge"),
                    row.maybeDecimal("hours_to_resolve")),
            parameters.toArray());
    return Page.of(counts, request, count -> List.of(Long.toString(-count.open()), count.key()));
  }

  /** The ids of the five whose deadline has passed longest, most late first. */
  List<UUID> mostLate(@Nullable String plan) {
    return database.list(
        """
        SELECT id FROM alert
        WHERE state <> 'RESOLVED' AND since IS NOT NULL AND (?::text IS NULL OR plan_code = ?)
        ORDER BY since, rule, subject LIMIT ?""",
        row -> row.uuid("id"),
        plan,
        plan,
        MOST_LATE);
  }

  private static Long number(String key) {
    try {
      return Long.valueOf(key);
    } catch (NumberFormatException e) {
      throw DomainProblem.of(KitProblem.BAD_PAGE_TOKEN, "翻页标记无效，请从第一页重新查询");
    }
  }

  /**
   * The alerts with one key.
   *
   * @param open unresolved, acknowledged or not
   * @param hoursToAcknowledge the median of those acknowledged, absent where none was
   * @param hoursToResolve the median of those resolved, absent where none was
   */
  record Count(
      String key,
      long open,
      long acknowledged,
      long critical,
      long resolved,
      @Nullable BigDecimal hoursToAcknowledge,
      @Nullable BigDecimal hoursToResolve) {}
}
