package org.ecoplan.registry.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.request.Keys;
import org.jspecify.annotations.Nullable;

/** The milestones' rows. Whoever writes holds the lock on the project. */
@ApplicationScoped
public class Milestones {
  private final Database database;

  public Milestones(Database database) {
    this.database = database;
  }

  Page<Milestone> page(Project project, PageRequest request) {
    Conditions conditions = new Conditions().and("project_id = ?", project.id());
    request.after().ifPresent(after -> conditions.and("number > ?", Keys.number(after)));
    List<Milestone> rows =
        database.list(
            "SELECT * FROM milestone" + conditions.where() + " ORDER BY number LIMIT ?",
            Milestones::milestone,
            conditions.parameters(request.fetchSize()));
    return Page.of(rows, request, milestone -> List.of(Integer.toString(milestone.number())));
  }

  Milestone require(Project project, int number) {
    return database
        .find(
            "SELECT * FROM milestone WHERE project_id = ? AND number = ?",
            Milestones::milestone,
            project.id(),
            number)
        .orElseThrow(
            () ->
                DomainProblem.of(
                    RegistryProblem.MILESTONE_NOT_FOUND,
                    "项目 " + project.code() + " 没有第 " + number + " 个里程碑"));
  }

  /** All milestones of a project, by their numbers. */
  List<Milestone> all(Project project) {
    return database.list(
        "SELECT * FROM milestone WHERE project_id = ? ORDER BY number",
        Milestones::milestone,
        project.id());
  }

  /** The places of a project's milestones by their numbers. */
  Map<Integer, Place> places(Project project) {
    return all(project).stream().collect(Collectors.toMap(Milestone::number, Milestone::place));
  }

  /** The promised date of the milestone with this name. */
  public Optional<LocalDate> originalDate(Project project, String name) {
    return database.find(
        "SELECT original_date FROM milestone WHERE project_id = ? AND name = ? ORDER BY number",
        row -> row.date("original_date"),
        project.id(),
        name);
  }

  /**
   * The date that counts now: as last approved, or else as first promised.
   *
   * @throws DomainProblem {@link RegistryProblem#MILESTONE_NOT_FOUND} where there is none
   */
  public LocalDate dueDate(Project project, int number) {
    return require(project, number).dueDate();
  }

  /** Approves another date for a milestone; the original one stays. */
  public void approve(Project project, int number, LocalDate date) {
    database.update(
        """
        UPDATE milestone SET approved_date = ?, version = version + 1
        WHERE project_id = ? AND number = ?""",
        date,
        project.id(),
        number);
  }

  /** Adds a milestone under the project's next number, which it returns. */
  public int add(
      Project project,
      String name,
      LocalDate originalDate,
      @Nullable LocalDate forecastDate,
      @Nullable String source) {
    return add(project, name, originalDate, forecastDate, source, Place.NONE);
  }

  /** The same at a place on the project's way. */
  int add(
      Project project,
      String name,
      LocalDate originalDate,
      @Nullable LocalDate forecastDate,
      @Nullable String source,
      Place place) {
    return database
        .find(
            """
            INSERT INTO milestone (project_id, number, name, original_date, forecast_date, source,
                stage, weight, predecessors)
            SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ? FROM milestone
            WHERE project_id = ? RETURNING number""",
            row -> row.integer("number"),
            project.id(),
            name,
            originalDate,
            forecastDate,
            source,
            place.stage(),
            place.weight(),
            place.predecessors().toArray(Integer[]::new),
            project.id())
        .orElseThrow();
  }

  void update(Milestone milestone) {
    database.update(
        """
        UPDATE milestone SET name = ?, approved_date = ?, forecast_date = ?, actual_date = ?,
            progress_percent = ?, progress_as_of = ?, stage = ?, weight = ?, predecessors = ?,
            version = version + 1 WHERE id = ?""",
        milestone.name(),
        milestone.approvedDate(),
        milestone.forecastDate(),
        milestone.actualDate(),
        milestone.progressPercent(),
        milestone.progressAsOf(),
        milestone.place().stage(),
        milestone.place().weight(),
        milestone.place().predecessors().toArray(Integer[]::new),
        milestone.id());
  }

  private static Milestone milestone(Row row) {
    return new Milestone(
        row.number("id"),
        row.integer("number"),
        row.text("name"),
        row.date("original_date"),
        row.maybeDate("approved_date"),
        row.maybeDate("forecast_date"),
        row.maybeDate("actual_date"),
        row.maybeDecimal("progress_percent"),
        row.maybeDate("progress_as_of"),
        row.maybeText("source"),
        new Place(
            row.maybeWord("stage", Stage.class),
            row.maybeDecimal("weight"),
            row.integers("predecessors")),
        row.number("version"));
  }
}
