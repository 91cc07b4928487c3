package org.ecoplan.registry.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.request.Keys;

/** The reports' rows. Whoever writes holds the lock on the project. */
@ApplicationScoped
class Reports {
  private final Database database;

  Reports(Database database) {
    this.database = database;
  }

  /** A slice of a project's reports, newest month first. */
  Page<MonthlyReport> page(Project project, PageRequest request) {
    Conditions conditions = new Conditions().and("project_id = ?", project.id());
    request.after().ifPresent(after -> conditions.and("month < ?", Keys.day(after.keys(1).get(0))));
    return Page.of(
        database.list(
            "SELECT * FROM monthly_report" + conditions.where() + " ORDER BY month DESC LIMIT ?",
            Reports::report,
            conditions.parameters(request.fetchSize())),
        request,
        report -> List.of(report.month() + "-01"));
  }

  MonthlyReport require(Project project, YearMonth month) {
    return find(project, month)
        .orElseThrow(
            () ->
                DomainProblem.of(
                    RegistryProblem.REPORT_NOT_FOUND,
                    "项目 " + project.code() + " 没有 " + month + " 的调度"));
  }

  Optional<MonthlyReport> find(Project project, YearMonth month) {
    return database.find(
        "SELECT * FROM monthly_report WHERE project_id = ? AND month = ?",
        Reports::report,
        project.id(),
        month.atDay(1));
  }

  /** What the last report before this month said, from which the next one is written. */
  ReportContent contentBefore(Project project, YearMonth month) {
    return database
        .find(
            """
            SELECT * FROM monthly_report WHERE project_id = ? AND month < ?
            ORDER BY month DESC LIMIT 1""",
            Reports::report,
            project.id(),
            month.atDay(1))
        .map(MonthlyReport::content)
        .orElse(ReportContent.EMPTY);
  }

  void add(Project project, YearMonth month, Stage stage, ReportContent content) {
    database.update(
        """
        INSERT INTO monthly_report (project_id, month, stage, state, reasons, progress,
            progress_percent, quantity, effect, problems, next_steps)
        VALUES (?, ?, ?, 'DRAFT', ?, ?, ?, ?, ?, ?, ?)""",
        project.id(),
        month.atDay(1),
        stage,
        content.reasons(),
        content.progress(),
        content.progressPercent(),
        content.quantity(),
        content.effect(),
        content.problems(),
        content.nextSteps());
  }

  void rewrite(Project project, YearMonth month, ReportContent content) {
    database.update(
        """
        UPDATE monthly_report SET reasons = ?, progress = ?, progress_percent = ?, quantity = ?,
            effect = ?, problems = ?, next_steps = ?, version = version + 1
        WHERE project_id = ? AND month = ?""",
        content.reasons(),
        content.progress(),
        content.progressPercent(),
        content.quantity(),
        content.effect(),
        content.problems(),
        content.nextSteps(),
        project.id(),
        month.atDay(1));
  }

  void submit(Project project, YearMonth month, Stage stage, String by, LocalDate on) {
    database.update(
        """
        UPDATE monthly_report SET state = 'SUBMITTED', stage = ?, submitted_by = ?,
            submitted_on = ?, version = version + 1 WHERE project_id = ? AND month = ?""",
        stage,
        by,
        on,
        project.id(),
        month.atDay(1));
  }

  void decide(Project project, YearMonth month, ReportDecision decision, String by, LocalDate on) {
    database.update(
        """
        UPDATE monthly_report SET state = ?, comment = ?, decided_by = ?, decided_on = ?,
            version = version + 1 WHERE project_id = ? AND month = ?""",
        decision.state(),
        decision.comment(),
        by,
        on,
        project.id(),
        month.atDay(1));
  }

  private static MonthlyReport report(Row row) {
    YearMonth month = YearMonth.from(row.date("month"));
    return new MonthlyReport(
        month.toString(),
        row.word("stage", Stage.class),
        row.word("state", ReportState.class),
        MonthlyReport.dueOn(month),
        new ReportContent(
            row.maybeText("reasons"),
            row.maybeText("progress"),
            row.maybeDecimal("progress_percent"),
            row.maybeText("quantity"),
            row.maybeText("effect"),
            row.maybeText("problems"),
            row.maybeText("next_steps")),
        row.maybeText("submitted_by"),
        row.maybeDate("submitted_on"),
        row.maybeText("decided_by"),
        row.maybeDate("decided_on"),
        row.maybeText("comment"),
        row.number("version"));
  }
}
