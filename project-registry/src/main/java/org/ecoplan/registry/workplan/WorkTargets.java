package org.ecoplan.registry.workplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.tabular.Change;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.plan.Plan;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.request.Keys;
import org.jspecify.annotations.Nullable;

/** The rows of quantified targets: what they say, what they said, their values over the year. */
@ApplicationScoped
public class WorkTargets {
  private static final String SELECT =
      """
      SELECT w.id, w.number, w.version, t.code AS task_code, plan.code AS plan_code, v.name, v.kind,
          v.target_value, v.unit, l.day, l.value, l.evidence, l.actor, l.happened_at
      FROM work_target w JOIN plan ON plan.id = w.plan_id
          JOIN work_target_version v ON v.target_id = w.id AND v.version = w.version
          LEFT JOIN task t ON t.id = w.task_id
          LEFT JOIN LATERAL (SELECT * FROM work_target_value x WHERE x.target_id = w.id
              ORDER BY x.day DESC, x.id DESC LIMIT 1) l ON true""";

  /** A target with its surrogate key. */
  record Stored(long id, WorkTarget target) {}

  private record Reported(long id, WorkTarget.Value value) {}

  private final Tasks tasks;
  private final Database database;
  private final Caller caller;
  private final Clock clock;

  WorkTargets(Tasks tasks, Database database, Caller caller, Clock clock) {
    this.tasks = tasks;
    this.database = database;
    this.caller = caller;
    this.clock = clock;
  }

  Page<WorkTarget> page(Plan plan, @Nullable String taskCode, PageRequest request) {
    Conditions conditions =
        new Conditions().and("plan.code = ?", plan.code()).andIfGiven("t.code = ?", taskCode);
    request.after().ifPresent(after -> conditions.and("w.number > ?", Keys.number(after)));
    return Page.of(
        database.list(
            SELECT + conditions.where() + " ORDER BY w.number LIMIT ?",
            row -> stored(row).target(),
            conditions.parameters(request.fetchSize())),
        request,
        target -> List.of(Integer.toString(target.number())));
  }

  Stored require(Plan plan, int number) {
    return find(plan, number, "");
  }

  @Transactional(TxType.MANDATORY)
  Stored lock(Plan plan, int number) {
    return find(plan, number, " FOR UPDATE OF w");
  }

  private Stored find(Plan plan, int number, String locking) {
    return database
        .find(
            SELECT + " WHERE plan.code = ? AND w.number = ?" + locking,
            WorkTargets::stored,
            plan.code(),
            number)
        .orElseThrow(
            () ->
                DomainProblem.of(
                    RegistryProblem.WORK_TARGET_NOT_FOUND,
                    plan.name() + " 没有第 " + number + " 项量化目标"));
  }

  /** Adds a target behind the last one; whoever adds another waits for this transaction. */
  @Transactional(TxType.MANDATORY)
  WorkTarget add(Plan plan, @Nullable Task task, WorkTarget.Content content) {
    database.find(
        "SELECT id FROM plan WHERE code = ? FOR UPDATE", row -> row.number("id"), plan.code());
    Stored added =
        database
            .find(
                """
                INSERT INTO work_target (plan_id, number, task_id, version)
                SELECT plan.id, (SELECT coalesce(max(number), 0) + 1 FROM work_target
                    WHERE plan_id = plan.id), ?, 1 FROM plan WHERE plan.code = ?
                RETURNING id, number""",
                row ->
                    new Stored(
                        row.number("id"),
                        WorkTarget.of(
                            plan.code(),
                            row.integer("number"),
                            task == null ? null : task.code(),
                            content,
                            null,
                            1)),
                task == null ? null : task.id(),
                plan.code())
            .orElseThrow();
    keepVersion(added.id(), 1, content, null);
    return added.target();
  }

  /**
   * Keeps what an upload says about a target, which it knows by its task and name: a new one is
   * added, one that says something else becomes its next version.
   *
   * @param taskCode absent for a target of the work plan itself
   * @param reason why, for the versions of the target
   * @throws DomainProblem {@link RegistryProblem#TASK_NOT_FOUND} naming the task
   */
  @Transactional(TxType.MANDATORY)
  public Change keep(
      Plan plan, @Nullable String taskCode, WorkTarget.Content content, String reason) {
    Task task = taskCode == null ? null : tasks.require(plan.code(), taskCode);
    Optional<Stored> known = named(plan, taskCode, content.name());
    if (known.isEmpty()) {
      add(plan, task, content);
      return Change.CREATED;
    }
    if (known.get().target().content().saysTheSameAs(content)) {
      return Change.UNCHANGED;
    }
    change(plan, known.get(), new WorkTarget.Revision(content, reason));
    return Change.UPDATED;
  }

  /** The target with this name; where people entered several, the first that they entered. */
  private Optional<Stored> named(Plan plan, @Nullable String taskCode, String name) {
    return database.find(
        SELECT
            + """
             WHERE plan.code = ? AND t.code IS NOT DISTINCT FROM ? AND v.name = ?
            ORDER BY w.number LIMIT 1 FOR UPDATE OF w""",
        WorkTargets::stored,
        plan.code(),
        taskCode,
        name);
  }

  /**
   * Adds what a task aims at to the task that goes on with it in another plan.
   *
   * @return how many targets that were
   */
  @Transactional(TxType.MANDATORY)
  int carry(Plan from, Task task, Plan to, Task carried) {
    List<WorkTarget> aims =
        database.list(
            SELECT + " WHERE plan.code = ? AND t.code = ? ORDER BY w.number",
            row -> stored(row).target(),
            from.code(),
            task.code());
    aims.forEach(aim -> add(to, carried, aim.content()));
    return aims.size();
  }

  @Transactional(TxType.MANDATORY)
  WorkTarget change(Plan plan, Stored before, WorkTarget.Revision revision) {
    long version = before.target().version() + 1;
    database.update("UPDATE work_target SET version = ? WHERE id = ?", version, before.id());
    keepVersion(before.id(), version, revision.content(), revision.reason());
    return require(plan, before.target().number()).target();
  }

  @Transactional(TxType.MANDATORY)
  WorkTarget report(Plan plan, Stored target, WorkTarget.NewValue value) {
    database.update(
        """
        INSERT INTO work_target_value (target_id, day, value, evidence, actor, happened_at)
        VALUES (?, ?, ?, ?, ?, ?)""",
        target.id(),
        value.day(),
        value.value(),
        value.evidence(),
        caller.name(),
        clock.instant());
    return require(plan, target.target().number()).target();
  }

  /** Everything that was ever reported, newest first. */
  Page<WorkTarget.Value> values(Stored target, PageRequest request) {
    Conditions conditions = new Conditions().and("target_id = ?", target.id());
    request.after().ifPresent(after -> conditions.and("id < ?", Keys.number(after)));
    Page<Reported> page =
        Page.of(
            database.list(
                "SELECT * FROM work_target_value"
                    + conditions.where()
                    + " ORDER BY id DESC LIMIT ?",
                row -> new Reported(row.number("id"), value(row)),
                conditions.parameters(request.fetchSize())),
            request,
            reported -> List.of(Long.toString(reported.id())));
    return new Page<>(page.items().stream().map(Reported::value).toList(), page.nextPageToken());
  }

  /** What a target said, newest first. */
  Page<WorkTarget.Version> versions(Stored target, PageRequest request) {
    Conditions conditions = new Conditions().and("target_id = ?", target.id());
    request.after().ifPresent(after -> conditions.and("version < ?", Keys.number(after)));
    return Page.of(
        database.list(
            "SELECT * FROM work_target_version"
                + conditions.where()
                + " ORDER BY version DESC LIMIT ?",
            row ->
                new WorkTarget.Version(
                    row.number("version"),
                    content(row),
                    row.maybeText("reason"),
                    row.text("actor"),
                    row.instant("happened_at")),
            conditions.parameters(request.fetchSize())),
        request,
        version -> List.of(Long.toString(version.version())));
  }

  private void keepVersion(
      long target, long version, WorkTarget.Content content, @Nullable String reason) {
    database.update(
        """
        INSERT INTO work_target_version (target_id, version, name, kind, target_value, unit, reason,
            actor, happened_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        target,
        version,
        content.name(),
        content.kind(),
        content.targetValue(),
        content.unit(),
        reason,
        caller.name(),
        clock.instant());
  }

  private static Stored stored(Row row) {
    BigDecimal latest = row.maybeDecimal("value");
    return new Stored(
        row.number("id"),
        WorkTarget.of(
            row.text("plan_code"),
            row.integer("number"),
            row.maybeText("task_code"),
            content(row),
            latest == null ? null : value(row),
            row.number("version")));
  }

  private static WorkTarget.Content content(Row row) {
    return new WorkTarget.Content(
        row.text("name"),
        row.word("kind", TargetKind.class),
        row.decimal("target_value"),
        row.text("unit"));
  }

  private static WorkTarget.Value value(Row row) {
    return new WorkTarget.Value(
        row.date("day"),
        row.decimal("value"),
        row.maybeText("evidence"),
        row.text("actor"),
        row.instant("happened_at"));
  }
}
