package org.ecoplan.registry.performance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.project.Project;
import org.jspecify.annotations.Nullable;

/** The forms' rows and what people entered in them. */
@ApplicationScoped
class PerformanceForms {
  private static final String SELECT = "SELECT f.* FROM performance_form f";

  /**
   * A form as it stands in its row.
   *
   * @param filed what was filed, absent for a draft
   */
  record Stored(
      long id,
      int year,
      Weights weights,
      @Nullable Filed filed,
      @Nullable String filedBy,
      @Nullable Instant filedAt,
      long version) {}

  /** What a filed form keeps of the data that it was computed from. */
  record Filed(Facts facts, List<FormRow> rows) {
    Filed {
      rows = List.copyOf(rows);
    }
  }

  private final Database database;
  private final ObjectMapper json;
  private final Caller caller;
  private final Clock clock;

  PerformanceForms(Database database, ObjectMapper json, Caller caller, Clock clock) {
    this.database = database;
    this.json = json;
    this.caller = caller;
    this.clock = clock;
  }

  /** All forms of a project, the latest year first: never more than its plan has years. */
  List<Stored> of(Project project) {
    return database.list(
        SELECT + " WHERE project_id = ? ORDER BY year DESC", this::stored, project.id());
  }

  Optional<Stored> find(Project project, int year) {
    return database.find(
        SELECT + " WHERE project_id = ? AND year = ?", this::stored, project.id(), year);
  }

  Stored require(Project project, int year) {
    return find(project, year)
        .orElseThrow(
            () ->
                DomainProblem.of(
                    RegistryProblem.FORM_NOT_FOUND,
                    "项目 " + project.code() + " 没有 " + year + " 年度的绩效自评表"));
  }

  @Transactional(TxType.MANDATORY)
  void add(Project project, int year, Weights weights) {
    database.update(
        """
        INSERT INTO performance_form (project_id, year, execution, output, benefit, satisfaction)
        VALUES (?, ?, ?, ?, ?, ?)""",
        project.id(),
        year,
        weights.execution(),
        weights.output(),
        weights.benefit(),
        weights.satisfaction());
  }

  Map<String, Entry.Signed> entries(Stored form) {
    Map<String, Entry.Signed> entries = new LinkedHashMap<>();
    database
        .list(
            "SELECT * FROM performance_entry WHERE form_id = ? ORDER BY key",
            row ->
                new Entry.Signed(
                    new Entry(
                        row.text("key"),
                        row.maybeText("name"),
                        row.maybeText("target"),
                        row.maybeText("actual"),
                        row.maybeDecimal("degree"),
                        row.flag("applicable"),
                        row.maybeText("deviation")),
                    row.text("entered_by"),
                    row.instant("entered_at")),
            form.id())
        .forEach(signed -> entries.put(signed.entry().key(), signed));
    return entries;
  }

  @Transactional(TxType.MANDATORY)
  void enter(Stored form, List<Entry> entries) {
    for (Entry entry : entries) {
      database.update(
          """
          INSERT INTO performance_entry (form_id, key, name, target, actual, degree, applicable,
              deviation, entered_by, entered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (form_id, key) DO UPDATE SET name = excluded.name,
              target = excluded.target, actual = excluded.actual, degree = excluded.degree,
              applicable = excluded.applicable, deviation = excluded.deviation,
              entered_by = excluded.entered_by, entered_at = excluded.entered_at""",
          form.id(),
          entry.key(),
          entry.name(),
          entry.target(),
          entry.actual(),
          entry.degree(),
          entry.applicable(),
          entry.deviation(),
          caller.name(),
          clock.instant());
    }
    database.update("UPDATE performance_form SET version = version + 1 WHERE id = ?", form.id());
  }

  @Transactional(TxType.MANDATORY)
  void file(Stored form, Filed filed) {
    database.update(
        """
        UPDATE performance_form SET filed = CAST(? AS jsonb), filed_by = ?, filed_at = ?,
            version = version + 1 WHERE id = ?""",
        text(filed),
        caller.name(),
        clock.instant(),
        form.id());
  }

  private Stored stored(Row row) {
    String filed = row.maybeText("filed");
    return new Stored(
        row.number("id"),
        row.integer("year"),
        new Weights(
            row.integer("execution"),
            row.integer("output"),
            row.integer("benefit"),
            row.integer("satisfaction")),
        filed == null ? null : filed(filed),
        row.maybeText("filed_by"),
        row.maybeInstant("filed_at"),
        row.number("version"));
  }

  /** What was filed, as it is kept. */
  Filed filed(String text) {
    try {
      return json.readValue(text, Filed.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text(Filed filed) {
    try {
      return json.writeValueAsString(filed);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
