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

/** Reads alerts that are to be changed. {@link AlertWriter} writes them. */
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
}
