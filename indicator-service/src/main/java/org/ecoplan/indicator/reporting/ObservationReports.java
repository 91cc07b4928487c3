package org.ecoplan.indicator.reporting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.ecoplan.indicator.IndicatorProblem;
import org.ecoplan.indicator.intake.NewObservation;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** The reports of all units. */
@ApplicationScoped
class ObservationReports {
  private static final String ALL =
      """
      SELECT id, version, plan_code, series_code, entry::text AS entry, state, reporter, unit,
          created_at, changed_at, decided_by, decision
      FROM observation_report
      """;

  private final Database database;
  private final ObjectMapper mapper;

  ObservationReports(Database database, ObjectMapper mapper) {
    this.database = database;
    this.mapper = mapper;
  }

  ObservationReport get(String plan, UUID id) {
    return one(plan, id, "");
  }

  /** The report, locked until the transaction ends. */
  ObservationReport lock(String plan, UUID id) {
    return one(plan, id, " FOR UPDATE");
  }

  /** Newest first. */
  Page<ObservationReport> list(String plan, @Nullable ReportState state, PageRequest request) {
    Conditions conditions =
        new Conditions()
            .and("plan_code = ?", plan)
            .andIfGiven("state = ?", state == null ? null : state.name());
    request
        .after()
        .map(token -> token.keys(2))
        .ifPresent(
            keys ->
                conditions.and(
                    "(created_at, id) < (?::timestamptz, ?::uuid)",
                    instant(keys.get(0)),
                    keys.get(1)));
    List<ObservationReport> rows =
        database.list(
            ALL + conditions.where() + " ORDER BY created_at DESC, id DESC LIMIT ?",
            this::read,
            conditions.parameters(request.fetchSize()));
    return Page.of(rows, request, row -> List.of(row.createdAt().toString(), row.id().toString()));
  }

  void insert(ObservationReport report) {
    database.update(
        """
        INSERT INTO observation_report (id, version, plan_code, series_code, entry, state, reporter,
            unit, created_at, changed_at)
        VALUES (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)""",
        report.id(),
        report.version(),
        report.planCode(),
        report.seriesCode(),
        json(report.entry()),
        report.state(),
        report.reporter(),
        report.unit(),
        report.createdAt(),
        report.changedAt());
  }

  void update(ObservationReport report) {
    database.update(
        """
        UPDATE observation_report SET version = ?, entry = ?::jsonb, state = ?, changed_at = ?,
            decided_by = ?, decision = ?
        WHERE id = ?""",
        report.version(),
        json(report.entry()),
        report.state(),
        report.changedAt(),
        report.decidedBy(),
        report.decision(),
        report.id());
  }

  private ObservationReport one(String plan, UUID id, String lock) {
    return database
        .find(ALL + "WHERE id = ? AND plan_code = ?" + lock, this::read, id, plan)
        .orElseThrow(
            () ->
                DomainProblem.of(
                    IndicatorProblem.REPORT_UNKNOWN, "规划 " + plan + " 没有编号为 " + id + " 的填报"));
  }

  private ObservationReport read(Row row) {
    ReportState state = row.word("state", ReportState.class);
    return new ObservationReport(
        row.uuid("id"),
        row.number("version"),
        row.text("plan_code"),
        row.text("series_code"),
        entry(row.text("entry")),
        state,
        state.zh(),
        row.text("reporter"),
        row.text("unit"),
        row.instant("created_at"),
        row.instant("changed_at"),
        row.maybeText("decided_by"),
        row.maybeText("decision"));
  }

  private String json(NewObservation entry) {
    try {
      return mapper.writeValueAsString(entry);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record is always writable", e);
    }
  }

  private NewObservation entry(String json) {
    try {
      return mapper.readValue(json, NewObservation.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a kept report is readable", e);
    }
  }

  private static Instant instant(String key) {
    try {
      return Instant.parse(key);
    } catch (DateTimeParseException e) {
      throw DomainProblem.of(KitProblem.BAD_PAGE_TOKEN, "翻页标记无效，请从第一页重新查询");
    }
  }
}
