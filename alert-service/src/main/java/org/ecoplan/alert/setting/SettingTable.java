package org.ecoplan.alert.setting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.ecoplan.alert.rule.Setting;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;

/** The settings, each version for good. */
@ApplicationScoped
class SettingTable {
  private static final TypeReference<Map<String, Integer>> VALUES = new TypeReference<>() {};

  private final Database database;
  private final ObjectMapper mapper;

  SettingTable(Database database, ObjectMapper mapper) {
    this.database = database;
    this.mapper = mapper;
  }

  List<Setting> all() {
    return database.list("SELECT * FROM rule_setting", this::setting);
  }

  /** Every version of a rule's settings, newest first. */
  List<SettingView> history(String rule) {
    return database.list(
        """
        SELECT * FROM rule_setting
        WHERE rule = ? ORDER BY version DESC""",
        row ->
            SettingView.of(
                setting(row), row.text("reason"), row.text("set_by"), row.instant("set_at")),
        rule);
  }

  /** The latest version of a rule's settings, 0 for none; no other is added meanwhile. */
  int lockVersion(String rule) {
    database.list("SELECT edition FROM rule_edition FOR UPDATE", row -> row.number("edition"));
    return version(rule);
  }

  int version(String rule) {
    return database
        .find(
            "SELECT coalesce(max(version), 0) AS version FROM rule_setting WHERE rule = ?",
            row -> row.integer("version"),
            rule)
        .orElse(0);
  }

  void insert(SettingView setting) {
    database.update(
        """
        INSERT INTO rule_setting (rule, version, plan_code, category, enabled, parameters, reason,
            set_by, set_at)
        VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""",
        setting.rule(),
        setting.version(),
        setting.plan(),
        setting.category(),
        setting.enabled(),
        json(setting.parameters()),
        setting.reason(),
        setting.setBy(),
        setting.setAt());
  }

  private Setting setting(Row row) {
    return new Setting(
        row.text("rule"),
        row.integer("version"),
        row.maybeText("plan_code"),
        row.maybeText("category"),
        row.flag("enabled"),
        values(row.text("parameters")));
  }

  private String json(Map<String, Integer> values) {
    try {
      return mapper.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("numbers are always writable", e);
    }
  }

  private Map<String, Integer> values(String json) {
    try {
      return mapper.readValue(json, VALUES);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a kept setting is unreadable", e);
    }
  }
}
