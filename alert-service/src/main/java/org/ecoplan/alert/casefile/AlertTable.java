package org.ecoplan.alert.casefile;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.alert.fact.FactKey;
import org.ecoplan.alert.rule.Finding;

/** The table of alerts, as far as they are changed. */
@ApplicationScoped
class AlertTable {
  private final AgroalDataSource database;
  private final AlertRow rows;

  AlertTable(AgroalDataSource database, AlertRow rows) {
    this.database = database;
    this.rows = rows;
  }

  Optional<Alert> find(UUID id) {
    return one("SELECT * FROM alert WHERE id = ?", id);
  }

  List<Alert> find(Collection<UUID> ids) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT * FROM alert WHERE id = ANY (?)")) {
      select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      return alerts(select);
    } catch (SQLException e) {
      throw new IllegalStateException("alerts could not be read", e);
    }
  }

  /** The alert, locked until the transaction ends. */
  Optional<Alert> lock(UUID id) {
    return one("SELECT * FROM alert WHERE id = ? FOR UPDATE", id);
  }

  List<Alert> unresolved(FactKey.Kind kind) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT * FROM alert WHERE state <> 'RESOLVED' AND fact_kind = ?")) {
      select.setString(1, kind.name());
      return alerts(select);
    } catch (SQLException e) {
      throw new IllegalStateException("open alerts could not be read", e);
    }
  }

  List<Alert> unresolved(Collection<FactKey> facts) {
    return unresolved(facts, "");
  }

  /** The unresolved alerts that rest on these facts, locked until the transaction ends. */
  List<Alert> lockUnresolved(Collection<FactKey> facts) {
    return unresolved(facts, " ORDER BY id FOR UPDATE");
  }

  /**
   * Alerts for which one of these findings is a return of the cause: the last ones of their rule,
   * setting and subject, resolved since an instant.
   */
  List<Alert> resolvedSince(List<Finding> findings, Instant since) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                SELECT a.* FROM unnest(?::text[], ?::int[], ?::text[])
                    AS f (rule, setting_version, subject)
                CROSS JOIN LATERAL (
                    SELECT * FROM alert r
                    WHERE r.state = 'RESOLVED' AND r.rule = f.rule AND r.subject = f.subject
                    ORDER BY r.resolved_at DESC LIMIT 1) a
                WHERE a.setting_version = f.setting_version AND a.resolved_at >= ?
                ORDER BY a.id""")) {
      Object[] rules = findings.stream().map(Finding::rule).toArray();
      Object[] settings = findings.stream().map(Finding::settingVersion).toArray();
      Object[] subjects = findings.stream().map(Finding::subject).toArray();
      select.setArray(1, connection.createArrayOf("text", rules));
      select.setArray(2, connection.createArrayOf("int4", settings));
      select.setArray(3, connection.createArrayOf("text", subjects));
      select.setObject(4, AlertRow.timestamp(since));
      return alerts(select);
    } catch (SQLException e) {
      throw new IllegalStateException("resolved alerts could not be read", e);
    }
  }

  /** Adds new alerts; each is linked to the last resolved one of its rule and subject. */
  void insert(List<Alert> alerts) {
    String sql =
        """
        INSERT INTO alert (version, rule_version, subject_name, severity, state, units,
            concerned_units, since, message_zh, message_en, evidence, updated_at,
            acknowledged_by, acknowledged_at, acknowledgement_note,
            resolved_at, resolution_zh, resolution_en, reopened, setting_version,
            id, fact_kind, fact_id, rule, plan_code, subject, raised_at, previous_alert_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
            (SELECT p.id FROM alert p WHERE p.rule = ? AND p.subject = ?
             ORDER BY p.raised_at DESC, p.id DESC LIMIT 1))""";
    batch(
        sql,
        alerts,
        (insert, alert, next) -> {
          Finding finding = alert.finding();
          insert.setObject(next, alert.id());
          insert.setString(next + 1, alert.facts().kind().name());
          insert.setString(next + 2, alert.facts().id());
          insert.setString(next + 3, finding.rule());
          insert.setString(next + 4, finding.planCode());
          insert.setString(next + 5, finding.subject());
          insert.setObject(next + 6, AlertRow.timestamp(alert.raisedAt()));
          insert.setString(next + 7, finding.rule());
          insert.setString(next + 8, finding.subject());
        });
  }

  /** Writes alerts that were locked before; each must be the version after the stored one. */
  void update(List<Alert> alerts) {
    String sql =
        """
        UPDATE alert SET version = ?, rule_version = ?, subject_name = ?, severity = ?, state = ?,
            units = ?, concerned_units = ?, since = ?, message_zh = ?, message_en = ?,
            evidence = ?::jsonb, updated_at = ?,
            acknowledged_by = ?, acknowledged_at = ?, acknowledgement_note = ?,
            resolved_at = ?, resolution_zh = ?, resolution_en = ?,
            reopened = ?, setting_version = ?
        WHERE id = ? AND version = ?""";
    batch(
        sql,
        alerts,
        (update, alert, next) -> {
          update.setObject(next, alert.id());
          update.setLong(next + 1, alert.version() - 1);
        });
  }

  private void batch(String sql, List<Alert> alerts, Tail tail) {
    if (alerts.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Alert alert : alerts) {
        tail.set(statement, alert, setChangeable(connection, statement, alert));
        statement.addBatch();
      }
      for (int written : statement.executeBatch()) {
        if (written != 1) {
          throw new IllegalStateException("an alert was changed by somebody else meanwhile");
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("alerts could not be written", e);
    }
  }

  /** Sets what both statements begin with; returns the index of the next parameter. */
  private int setChangeable(Connection connection, PreparedStatement statement, Alert alert)
      throws SQLException {
    Finding finding = alert.finding();
    Acknowledgement acknowledged = alert.acknowledgement();
    Resolution resolved = alert.resolution();
    Object[] values = {
      alert.version(),
      finding.ruleVersion(),
      finding.subjectName(),
      finding.severity().name(),
      alert.status().name(),
      connection.createArrayOf("text", finding.units().printed().toArray()),
      connection.createArrayOf("text", finding.units().everyone().toArray()),
      finding.since(),
      finding.message().zh(),
      finding.message().en(),
      rows.evidenceJson(finding),
      AlertRow.timestamp(alert.updatedAt()),
      acknowledged == null ? null : acknowledged.by(),
      acknowledged == null ? null : AlertRow.timestamp(acknowledged.at()),
      acknowledged == null ? null : acknowledged.note(),
      resolved == null ? null : AlertRow.timestamp(resolved.at()),
      resolved == null ? null : resolved.reason().zh(),
      resolved == null ? null : resolved.reason().en(),
      alert.reopened(),
      finding.settingVersion()
    };
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return values.length + 1;
  }

  private Optional<Alert> one(String sql, UUID id) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(rows.read(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("alert could not be read: " + id, e);
    }
  }

  private List<Alert> unresolved(Collection<FactKey> facts, String locking) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                SELECT * FROM alert WHERE state <> 'RESOLVED'
                AND (fact_kind, fact_id) IN (SELECT * FROM unnest(?::text[], ?::text[]))"""
                    + locking)) {
      Object[] kinds = facts.stream().map(key -> key.kind().name()).toArray();
      Object[] ids = facts.stream().map(FactKey::id).toArray();
      select.setArray(1, connection.createArrayOf("text", kinds));
      select.setArray(2, connection.createArrayOf("text", ids));
      return alerts(select);
    } catch (SQLException e) {
      throw new IllegalStateException("open alerts could not be read", e);
    }
  }

  private List<Alert> alerts(PreparedStatement select) throws SQLException {
    List<Alert> alerts = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        alerts.add(rows.read(row));
      }
    }
    return alerts;
  }

  /** Sets the parameters that only one of the statements has. */
  @FunctionalInterface
  private interface Tail {
    void set(PreparedStatement statement, Alert alert, int next) throws SQLException;
  }
}
