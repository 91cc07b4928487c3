package org.ecoplan.alert.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.ecoplan.alert.fact.FactKey;
import org.ecoplan.alert.rule.ConcernedUnits;
import org.ecoplan.alert.rule.Evidence;
import org.ecoplan.alert.rule.Finding;
import org.ecoplan.alert.rule.Severity;
import org.ecoplan.alert.rule.Words;
import org.jspecify.annotations.Nullable;

/** How an alert lies in its table row. */
@ApplicationScoped
class AlertRow {
  private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};

  private final ObjectMapper mapper;

  AlertRow(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  Alert read(ResultSet row) throws SQLException {
    return new Alert(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        new FactKey(FactKey.Kind.valueOf(row.getString("fact_kind")), row.getString("fact_id")),
        finding(row),
        instant(row, "raised_at"),
        instant(row, "updated_at"),
        acknowledgement(row),
        resolution(row),
        row.getObject("previous_alert_id", UUID.class),
        row.getInt("reopened"));
  }

  String evidenceJson(Finding finding) {
    try {
      return mapper.writeValueAsString(finding.evidence());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("evidence is always writable", e);
    }
  }

  static @Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private Finding finding(ResultSet row) throws SQLException {
    return new Finding(
        row.getString("rule"),
        row.getInt("rule_version"),
        row.getString("plan_code"),
        row.getString("subject"),
        row.getString("subject_name"),
        Severity.valueOf(row.getString("severity")),
        row.getObject("since", LocalDate.class),
        new ConcernedUnits(texts(row, "units"), texts(row, "concerned_units")),
        new Words(row.getString("message_zh"), row.getString("message_en")),
        evidence(row.getString("evidence")),
        row.getInt("setting_version"));
  }

  private List<Evidence> evidence(String json) {
    try {
      return mapper.readValue(json, EVIDENCE);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("kept evidence is unreadable", e);
    }
  }

  private static @Nullable Acknowledgement acknowledgement(ResultSet row) throws SQLException {
    String by = row.getString("acknowledged_by");
    return by == null
        ? null
        : new Acknowledgement(
            by, instant(row, "acknowledged_at"), row.getString("acknowledgement_note"));
  }

  private static @Nullable Resolution resolution(ResultSet row) throws SQLException {
    String reason = row.getString("resolution_zh");
    return reason == null
        ? null
        : new Resolution(
            instant(row, "resolved_at"), new Words(reason, row.getString("resolution_en")));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return List.of((String[]) array.getArray());
  }
}
