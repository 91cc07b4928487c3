package org.ecoplan.registry.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.ecoplan.events.ProjectState;
import org.ecoplan.events.UnitRef;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.registry.unit.Assignments;
import org.ecoplan.registry.unit.Assignments.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Reads the whole of projects for their events: rows, units, scale, milestones and sums. The
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
    return read(List.of(project), Map.of(project.id(), revision)).get(0);
  }

  /**
   * The states of projects, in their order, each table read once for all of them.
   *
   * @param revisions by the keys of the projects
   */
  List<ProjectState> read(List<Project> projects, Map<Long, Long> revisions) {
    Long[] ids = projects.stream().map(Project::id).toArray(Long[]::new);
    Map<Long, List<UnitRef>> units = assignments.of(Subject.PROJECT, List.of(ids));
    Map<Long, List<ProjectState.Milestone>> milestones = milestones(ids);
    Map<Long, List<ScaleItem>> quantities = scale.of(List.of(ids));
    Map<Long, List<ProjectState.FundingSum>> funding = funding(ids);
    Map<Long, List<ProjectState.MonthlyReport>> reports = monthlyReports(ids);
    Map<Long, List<ProjectState.Adjustment>> adjustments = adjustments(ids, projects);
    return projects.stream()
        .map(
            project -> {
              long id = project.id();
              return state(
                  project,
                  Objects.requireNonNull(revisions.get(id)),
                  units.getOrDefault(id, List.of()),
                  milestones.getOrDefault(id, List.of()),
                  quantities.getOrDefault(id, List.of()).stream()
                      .map(ProjectStates::quantity)
                      .toList(),
                  funding.getOrDefault(id, List.of()),
                  reports.getOrDefault(id, List.of()),
                  adjustments.getOrDefault(id, List.of()));
            })
        .toList();
  }

  private static ProjectState.ScaleItem quantity(ScaleItem item) {
    return new ProjectState.ScaleItem(
        item.item(), item.plannedQuantity(), item.doneQuantity(), item.unit());
  }

  /** Rows of a table by the key of their project. */
  private <T> Map<Long, List<T>> byProject(String sql, Long[] ids, Function<Row, T> reader) {
    Map<Long, List<T>> parts = new HashMap<>();
    database
        .list(sql, row -> Map.entry(row.number("project_id"), reader.apply(row)), (Object) ids)
        .forEach(
            part ->
                parts
                    .computeIfAbsent(part.getKey(), project -> new ArrayList<>())
                    .add(part.getValue()));
    return parts;
  }

  private static ProjectState state(
      Project project,
      long revision,
      List<UnitRef> units,
      List<ProjectState.Milestone> milestones,
      List<ProjectState.ScaleItem> scale,
      List<ProjectState.FundingSum> funding,
      List<ProjectState.MonthlyReport> monthlyReports,
      List<ProjectState.Adjustment> adjustments) {
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
        units,
        milestones,
        scale,
        funding,
        project.reservedOn(),
        monthlyReports,
        adjustments,
        facts.marks().tags(),
        location(facts.marks().location()));
  }

  private static ProjectState.@Nullable Location location(@Nullable Location place) {
    return place == null
        ? null
        : new ProjectState.Location(place.longitude(), place.latitude(), place.regionCode());
  }

  private Map<Long, List<ProjectState.MonthlyReport>> monthlyReports(Long[] ids) {
    return byProject(
        """
        SELECT project_id, month, submitted_on,
            nullif(concat_ws('；', reasons, problems), '') AS explanation
        FROM monthly_report
        WHERE project_id = ANY (?) AND state IN ('SUBMITTED', 'ACCEPTED') ORDER BY month""",
        ids,
        row ->
            new ProjectState.MonthlyReport(
                YearMonth.from(row.date("month")).toString(),
                row.date("submitted_on"),
                row.maybeText("explanation")));
  }

  private Map<Long, List<ProjectState.Adjustment>> adjustments(Long[] ids, List<Project> projects) {
    Map<Long, String> references = new HashMap<>();
    projects.forEach(project -> references.put(project.id(), project.reference()));
    return byProject(
        "SELECT * FROM adjustment WHERE project_id = ANY (?) ORDER BY number",
        ids,
        row ->
            new ProjectState.Adjustment(
                references.get(row.number("project_id")) + "/adjustment-" + row.integer("number"),
                row.text("kind"),
                row.date("requested_on"),
                row.maybeDate("closed_on")));
  }

  private Map<Long, List<ProjectState.Milestone>> milestones(Long[] ids) {
    return byProject(
        "SELECT * FROM milestone WHERE project_id = ANY (?) ORDER BY number",
        ids,
        ProjectStates::milestone);
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

  private Map<Long, List<ProjectState.FundingSum>> funding(Long[] ids) {
    return byProject(
        """
        SELECT s.*, u.name AS unit FROM funding_sum s JOIN unit u ON u.id = s.unit_id
        WHERE project_id = ANY (?) ORDER BY kind, source, fiscal_year, u.name""",
        ids,
        row ->
            new ProjectState.FundingSum(
                row.text("kind"),
                row.text("source"),
                row.integer("fiscal_year"),
                row.text("unit"),
                row.decimal("amount")));
  }
}
