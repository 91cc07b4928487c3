package org.ecoplan.registry.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.events.ProjectState;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.outbox.Outbox;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.kit.wire.EventCodec;
import org.ecoplan.registry.request.Keys;
import org.jspecify.annotations.Nullable;

/**
 * Closes every change of a project: the next revision, a line of history, one event with the whole
 * new state, all in the transaction of the change, whose author holds the lock on the row.
 */
@ApplicationScoped
public class Journal {
  private record Step(@Nullable Lifecycle from, @Nullable Lifecycle to, @Nullable String evidence) {
    static final Step NONE = new Step(null, null, null);
  }

  private record ChangeOf(long revision, FieldChange change) {}

  private final Database database;
  private final Projects projects;
  private final ProjectStates states;
  private final Outbox outbox;
  private final Caller caller;
  private final Origin origin;
  private final Clock clock;

  Journal(
      Database database,
      Projects projects,
      ProjectStates states,
      Outbox outbox,
      Caller caller,
      Origin origin,
      Clock clock) {
    this.database = database;
    this.projects = projects;
    this.states = states;
    this.outbox = outbox;
    this.caller = caller;
    this.origin = origin;
    this.clock = clock;
  }

  /**
   * Records a change that leaves the lifecycle where it is.
   *
   * @param change the word for what happened
   * @param subject the part it happened to, absent for the project itself
   * @param changes what the fields said before and say now
   */
  @Transactional(TxType.MANDATORY)
  public void record(
      Project project,
      String change,
      @Nullable String subject,
      @Nullable String reason,
      List<FieldChange> changes) {
    write(project, change, subject, reason, Step.NONE, changes);
  }

  /** Records how a project came into the registry, with the state it entered. */
  @Transactional(TxType.MANDATORY)
  void recordEntry(Project project, String change) {
    write(project, change, null, null, new Step(null, project.state(), null), List.of());
  }

  @Transactional(TxType.MANDATORY)
  void recordMove(
      Project before, Lifecycle to, @Nullable String reason, @Nullable String evidence) {
    write(before, "state-changed", null, reason, new Step(before.state(), to, evidence), List.of());
  }

  private void write(
      Project project,
      String change,
      @Nullable String subject,
      @Nullable String reason,
      Step step,
      List<FieldChange> changes) {
    long revision =
        database
            .find(
                "UPDATE project SET revision = revision + 1 WHERE id = ? RETURNING revision",
                row -> row.number("revision"),
                project.id())
            .orElseThrow();
    ProjectState state =
        states.read(projects.require(project.planCode(), project.code()), revision);
    database.update(
        """
        INSERT INTO project_history (project_id, revision, change, subject, from_state, to_state,
            reason, evidence, actor, origin, happened_at, state)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS jsonb))""",
        project.id(),
        revision,
        change,
        subject,
        step.from(),
        step.to(),
        reason,
        step.evidence(),
        caller.isAnonymous() ? Outbox.SYSTEM : caller.name(),
        origin.text(),
        clock.instant(),
        EventCodec.payload(state));
    for (int position = 0; position < changes.size(); position++) {
      FieldChange field = changes.get(position);
      database.update(
          """
          INSERT INTO project_history_field (project_id, revision, position, field, before_value,
              after_value) VALUES (?, ?, ?, ?, ?, ?)""",
          project.id(),
          revision,
          position,
          field.field(),
          field.before(),
          field.after());
    }
    outbox.append(state, change);
  }

  /** A slice of a project's history, newest first. */
  Page<HistoryItem> page(Project project, PageRequest request) {
    Conditions conditions = new Conditions().and("project_id = ?", project.id());
    request.after().ifPresent(after -> conditions.and("revision < ?", Keys.number(after)));
    List<HistoryItem> rows =
        database.list(
            """
            SELECT revision, change, subject, from_state, to_state, reason, evidence, actor, origin,
                happened_at FROM project_history"""
                + conditions.where()
                + " ORDER BY revision DESC LIMIT ?",
            Journal::item,
            conditions.parameters(request.fetchSize()));
    Page<HistoryItem> page =
        Page.of(rows, request, item -> List.of(Long.toString(item.revision())));
    Map<Long, List<FieldChange>> changes = changes(project, page.items());
    return new Page<>(
        page.items().stream()
            .map(item -> item.with(changes.getOrDefault(item.revision(), List.of())))
            .toList(),
        page.nextPageToken());
  }

  private Map<Long, List<FieldChange>> changes(Project project, List<HistoryItem> items) {
    Map<Long, List<FieldChange>> result = new LinkedHashMap<>();
    database
        .list(
            """
            SELECT * FROM project_history_field WHERE project_id = ? AND revision = ANY (?)
            ORDER BY revision, position""",
            row ->
                new ChangeOf(
                    row.number("revision"),
                    new FieldChange(
                        row.text("field"),
                        row.maybeText("before_value"),
                        row.maybeText("after_value"))),
            project.id(),
            items.stream().map(HistoryItem::revision).toArray(Long[]::new))
        .forEach(
            found ->
                result
                    .computeIfAbsent(found.revision(), revision -> new ArrayList<>())
                    .add(found.change()));
    return result;
  }

  private static HistoryItem item(Row row) {
    return new HistoryItem(
        row.number("revision"),
        row.text("change"),
        row.maybeText("subject"),
        List.of(),
        row.maybeWord("from_state", Lifecycle.class),
        row.maybeWord("to_state", Lifecycle.class),
        row.maybeText("reason"),
        row.maybeText("evidence"),
        row.text("actor"),
        row.maybeText("origin"),
        row.instant("happened_at"));
  }
}
