package org.ecoplan.registry.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import org.ecoplan.events.ProjectState;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.registry.unit.Assignments;
import org.ecoplan.registry.unit.Assignments.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Reads the whole of a project for its event: its own row, units, scale, milestones and sums. The
 * features that keep those tables need the project; for it to need them would close a ring.
 */
@ApplicationScoped
class ProjectStates {
  private final Database database;
  private final Assignments assignments;
  private final Scale scale;

  ProjectStates(Database database, Assignments assignments, Scale scale) {
    this.database = database;
    this.assignments = assignments;
    this.scale = scale;
  }

  ProjectState read(Project project, long revision) {
    ProjectFacts facts = project.facts();
    return new ProjectState(
        project.planCode(),
        project.code(),
        revision,
        facts.name(),
        facts.category().name(),
        facts.subcategory(),
        project.state().name(),
        facts.startYear(),
        facts.endYear(),
        project.completedOn(),
        facts.summary(),
        assignments.of(Subject.PROJECT, project.id()),
        milestones(project),
        scale.of(project.id()).stream()
            .map(
                item ->
                    new ProjectState.ScaleItem(
                        item.item(), item.plannedQuantity(), item.doneQuantity(), item.unit()))
            .toList(),
        funding(project),
        project.reservedOn(),
        monthlyReports(project),
        adjustments(project),
        facts.marks().tags(),
        location(facts.marks().location()));
  }

  private static ProjectState.@Nullable Location location(@Nullable Location place) {
    return place == null
        ? null
        : new ProjectState.Location(place.longitude(), place.latitude(), place.regionCode());
  }

  private List<ProjectState.MonthlyReport> monthlyReports(Project project) {
    return database.list(
        """
        SELECT month, submitted_on, nullif(concat_ws('；', reasons, problems), '') AS explanation
        FROM monthly_report
        WHERE project_id = ? AND state IN ('SUBMITTED', 'ACCEPTED') ORDER BY month""",
        row ->
            new ProjectState.MonthlyReport(
                YearMonth.from(row.date("month")).toString(),
                row.date("submitted_on"),
                row.maybeText("explanation")),
        project.id());
  }

  private List<ProjectState.Adjustment> adjustments(Project project) {
    return database.list(
        "SELECT * FROM adjustment WHERE project_id = ? ORDER BY number",
        row ->
            new ProjectState.Adjustment(
                project.reference() + "/adjustment-" + row.integer("number"),
                row.text("kind"),
                row.date("requested_on"),
                row.maybeDate("closed_on")),
        project.id());
  }

  private List<ProjectState.Milestone> milestones(Project project) {
    return database.list(
        "SELECT * FROM milestone WHERE project_id = ? ORDER BY number",
        ProjectStates::milestone,
        project.id());
  }

  private static ProjectState.Milestone milestone(Row row) {
    return new ProjectState.Milestone(
        row.integer("number"),
        row.text("name"),
        row.date("original_date"),
        row.maybeDate("approved_date"),
        row.maybeDate("forecast_date"),
        row.maybeDate("actual_date"),
        row.maybeDecimal("progress_percent"),
        row.maybeDate("progress_as_of"),
        row.maybeText("source"),
        row.maybeText("stage"),
        row.maybeDecimal("weight"),
        row.integers("predecessors"));
  }

  private List<ProjectState.FundingSum> funding(Project project) {
    return database.list(
        """
        SELECT s.*, u.name AS unit FROM funding_sum s JOIN unit u ON u.id = s.unit_id
        WHERE project_id = ? ORDER BY kind, source, fiscal_year, u.name""",
        row ->
            new ProjectState.FundingSum(
                row.text("kind"),
                row.text("source"),
                row.integer("fiscal_year"),
                row.text("unit"),
                row.decimal("amount")),
        project.id());
  }
}
