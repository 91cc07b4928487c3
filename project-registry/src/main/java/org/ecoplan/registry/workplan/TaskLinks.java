package org.ecoplan.registry.workplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.project.FieldChanges;
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.project.Projects;
import org.jspecify.annotations.Nullable;

/** Which projects carry a task out and which indicator series it moves, asked from either side. */
@ApplicationScoped
class TaskLinks {
  private static final int LONGEST_CODE = 100;

  /** A project of any plan. */
  @Schema(name = "LinkedProject")
  record ProjectRef(
      @NotBlank @Size(max = LONGEST_CODE) String planCode,
      @NotBlank @Size(max = LONGEST_CODE) String code,
      @Nullable String name) {

    String label() {
      return planCode + "/" + code;
    }
  }

  /**
   * All links of a task; names of projects are answered, never taken.
   *
   * @param series codes of indicator series
   */
  @Schema(
      name = "TaskLinks",
      examples =
          "{\"projects\":[{\"planCode\":\"LZ-145\",\"code\":\"LT-01\"}],\"series\":[\"I01-1\"]}")
  record Links(
      @NotNull @Size(max = 100) List<@NotNull @Valid ProjectRef> projects,
      @NotNull @Size(max = 100) List<@NotBlank @Size(max = LONGEST_CODE) String> series) {

    Links {
      projects = projects == null ? List.of() : List.copyOf(projects);
      series = series == null ? List.of() : List.copyOf(series);
    }

    List<String> projectLabels() {
      return projects.stream().map(ProjectRef::label).toList();
    }
  }

  /** A task as its project or series shows it. */
  @Schema(name = "LinkedTask")
  record LinkedTask(
      String planCode,
      String planName,
      String code,
      String mainTask,
      @Nullable String task,
      TaskStatus state,
      @Nullable LocalDate dueDate) {}

  private final Database database;
  private final Projects projects;
  private final Tasks tasks;

  TaskLinks(Database database, Projects projects, Tasks tasks) {
    this.database = database;
    this.projects = projects;
    this.tasks = tasks;
  }

  Links of(Task task) {
    return new Links(
        database.list(
            """
            SELECT plan.code AS plan_code, p.code, p.name FROM task_project tp
                JOIN project p ON p.id = tp.project_id JOIN plan ON plan.id = p.plan_id
            WHERE tp.task_id = ? ORDER BY tp.position""",
            row -> new ProjectRef(row.text("plan_code"), row.text("code"), row.text("name")),
            task.id()),
        database.list(
            "SELECT series_code FROM task_series WHERE task_id = ? ORDER BY position",
            row -> row.text("series_code"),
            task.id()));
  }

  /** Makes these the task's links; the task is locked. */
  @Transactional(TxType.MANDATORY)
  Task keep(Task task, Links links) {
    Links before = of(task);
    if (before.projectLabels().equals(links.projectLabels())
        && before.series().equals(links.series())) {
      return task;
    }
    requireEachOnce("projects", links.projectLabels());
    requireEachOnce("series", links.series());
    List<Project> linked =
        links.projects().stream().map(ref -> projects.require(ref.planCode(), ref.code())).toList();
    database.update("DELETE FROM task_project WHERE task_id = ?", task.id());
    database.update("DELETE FROM task_series WHERE task_id = ?", task.id());
    database.update(
        """
        INSERT INTO task_project (task_id, project_id, position)
        SELECT ?, id, position FROM unnest(?::bigint[]) WITH ORDINALITY AS l (id, position)""",
        task.id(),
        linked.stream().map(Project::id).toArray(Long[]::new));
    database.update(
        """
        INSERT INTO task_series (task_id, series_code, position)
        SELECT ?, code, position FROM unnest(?::text[]) WITH ORDINALITY AS l (code, position)""",
        task.id(),
        links.series().toArray(String[]::new));
    return tasks.touch(
        task,
        "links-changed",
        new FieldChanges()
            .field("projects", before.projectLabels(), links.projectLabels())
            .field("series", before.series(), links.series())
            .found());
  }

  Page<LinkedTask> ofProject(Project project, PageRequest request) {
    return page("task_project l", new Conditions().and("l.project_id = ?", project.id()), request);
  }

  Page<LinkedTask> ofSeries(String series, PageRequest request) {
    return page("task_series l", new Conditions().and("l.series_code = ?", series), request);
  }

  private Page<LinkedTask> page(String link, Conditions conditions, PageRequest request) {
    request
        .after()
        .map(after -> after.keys(2))
        .ifPresent(
            keys -> conditions.and("(plan.code, t.code) > (?, ?)", keys.get(0), keys.get(1)));
    return Page.of(
        database.list(
            """
            SELECT plan.code AS plan_code, plan.name AS plan_name, t.code, t.main_task, t.task,
                t.state, t.due_date
            FROM %s JOIN task t ON t.id = l.task_id JOIN plan ON plan.id = t.plan_id"""
                    .formatted(link)
                + conditions.where()
                + " ORDER BY plan.code, t.code LIMIT ?",
            row ->
                new LinkedTask(
                    row.text("plan_code"),
                    row.text("plan_name"),
                    row.text("code"),
                    row.text("main_task"),
                    row.maybeText("task"),
                    row.word("state", TaskStatus.class),
                    row.maybeDate("due_date")),
            conditions.parameters(request.fetchSize())),
        request,
        task -> List.of(task.planCode(), task.code()));
  }

  private static void requireEachOnce(String field, List<String> labels) {
    if (labels.stream().distinct().count() < labels.size()) {
      throw DomainProblem.of(KitProblem.INVALID, "同一个关联重复出现").field(field, "有重复", "每项只出现一次");
    }
  }
}
