package org.ecoplan.indicator.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.tabular.ImportDifference;

/**
 * What an import did, field by field: every fact is kept in versions, so the rows that became known
 * with the import stand beside those that ended with it.
 */
@ApplicationScoped
class ImportTrail {
  /** So many differences are told; the counts of the report are of all. */
  private static final int TOLD = 200;

  private static final Pattern WORD_BREAK = Pattern.compile("_(.)");

  private static final String DIFFERENCES =
      """
      SELECT %1$s AS subject, o.plan_code IS NULL AS fresh, f.field, f.before, f.after
      FROM %2$s n
      LEFT JOIN %2$s o ON o.plan_code = n.plan_code AND (%3$s) AND o.known_until = n.known_from
      LEFT JOIN LATERAL (
          SELECT key AS field, b.value #>> '{}' AS before, a.value #>> '{}' AS after
          FROM jsonb_each(to_jsonb(n)) a JOIN jsonb_each(to_jsonb(o)) b USING (key)
          WHERE a.value IS DISTINCT FROM b.value AND key NOT IN ('id', 'version', 'position',
              'known_from', 'known_until', 'reason', 'reporter', 'approved_by')) f
          ON o.plan_code IS NOT NULL
      WHERE n.plan_code = ? AND n.known_from = ?
      ORDER BY subject, field
      LIMIT ?""";

  private static final List<String> STATEMENTS =
      List.of(
          statement("series", "n.code", "code"),
          statement(
              "observation",
              "concat_ws(' ', n.series_code, n.region_code, n.period, n.qualifier)",
              "series_code",
              "region_code",
              "period",
              "qualifier"),
          statement(
              "assigned_target",
              "concat_ws(' ', n.series_code, n.region_code, n.year)",
              "series_code",
              "region_code",
              "year"),
          statement(
              "region_target",
              "concat_ws(' ', n.series_code, n.region_code, n.year)",
              "series_code",
              "region_code",
              "year"),
          statement(
              "text_target", "concat_ws(' ', n.name, n.year, n.source)", "name", "year", "source"));

  private final Database database;

  ImportTrail(Database database) {
    this.database = database;
  }

  private static String statement(String table, String subject, String... key) {
    List<String> same =
        List.of(key).stream().map(column -> "o." + column + " = n." + column).toList();
    return DIFFERENCES.formatted(subject, table, String.join(" AND ", same));
  }

  /** The first differences that became known of a plan at the instant of an import. */
  List<ImportDifference> of(String plan, Instant known) {
    List<ImportDifference> found = new ArrayList<>();
    for (String statement : STATEMENTS) {
      if (found.size() < TOLD) {
        found.addAll(database.list(statement, ImportTrail::read, plan, known, TOLD - found.size()));
      }
    }
    return found;
  }

  private static ImportDifference read(Row row) {
    String field = row.maybeText("field");
    return new ImportDifference(
        row.text("subject"),
        row.flag("fresh") ? "created" : "updated",
        field == null
            ? null
            : WORD_BREAK
                .matcher(field)
                .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT)),
        row.maybeText("before"),
        row.maybeText("after"));
  }
}
