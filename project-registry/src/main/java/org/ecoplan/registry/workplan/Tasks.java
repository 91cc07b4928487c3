package org.ecoplan.registry.workplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoplan.events.TaskState;
import org.ecoplan.events.UnitRef;
import org.ecoplan.kit.clock.WorkingCalendar;
import org.ecoplan.kit.outbox.Outbox;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.tabular.Change;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.project.FieldChange;
import org.ecoplan.registry.project.FieldChanges;
import org.ecoplan.registry.unit.Assignments;
import org.ecoplan.registry.unit.Assignments.Assignment;
import org.ecoplan.registry.unit.Assignments.Subject;
import org.jspecify.annotations.Nullable;

/** The tasks' rows, and the events that tell of them. */
@ApplicationScoped
public class Tasks {
  private static final String SELECT =
      "SELECT t.*, plan.code AS plan_code, plan.final_year FROM task t JOIN plan ON plan.id = t.plan_id";

  private record Key(String planCode, String code) {
    static Key of(PrintedTask printed) {
      return new Key(printed.planCode(), printed.code());
    }

    static Key of(Task task) {
      return new Key(task.planCode(), task.code());
    }
  }

  private final Database database;
  private final Assignments assignments;
  private final Outbox outbox;
  private final TaskTrail trail;
  private final WorkingCalendar calendar;

  Tasks(
      Database database,
      Assignments assignments,
      Outbox outbox,
      TaskTrail trail,
      WorkingCalendar calendar) {
    this.calendar = calendar;
    this.trail = trail;
    this.database = database;
    this.assignments = assignments;
    this.outbox = outbox;
  }

  Page<Task> page(
      String planCode,
      @Nullable String section,
      @Nullable String unit,
      @Nullable TaskStatus state,
      PageRequest request) {
    Conditions conditions =
        new Conditions()
            .and("plan.code = ?", planCode)
            .andIfGiven("t.section = ?", section)
            .andIfGiven(Subject.TASK.namesUnit("t.id"), unit)
            .andIfGiven("t.state = ?", state);
    request.after().ifPresent(after -> conditions.and("t.code > ?", after.keys(1).get(0)));
    List<Task> rows =
        database.list(
            SELECT + conditions.where() + " ORDER BY t.code LIMIT ?",
            Tasks::task,
            conditions.parameters(request.fetchSize()));
    return Page.of(rows, request, task -> List.of(task.code()));
  }

  Task require(String planCode, String code) {
    return find(planCode, code, "").orElseThrow(() -> notFound(planCode, code));
  }

  /** Whether the work plan has such a task. */
  public boolean isKnown(String planCode, String code) {
    return find(planCode, code, "").isPresent();
  }

  @Transactional(TxType.MANDATORY)
  Task lock(String planCode, String code) {
    return find(planCode, code, " FOR UPDATE OF t").orElseThrow(() -> notFound(planCode, code));
  }

  /** Those of these tasks that are there, locked. */
  private Map<Key, Task> lockAll(List<PrintedTask> printed) {
    return database
        .list(
            SELECT
                + " WHERE (plan.code, t.code) IN (SELECT * FROM unnest(?::text[], ?::text[]))"
                + " ORDER BY t.id FOR UPDATE OF t",
            Tasks::task,
            printed.stream().map(PrintedTask::planCode).toArray(String[]::new),
            printed.stream().map(PrintedTask::code).toArray(String[]::new))
        .stream()
        .collect(Collectors.toMap(Key::of, task -> task));
  }

  private Optional<Task> find(String planCode, String code, String locking) {
    return database.find(
        SELECT + " WHERE plan.code = ? AND t.code = ?" + locking, Tasks::task, planCode, code);
  }

  /** Keeps changed progress and tells of it; the task is locked. */
  @Transactional(TxType.MANDATORY)
  Task report(Task before, Task task) {
    database.update(
        """
        UPDATE task SET state = ?, completed_on = ?, progress_note = ?, counted_from = ?,
            due_date = ?, version = version + 1 WHERE id = ?""",
        task.state(),
        task.completedOn(),
        task.progressNote(),
        task.countedFrom(),
        task.facts().dueDate(),
        task.id());
    return announce(
        task,
        "task-updated",
        new FieldChanges()
            .field("state", before.state(), task.state())
            .field("completedOn", before.completedOn(), task.completedOn())
            .field("progressNote", before.progressNote(), task.progressNote())
            .field("countedFrom", before.countedFrom(), task.countedFrom())
            .field("dueDate", before.facts().dueDate(), task.facts().dueDate())
            .found());
  }

  /**
   * Keeps what an upload says about tasks, many by few statements, and tells of those of which it
   * is news; their progress stays. A deadline without a date gets the one that its words mean.
   *
   * @param printed each task once
   * @return what became of each
   */
  @Transactional(TxType.MANDATORY)
  public List<Change> keepAll(List<PrintedTask> printed) {
    Map<Key, Task> known = lockAll(printed);
    List<PrintedTask> added =
        printed.stream().filter(one -> !known.containsKey(Key.of(one))).toList();
    add(added);
    List<Long> ids = known.values().stream().map(Task::id).toList();
    Map<Long, List<Assignment>> units = assignments.listed(Subject.TASK, ids);
    Map<Long, List<UnitRef>> names = assignments.of(Subject.TASK, ids);
    return printed.stream()
        .map(
            one -> {
              Task task = known.get(Key.of(one));
              return task == null
                  ? Change.CREATED
                  : keep(
                      task,
                      one,
                      units.getOrDefault(task.id(), List.of()),
                      names.getOrDefault(task.id(), List.of()));
            })
        .toList();
  }

  private void add(List<PrintedTask> added) {
    database.updateAll(
        """
        INSERT INTO task (plan_id, code, section, main_task, task, deadline_text, due_date, state)
        SELECT id, ?, ?, ?, ?, ?, ?, ? FROM plan WHERE code = ?""",
        added.stream().map(Tasks::row).toList());
    Map<Key, Task> rows = lockAll(added);
    List<@Nullable Object[]> days = new ArrayList<>();
    List<Assignment> responsible = new ArrayList<>();
    Map<Task, List<FieldChange>> changes = new LinkedHashMap<>();
    for (PrintedTask one : added) {
      Task task = Objects.requireNonNull(rows.get(Key.of(one)));
      days.add(new @Nullable Object[] {dated(task, task.facts()).dueDate(), task.id()});
      responsible.addAll(Assignment.of(task.id(), one.units(), one.leads()));
      changes.put(task, List.of());
    }
    database.updateAll("UPDATE task SET due_date = ? WHERE id = ?", days);
    assignments.add(Subject.TASK, responsible);
    announceAll("task-created", changes);
  }

  private static @Nullable Object[] row(PrintedTask added) {
    TaskFacts facts = added.facts();
    return new @Nullable Object[] {
      added.code(),
      facts.section(),
      facts.mainTask(),
      facts.task(),
      facts.deadlineText(),
      facts.dueDate(),
      TaskStatus.NOT_STARTED,
      added.planCode()
    };
  }

  private Change keep(
      Task task, PrintedTask printed, List<Assignment> unitsNow, List<UnitRef> namesNow) {
    TaskFacts facts = dated(task, printed.facts());
    boolean sameUnits = unitsNow.equals(Assignment.of(task.id(), printed.units(), printed.leads()));
    if (task.facts().equals(facts) && sameUnits) {
      return Change.UNCHANGED;
    }
    database.update(
        """
        UPDATE task SET section = ?, main_task = ?, task = ?, deadline_text = ?, due_date = ?,
            version = version + 1 WHERE id = ?""",
        facts.section(),
        facts.mainTask(),
        facts.task(),
        facts.deadlineText(),
        facts.dueDate(),
        task.id());
    if (!sameUnits) {
      assignments.replace(Subject.TASK, task.id(), printed.units(), printed.leads());
    }
    announce(
        task, "task-imported", changes(task, facts, namesNow.stream().map(UnitRef::name).toList()));
    return Change.UPDATED;
  }

  /** Notes a change of what belongs to a task, which is locked, as the task's next version. */
  @Transactional(TxType.MANDATORY)
  Task touch(Task task, String change, List<FieldChange> changes) {
    database.update("UPDATE task SET version = version + 1 WHERE id = ?", task.id());
    return announce(task, change, changes);
  }

  /** Tells anew of the tasks of these units, since an event carries a group's members. */
  @Transactional(TxType.MANDATORY)
  public void announceNaming(Set<String> unitNames) {
    List<Task> tasks =
        database.list(
            SELECT + " WHERE t.id = ANY (?) ORDER BY t.id FOR UPDATE OF t",
            Tasks::task,
            (Object) assignments.subjectsNaming(Subject.TASK, unitNames).toArray(Long[]::new));
    database.update(
        "UPDATE task SET version = version + 1 WHERE id = ANY (?)",
        (Object) tasks.stream().map(Task::id).toArray(Long[]::new));
    Map<Task, List<FieldChange>> changes = new LinkedHashMap<>();
    tasks.forEach(task -> changes.put(task, List.of()));
    announceAll("units-resolved", changes);
  }

  private TaskFacts dated(Task task, TaskFacts given) {
    return given.dueDate() != null
        ? given
        : given.dueOn(
            new DeadlineRules(task.planYear(), task.countedFrom(), calendar)
                .read(given.deadlineText())
                .date());
  }

  private List<FieldChange> changes(Task task, TaskFacts after, List<String> unitsBefore) {
    TaskFacts before = task.facts();
    return new FieldChanges()
        .field("section", before.section(), after.section())
        .field("mainTask", before.mainTask(), after.mainTask())
        .field("task", before.task(), after.task())
        .field("deadlineText", before.deadlineText(), after.deadlineText())
        .field("dueDate", before.dueDate(), after.dueDate())
        .field("units", unitsBefore, names(task))
        .found();
  }

  private List<String> names(Task task) {
    return assignments.of(Subject.TASK, task.id()).stream().map(UnitRef::name).toList();
  }

  private Task announce(Task changed, String change, List<FieldChange> changes) {
    return announceAll(change, Map.of(changed, changes)).get(0);
  }

  /**
   * Closes the same change of several tasks.
   *
   * @param changes what the fields of each said before and say now
   * @return the tasks as they are now
   */
  private List<Task> announceAll(String change, Map<Task, List<FieldChange>> changes) {
    Long[] ids = changes.keySet().stream().map(Task::id).toArray(Long[]::new);
    Map<Long, Task> read =
        database.list(SELECT + " WHERE t.id = ANY (?)", Tasks::task, (Object) ids).stream()
            .collect(Collectors.toMap(Task::id, task -> task));
    Map<Task, List<FieldChange>> now = new LinkedHashMap<>();
    changes.forEach((task, fields) -> now.put(Objects.requireNonNull(read.get(task.id())), fields));
    trail.addAll(change, now);
    Map<Long, List<UnitRef>> units = assignments.of(Subject.TASK, read.keySet());
    List<Task> announced = List.copyOf(now.keySet());
    outbox.appendAll(
        announced.stream()
            .map(task -> state(task, units.getOrDefault(task.id(), List.of())))
            .toList(),
        change);
    return announced;
  }

  private static TaskState state(Task task, List<UnitRef> units) {
    TaskFacts facts = task.facts();
    return new TaskState(
        task.planCode(),
        task.code(),
        task.version(),
        facts.section(),
        facts.mainTask(),
        facts.task(),
        units,
        facts.deadlineText(),
        facts.dueDate(),
        task.state().name(),
        task.completedOn(),
        task.progressNote());
  }

  private static DomainProblem notFound(String planCode, String code) {
    return DomainProblem.of(
        RegistryProblem.TASK_NOT_FOUND, "规划 " + planCode + " 没有编号为 " + code + " 的任务");
  }

  private static Task task(Row row) {
    return new Task(
        row.number("id"),
        row.text("plan_code"),
        row.text("code"),
        new TaskFacts(
            row.text("section"),
            row.text("main_task"),
            row.maybeText("task"),
            row.text("deadline_text"),
            row.maybeDate("due_date")),
        row.word("state", TaskStatus.class),
        row.maybeDate("completed_on"),
        row.maybeText("progress_note"),
        row.maybeDate("counted_from"),
        row.integer("final_year"),
        row.number("version"));
  }
}
