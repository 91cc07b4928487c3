package org.ecoplan.registry.workplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.project.FieldChange;
import org.ecoplan.registry.request.Keys;
import org.jspecify.annotations.Nullable;

/** Who changed what of a task, and when. Append-only. */
@ApplicationScoped
class TaskTrail {

  /**
   * A change of a task.
   *
   * @param version the task's version after it
   * @param change the word for what happened
   */
  @Schema(name = "TaskHistoryItem")
  record Item(long version, String change, List<FieldChange> changes, String actor, Instant at) {
    Item {
      changes = List.copyOf(changes);
    }
  }

  private record Found(long version, FieldChange change) {}

  private final Database database;
  private final Caller caller;
  private final Clock clock;

  TaskTrail(Database database, Caller caller, Clock clock) {
    this.database = database;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Adds a line to each of these tasks.
   *
   * @param changes the tasks as they are after the change, and what their fields said and say
   */
  @Transactional(TxType.MANDATORY)
  void addAll(String change, Map<Task, List<FieldChange>> changes) {
    List<@Nullable Object[]> lines = new ArrayList<>();
    List<@Nullable Object[]> fields = new ArrayList<>();
    changes.forEach(
        (task, changed) -> {
          lines.add(
              new Object[] {task.id(), task.version(), change, caller.name(), clock.instant()});
          for (int position = 0; position < changed.size(); position++) {
            FieldChange field = changed.get(position);
            fields.add(
                new @Nullable Object[] {
                  task.id(), task.version(), position, field.field(), field.before(), field.after()
                });
          }
        });
    database.updateAll(
        """
        INSERT INTO task_history (task_id, version, change, actor, happened_at)
        VALUES (?, ?, ?, ?, ?)""",
        lines);
    database.updateAll(
        """
        INSERT INTO task_history_field (task_id, version, position, field, before_value,
            after_value) VALUES (?, ?, ?, ?, ?, ?)""",
        fields);
  }

  /** A slice of a task's history, newest first. */
  Page<Item> page(Task task, PageRequest request) {
    Conditions conditions = new Conditions().and("task_id = ?", task.id());
    request.after().ifPresent(after -> conditions.and("version < ?", Keys.number(after)));
    List<Item> rows =
        database.list(
            "SELECT * FROM task_history" + conditions.where() + " ORDER BY version DESC LIMIT ?",
            row ->
                new Item(
                    row.number("version"),
                    row.text("change"),
                    List.of(),
                    row.text("actor"),
                    row.instant("happened_at")),
            conditions.parameters(request.fetchSize()));
    Page<Item> page = Page.of(rows, request, item -> List.of(Long.toString(item.version())));
    Map<Long, List<FieldChange>> changes = changes(task, page.items());
    return new Page<>(
        page.items().stream()
            .map(
                item ->
                    new Item(
                        item.version(),
                        item.change(),
                        changes.getOrDefault(item.version(), List.of()),
                        item.actor(),
                        item.at()))
            .toList(),
        page.nextPageToken());
  }

  private Map<Long, List<FieldChange>> changes(Task task, List<Item> items) {
    Map<Long, List<FieldChange>> result = new LinkedHashMap<>();
    database
        .list(
            """
            SELECT * FROM task_history_field WHERE task_id = ? AND version = ANY (?)
            ORDER BY version, position""",
            row ->
                new Found(
                    row.number("version"),
                    new FieldChange(
                        row.text("field"),
                        row.maybeText("before_value"),
                        row.maybeText("after_value"))),
            task.id(),
            items.stream().map(Item::version).toArray(Long[]::new))
        .forEach(
            found ->
                result
                    .computeIfAbsent(found.version(), version -> new ArrayList<>())
                    .add(found.change()));
    return result;
  }
}
