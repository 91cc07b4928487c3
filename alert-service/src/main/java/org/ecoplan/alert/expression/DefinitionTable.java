package org.ecoplan.alert.expression;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.ecoplan.alert.rule.Severity;
import org.ecoplan.alert.rule.Words;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.web.PageRequest;

/** The versions of the rules that the plan office wrote. */
@ApplicationScoped
class DefinitionTable {
  private final Database database;

  DefinitionTable(Database database) {
    this.database = database;
  }

  List<Definition> active() {
    return database.list(
        "SELECT * FROM user_rule WHERE state = 'ACTIVE' ORDER BY code",
        DefinitionTable::definition);
  }

  List<Definition> list(PageRequest request) {
    Conditions conditions = new Conditions();
    request
        .after()
        .map(token -> token.keys(2))
        .ifPresent(
            keys -> conditions.and("(code, -version) > (?, ?::int)", keys.get(0), keys.get(1)));
    return database.list(
        "SELECT * FROM user_rule" + conditions.where() + " ORDER BY code, version DESC LIMIT ?",
        DefinitionTable::definition,
        conditions.parameters(request.fetchSize()));
  }

  Optional<Definition> find(String code, int version) {
    return database.find(
        "SELECT * FROM user_rule WHERE code = ? AND version = ?",
        DefinitionTable::definition,
        code,
        version);
  }

  /** The latest version of a rule, 0 for none; nobody else adds one meanwhile. */
  int lockLatest(String code) {
    database.list("SELECT edition FROM rule_edition FOR UPDATE", row -> row.number("edition"));
    return database
        .find(
            "SELECT coalesce(max(version), 0) AS latest FROM user_rule WHERE code = ?",
            row -> row.integer("latest"),
            code)
        .orElse(0);
  }

  void insert(Definition definition) {
    database.update(
        """
        INSERT INTO user_rule (code, version, about, name_zh, name_en, expression, severity, state,
            written_by, written_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        definition.code(),
        definition.version(),
        definition.about(),
        definition.name().zh(),
        definition.name().en(),
        definition.expression(),
        definition.severity(),
        definition.state(),
        definition.writtenBy(),
        definition.writtenAt());
  }

  /** Retires whatever version of the rule is in force. */
  int retire(String code) {
    return database.update(
        "UPDATE user_rule SET state = 'RETIRED' WHERE code = ? AND state = 'ACTIVE'", code);
  }

  void activate(String code, int version) {
    database.update(
        "UPDATE user_rule SET state = 'ACTIVE' WHERE code = ? AND version = ?", code, version);
  }

  private static Definition definition(Row row) {
    return new Definition(
        row.text("code"),
        row.integer("version"),
        row.word("about", About.class),
        new Words(row.text("name_zh"), row.text("name_en")),
        row.text("expression"),
        row.word("severity", Severity.class),
        row.word("state", Definition.State.class),
        row.text("written_by"),
        row.instant("written_at"));
  }
}
