package org.ecoplan.registry.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.tabular.ImportDifference;
import org.ecoplan.registry.funding.MoneyKind;
import org.ecoplan.registry.funding.MoneySource;
import org.jspecify.annotations.Nullable;

/**
 * Tells what an import changes by the trail it leaves: the lines of history, entries and units that
 * its own transaction has written, which a dry run then takes back.
 */
@ApplicationScoped
class ImportTrail {
  /** So many differences are told; the counts of the report are of all. */
  private static final int TOLD = 200;

  private static final String DIFFERENCES =
      """
      WITH mine AS (SELECT pg_current_xact_id()::xid AS id)
      SELECT * FROM (
          SELECT 1 AS part, h.id AS place, coalesce(f.position, 0) AS position, p.code AS subject,
              h.change, f.field, f.before_value, f.after_value, NULL AS kind, NULL AS source
          FROM project_history h JOIN project p ON p.id = h.project_id
          LEFT JOIN project_history_field f
              ON f.project_id = h.project_id AND f.revision = h.revision
          WHERE h.id > ? AND h.xmin = (SELECT id FROM mine)
              AND (f.field IS NOT NULL OR h.from_state IS NULL AND h.to_state IS NOT NULL)
          UNION ALL
          SELECT 2, e.id, 0, p.code, 'funding-recorded', 'amountYuan', NULL,
              e.amount || ' · ' || e.fiscal_year || ' · ' || e.entry_date || ' · '
                  || e.document_number,
              e.kind, e.source
          FROM ledger_entry e JOIN project p ON p.id = e.project_id
          WHERE e.id > ? AND e.xmin = (SELECT id FROM mine)
          UNION ALL
          SELECT 3, t.id, coalesce(f.position, 0), t.code, h.change, f.field, f.before_value,
              f.after_value, NULL, NULL
          FROM task_history h JOIN task t ON t.id = h.task_id
          LEFT JOIN task_history_field f ON f.task_id = h.task_id AND f.version = h.version
          WHERE h.xmin = (SELECT id FROM mine)
          UNION ALL
          SELECT 4, u.id, 0, u.name, CASE WHEN u.id > ? THEN 'unit-added' ELSE 'unit-updated' END,
              NULL, NULL, NULL, NULL, NULL
          FROM unit u WHERE u.xmin = (SELECT id FROM mine)
              OR EXISTS (SELECT 1 FROM unit_member m
                  WHERE m.group_id = u.id AND m.xmin = (SELECT id FROM mine))
          UNION ALL
          SELECT 5, v.target_id, 0, coalesce(t.code, plan.code) || ' ' || v.name,
              CASE WHEN v.version = 1 THEN 'work-target-added' ELSE 'work-target-changed' END,
              'targetValue', concat_ws(' ', b.kind, b.target_value, b.unit),
              concat_ws(' ', v.kind, v.target_value, v.unit), NULL, NULL
          FROM work_target_version v JOIN work_target w ON w.id = v.target_id
          JOIN plan ON plan.id = w.plan_id LEFT JOIN task t ON t.id = w.task_id
          LEFT JOIN work_target_version b ON b.target_id = v.target_id AND b.version = v.version - 1
          WHERE v.xmin = (SELECT id FROM mine)) AS difference
      ORDER BY part, place, position LIMIT ?""";

  /** How far the trail went before; what others add meanwhile is not of this transaction. */
  record Mark(long history, long entry, long unit) {}

  private final Database database;

  ImportTrail(Database database) {
    this.database = database;
  }

  @Transactional(TxType.MANDATORY)
  Mark mark() {
    return database
        .find(
            """
            SELECT (SELECT coalesce(max(id), 0) FROM project_history) AS history,
                (SELECT coalesce(max(id), 0) FROM ledger_entry) AS entry,
                (SELECT coalesce(max(id), 0) FROM unit) AS unit""",
            row -> new Mark(row.number("history"), row.number("entry"), row.number("unit")))
        .orElseThrow();
  }

  /** The first differences since the mark, in the order in which they were made. */
  @Transactional(TxType.MANDATORY)
  List<ImportDifference> since(Mark mark) {
    return database.list(
        DIFFERENCES, ImportTrail::difference, mark.history(), mark.entry(), mark.unit(), TOLD);
  }

  private static ImportDifference difference(Row row) {
    return new ImportDifference(
        row.text("subject"),
        row.text("change"),
        row.maybeText("field"),
        row.maybeText("before_value"),
        after(row));
  }

  /** An entry is told with the printed words of its kind and source before it. */
  private static @Nullable String after(Row row) {
    String after = row.maybeText("after_value");
    MoneyKind kind = row.maybeWord("kind", MoneyKind.class);
    return kind == null
        ? after
        : "%s · %s · %s".formatted(kind.zh(), row.word("source", MoneySource.class).zh(), after);
  }
}
