package org.ecoplan.registry.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.project.FieldChange;
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.request.Keys;
import org.jspecify.annotations.Nullable;

/** The adjustments' rows. Whoever writes holds the lock on the project. */
@ApplicationScoped
class Adjustments {
  private record ItemOf(int number, FieldChange change) {}

  private final Database database;

  Adjustments(Database database) {
    this.database = database;
  }

  /** A slice of a project's adjustments, newest first. */
  Page<Adjustment> page(Project project, PageRequest request) {
    Conditions conditions = new Conditions().and("project_id = ?", project.id());
    request.after().ifPresent(after -> conditions.and("number < ?", Keys.number(after)));
    Page<Adjustment> page =
        Page.of(
            database.list(
                "SELECT * FROM adjustment" + conditions.where() + " ORDER BY number DESC LIMIT ?",
                Adjustments::adjustment,
                conditions.parameters(request.fetchSize())),
            request,
            adjustment -> List.of(Integer.toString(adjustment.number())));
    return new Page<>(withChanges(project, page.items()), page.nextPageToken());
  }

  Adjustment require(Project project, int number) {
    List<Adjustment> found =
        database.list(
            "SELECT * FROM adjustment WHERE project_id = ? AND number = ?",
            Adjustments::adjustment,
            project.id(),
            number);
    if (found.isEmpty()) {
      throw DomainProblem.of(
          RegistryProblem.ADJUSTMENT_NOT_FOUND,
          "项目 " + project.code() + " 没有第 " + number + " 项调整申请");
    }
    return withChanges(project, found).get(0);
  }

  /** Adds a request under the project's next number, which it returns. */
  int add(
      Project project,
      Kind kind,
      AdjustmentRequest request,
      List<FieldChange> changes,
      String by,
      LocalDate on,
      LocalDate decideBy) {
    long id =
        database
            .find(
                """
                INSERT INTO adjustment (project_id, number, kind, state, reason, evidence,
                    requested_by, requested_on, decide_by)
                SELECT ?, coalesce(max(number), 0) + 1, ?, 'REQUESTED', ?, ?, ?, ?, ?
                FROM adjustment WHERE project_id = ? RETURNING id""",
                row -> row.number("id"),
                project.id(),
                kind,
                request.reason(),
                request.evidence(),
                by,
                on,
                decideBy,
                project.id())
            .orElseThrow();
    for (int position = 0; position < changes.size(); position++) {
      FieldChange change = changes.get(position);
      database.update(
          """
          INSERT INTO adjustment_item (adjustment_id, position, field, before_value, after_value)
          VALUES (?, ?, ?, ?, ?)""",
          id,
          position,
          change.field(),
          change.before(),
          change.after());
    }
    return database
        .find("SELECT number FROM adjustment WHERE id = ?", row -> row.integer("number"), id)
        .orElseThrow();
  }

  void close(
      Project project,
      int number,
      AdjustmentState state,
      @Nullable String comment,
      String by,
      LocalDate on,
      @Nullable LocalDate effectiveOn) {
    database.update(
        """
        UPDATE adjustment SET state = ?, comment = ?, closed_by = ?, closed_on = ?,
            effective_on = ?, version = version + 1 WHERE project_id = ? AND number = ?""",
        state,
        comment,
        by,
        on,
        effectiveOn,
        project.id(),
        number);
  }

  private List<Adjustment> withChanges(Project project, List<Adjustment> adjustments) {
    Map<Integer, List<FieldChange>> changes = new LinkedHashMap<>();
    database
        .list(
            """
            SELECT a.number, i.field, i.before_value, i.after_value FROM adjustment_item i
            JOIN adjustment a ON a.id = i.adjustment_id
            WHERE a.project_id = ? AND a.number = ANY (?) ORDER BY a.number, i.position""",
            row ->
                new ItemOf(
                    row.integer("number"),
                    new FieldChange(
                        row.text("field"), row.maybeText("before_value"), row.text("after_value"))),
            project.id(),
            adjustments.stream().map(Adjustment::number).toArray(Integer[]::new))
        .forEach(
            item ->
                changes
                    .computeIfAbsent(item.number(), number -> new ArrayList<>())
                    .add(item.change()));
    return adjustments.stream()
        .map(adjustment -> adjustment.with(changes.getOrDefault(adjustment.number(), List.of())))
        .toList();
  }

  private static Adjustment adjustment(Row row) {
    return new Adjustment(
        row.integer("number"),
        row.word("kind", Kind.class),
        row.word("state", AdjustmentState.class),
        List.of(),
        row.text("reason"),
        row.maybeText("evidence"),
        row.text("requested_by"),
        row.date("requested_on"),
        row.date("decide_by"),
        row.maybeText("closed_by"),
        row.maybeDate("closed_on"),
        row.maybeDate("effective_on"),
        row.maybeText("comment"),
        row.number("version"));
  }
}
