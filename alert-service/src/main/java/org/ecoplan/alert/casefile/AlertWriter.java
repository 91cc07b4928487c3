package org.ecoplan.alert.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.ecoplan.kit.store.Database;
import org.jspecify.annotations.Nullable;

/**
 * Writes alerts, however many, in one statement: a statement for each would be the greater part of
 * what an event costs (docs/adr/0050).
 */
@ApplicationScoped
class AlertWriter {

  /** Between the names of units where several travel in one text. */
  private static final String SEPARATOR = "\u001f";

  private final Database database;
  private final AlertRow rows;

  AlertWriter(Database database, AlertRow rows) {
    this.database = database;
    this.rows = rows;
  }

  /** Adds alerts that were raised just now; each is linked to the last of its rule and subject. */
  void insert(List<Alert> raised) {
    if (raised.isEmpty()) {
      return;
    }
    requireAll(
        raised,
        database.update(
            """
            INSERT INTO alert (id, version, fact_kind, fact_id, rule, rule_version,
                setting_version, plan_code, subject, subject_name, severity, state, units,
                concerned_units, since, message_zh, message_en, evidence, raised_at, updated_at,
                previous_alert_id)
            SELECT id::uuid, version, fact_kind, fact_id, rule, rule_version,
                setting_version, plan, subject, name, severity, state,
                string_to_array(units, chr(31)), string_to_array(concerned, chr(31)),
                since::date, zh, en, evidence::jsonb, raised_at::timestamptz,
                updated_at::timestamptz,
                (SELECT p.id FROM alert p WHERE p.rule = n.rule AND p.subject = n.subject
                 ORDER BY p.raised_at DESC, p.id DESC LIMIT 1)
            FROM unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::int[],
                ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS n (id, version, fact_kind, fact_id, rule, rule_version, setting_version, plan,
                subject, name, severity, state, units, concerned, since, zh, en, evidence,
                raised_at, updated_at)""",
            texts(raised, Alert::id),
            versions(raised),
            texts(raised, alert -> alert.facts().kind()),
            texts(raised, alert -> alert.facts().id()),
            texts(raised, alert -> alert.finding().rule()),
            numbers(raised, alert -> alert.finding().ruleVersion()),
            numbers(raised, alert -> alert.finding().settingVersion()),
            texts(raised, alert -> alert.finding().planCode()),
            texts(raised, alert -> alert.finding().subject()),
            texts(raised, alert -> alert.finding().subjectName()),
            texts(raised, alert -> alert.finding().severity()),
            texts(raised, Alert::status),
            texts(raised, AlertWriter::units),
            texts(raised, AlertWriter::concerned),
            texts(raised, alert -> alert.finding().since()),
            texts(raised, alert -> alert.finding().message().zh()),
            texts(raised, alert -> alert.finding().message().en()),
            texts(raised, alert -> rows.evidenceJson(alert.finding())),
            texts(raised, Alert::raisedAt),
            texts(raised, Alert::updatedAt)));
  }

  /** Writes alerts that were locked before; each must be the version after the stored one. */
  void update(List<Alert> changed) {
    if (changed.isEmpty()) {
      return;
    }
    requireAll(
        changed,
        database.update(
            """
            UPDATE alert SET version = n.version, rule_version = n.rule_version,
                subject_name = n.name, severity = n.severity, state = n.state,
                units = string_to_array(n.units, chr(31)),
                concerned_units = string_to_array(n.concerned, chr(31)),
                since = n.since::date, message_zh = n.zh, message_en = n.en,
                evidence = n.evidence::jsonb, updated_at = n.updated_at::timestamptz,
                acknowledged_by = n.acknowledged_by,
                acknowledged_at = n.acknowledged_at::timestamptz,
                acknowledgement_note = n.note, resolved_at = n.resolved_at::timestamptz,
                resolution_zh = n.resolution_zh, resolution_en = n.resolution_en,
                reopened = n.reopened, setting_version = n.setting_version
            FROM unnest(?::text[], ?::bigint[], ?::int[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[],
                ?::int[])
                AS n (id, version, rule_version, name, severity, state, units, concerned, since,
                zh, en, evidence, updated_at, acknowledged_by, acknowledged_at, note, resolved_at,
                resolution_zh, resolution_en, reopened, setting_version)
            WHERE alert.id = n.id::uuid AND alert.version = n.version - 1""",
            texts(changed, Alert::id),
            versions(changed),
            numbers(changed, alert -> alert.finding().ruleVersion()),
            texts(changed, alert -> alert.finding().subjectName()),
            texts(changed, alert -> alert.finding().severity()),
            texts(changed, Alert::status),
            texts(changed, AlertWriter::units),
            texts(changed, AlertWriter::concerned),
            texts(changed, alert -> alert.finding().since()),
            texts(changed, alert -> alert.finding().message().zh()),
            texts(changed, alert -> alert.finding().message().en()),
            texts(changed, alert -> rows.evidenceJson(alert.finding())),
            texts(changed, Alert::updatedAt),
            acknowledged(changed, Acknowledgement::by),
            acknowledged(changed, Acknowledgement::at),
            acknowledged(changed, Acknowledgement::note),
            resolved(changed, Resolution::at),
            resolved(changed, resolution -> resolution.reason().zh()),
            resolved(changed, resolution -> resolution.reason().en()),
            numbers(changed, Alert::reopened),
            numbers(changed, alert -> alert.finding().settingVersion())));
  }

  private static void requireAll(List<Alert> alerts, int written) {
    if (written != alerts.size()) {
      throw new IllegalStateException("an alert was changed by somebody else meanwhile");
    }
  }

  private static String units(Alert alert) {
    return String.join(SEPARATOR, alert.finding().units().printed());
  }

  private static String concerned(Alert alert) {
    return String.join(SEPARATOR, alert.finding().units().everyone());
  }

  private static Long[] versions(List<Alert> alerts) {
    return alerts.stream().map(Alert::version).toArray(Long[]::new);
  }

  private static Integer[] numbers(List<Alert> alerts, Function<Alert, Integer> number) {
    return alerts.stream().map(number).toArray(Integer[]::new);
  }

  private static @Nullable String[] acknowledged(
      List<Alert> alerts, Function<Acknowledgement, @Nullable Object> value) {
    return texts(
        alerts,
        alert -> {
          Acknowledgement acknowledgement = alert.acknowledgement();
          return acknowledgement == null ? null : value.apply(acknowledgement);
        });
  }

  private static @Nullable String[] resolved(
      List<Alert> alerts, Function<Resolution, @Nullable Object> value) {
    return texts(
        alerts,
        alert -> {
          Resolution resolution = alert.resolution();
          return resolution == null ? null : value.apply(resolution);
        });
  }

  /** Arrays of texts are what the driver sends in binary form; the statement casts them. */
  private static @Nullable String[] texts(
      List<Alert> alerts, Function<Alert, @Nullable Object> value) {
    @Nullable String[] texts = new String[alerts.size()];
    for (int i = 0; i < texts.length; i++) {
      Object at = value.apply(alerts.get(i));
      texts[i] = at == null ? null : at.toString();
    }
    return texts;
  }
}
