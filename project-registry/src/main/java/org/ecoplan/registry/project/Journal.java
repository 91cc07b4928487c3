package org.ecoplan.registry.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
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

  private record Closed(
      Project project,
      @Nullable String subject,
      @Nullable String reason,
      Step step,
      List<FieldChange> changes) {}

  private record ChangeOf(long revision, FieldChange change) {}

  /** So many projects are closed by one round of statements. */
  private static final int SLICE = 500;

  private static final String LINE =
      """
      INSERT INTO project_history (project_id, revision, change, subject, from_state, to_state,
          reason, evidence, actor, origin, happened_at, state)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS jsonb))""";

  private static final String FIELD =
      """
      INSERT INTO project_history_field (project_id, revision, position, field, before_value,
          after_value) VALUES (?, ?, ?, ?, ?, ?)""";

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
    write(change, List.of(new Closed(project, subject, reason, Step.NONE, changes)));
  }

  /**
   * Records the same change of several projects, in a few statements.
   *
   * @param changes what the fields of each said before and say now
   */
  @Transactional(TxType.MANDATORY)
  public void recordAll(
      String change, @Nullable String reason, Map<Project, List<FieldChange>> changes) {
    write(
        change,
        changes.entrySet().stream()
            .map(one -> new Closed(one.getKey(), null, reason, Step.NONE, one.getValue()))
            .toList());
  }

  /**
   * Records the same change of several projects, in a few statements.
   *
   * @param subjects the part of each that it happened to
   */
  @Transactional(TxType.MANDATORY)
  public void recordParts(String change, Map<Project, String> subjects) {
    write(
        change,
        subjects.entrySet().stream()
            .map(one -> new Closed(one.getKey(), one.getValue(), null, Step.NONE, List.of()))
            .toList());
  }

  /** Records how projects came into the registry, with the state they entered. */
  @Transactional(TxType.MANDATORY)
  void recordEntries(List<Project> entered, String change) {
    write(
        change,
        entered.stream()
            .map(
                project ->
                    new Closed(
                        project, null, null, new Step(null, project.state(), null), List.of()))
            .toList());
  }

  @Transactional(TxType.MANDATORY)
  void recordMove(
      Project before, Lifecycle to, @Nullable String reason, @Nullable String evidence) {
    Step step = new Step(before.state(), to, evidence);
    write("state-changed", List.of(new Closed(before, null, reason, step, List.of())));
  }

  private void write(String change, List<Closed> closed) {
    for (int from = 0; from < closed.size(); from += SLICE) {
      writeSlice(change, closed.subList(from, Math.min(from + SLICE, closed.size())));
    }
  }

  private void writeSlice(String change, List<Closed> closed) {
    List<Long> ids = closed.stream().map(one -> one.project().id()).toList();
    Map<Long, Long> revisions = nextRevisions(ids);
    List<ProjectState> now = states.read(projects.ofIds(ids), revisions);
    List<@Nullable Object[]> lines = new ArrayList<>();
    List<@Nullable Object[]> fields = new ArrayList<>();
    for (int index = 0; index < closed.size(); index++) {
      Closed one = closed.get(index);
      ProjectState state = now.get(index);
      lines.add(line(change, one, state));
      for (int position = 0; position < one.changes().size(); position++) {
        FieldChange field = one.changes().get(position);
        fields.add(
            new @Nullable Object[] {
              one.project().id(),
              state.version(),
              position,
              field.field(),
              field.before(),
              field.after()
            });
      }
    }
    database.updateAll(LINE, lines);
    database.updateAll(FIELD, fields);
    outbox.appendAll(now, change);
  }

  private Map<Long, Long> nextRevisions(List<Long> ids) {
    Map<Long, Long> revisions = new HashMap<>();
    database
        .list(
            "UPDATE project SET revision = revision + 1 WHERE id = ANY (?) RETURNING id, revision",
            row -> Map.entry(row.number("id"), row.number("revision")),
            (Object) ids.toArray(Long[]::new))
        .forEach(next -> revisions.put(next.getKey(), next.getValue()));
    return revisions;
  }

  private @Nullable Object[] line(String change, Closed closed, ProjectState state) {
    Step step = closed.step();
    return new @Nullable Object[] {
      closed.project().id(),
      state.version(),
      change,
      closed.subject(),
      step.from(),
      step.to(),
      closed.reason(),
      step.evidence(),
      caller.isAnonymous() ? Outbox.SYSTEM : caller.name(),
      origin.text(),
      clock.instant(),
      EventCodec.payload(state)
    };
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
