package org.ecoplan.alert.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.function.Function;
import org.ecoplan.alert.casefile.Alert;
import org.ecoplan.alert.casefile.AlertsChanged;
import org.ecoplan.alert.rule.Severity;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;

/** The stream: written with the alerts, read from any position. */
@ApplicationScoped
public class Notices {

  /** Between the names of units where several travel in one text. */
  private static final String SEPARATOR = "\u001f";

  private final Database database;

  Notices(Database database) {
    this.database = database;
  }

  /** Adds what happened, in the same transaction. */
  void write(@Observes AlertsChanged changed) {
    List<Alert> alerts = changed.alerts();
    database.update(
        """
        WITH turn AS MATERIALIZED (
            SELECT pg_advisory_xact_lock(hashtextextended('notices', 0))::text AS locked)
        INSERT INTO notice (alert_id, change, rule, plan_code, subject, subject_name, severity,
            state, units, message_zh, message_en, occurred_at)
        SELECT id::uuid, ?, rule, plan, subject, name, severity, state,
            string_to_array(units, ?), zh, en, at::timestamptz
        FROM turn, unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
            ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
            WITH ORDINALITY AS n (id, rule, plan, subject, name, severity, state, units, zh, en, at,
            number)
        ORDER BY number""",
        changed.change().name(),
        SEPARATOR,
        texts(alerts, alert -> alert.id().toString()),
        texts(alerts, alert -> alert.finding().rule()),
        texts(alerts, alert -> alert.finding().planCode()),
        texts(alerts, alert -> alert.finding().subject()),
        texts(alerts, alert -> alert.finding().subjectName()),
        texts(alerts, alert -> alert.finding().severity().name()),
        texts(alerts, alert -> alert.status().name()),
        texts(alerts, alert -> String.join(SEPARATOR, alert.finding().units().everyone())),
        texts(alerts, alert -> alert.finding().message().zh()),
        texts(alerts, alert -> alert.finding().message().en()),
        texts(alerts, alert -> alert.updatedAt().toString()));
  }

  /** The next notices behind a position. */
  public List<Notice> behind(long position, int limit) {
    return database.list(
        "SELECT * FROM notice WHERE position > ? ORDER BY position LIMIT ?",
        Notices::notice,
        position,
        limit);
  }

  /** The position of the latest notice, 0 for none. */
  public long latest() {
    return database
        .find(
            "SELECT coalesce(max(position), 0) AS latest FROM notice", row -> row.number("latest"))
        .orElse(0L);
  }

  private static Notice notice(Row row) {
    return new Notice(
        row.number("position"),
        row.uuid("alert_id"),
        row.text("change"),
        row.text("rule"),
        row.text("plan_code"),
        row.text("subject"),
        row.text("subject_name"),
        row.word("severity", Severity.class),
        row.text("state"),
        row.texts("units"),
        row.text("message_zh"),
        row.text("message_en"),
        row.instant("occurred_at"));
  }

  private static String[] texts(List<Alert> alerts, Function<Alert, String> text) {
    return alerts.stream().map(text).toArray(String[]::new);
  }
}
