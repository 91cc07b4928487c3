package org.ecoplan.registry.admission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.request.Keys;

/** The reviews' rows, which are only ever added. */
@ApplicationScoped
class Admissions {
  private static final String SELECT =
      """
      SELECT a.*, (SELECT max(b.number) FROM admission b WHERE b.project_id = a.project_id
          AND b.number < a.number AND b.outcome = 'ADMITTED') AS previous_number
      FROM admission a""";

  private record OpinionOf(int number, Opinion opinion) {}

  private final Database database;
  private final Caller caller;
  private final Clock clock;

  Admissions(Database database, Caller caller, Clock clock) {
    this.database = database;
    this.caller = caller;
    this.clock = clock;
  }

  /** Adds a review under the project's next number, which it returns. */
  int add(Project project, Review review) {
    long id =
        database
            .find(
                """
                INSERT INTO admission (project_id, number, outcome, comment, evidence,
                    removal_revision, decided_by, decided_at)
                SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ?,
                    (SELECT max(revision) FROM project_history
                     WHERE project_id = ? AND to_state = 'REMOVED'), ?, ?
                FROM admission WHERE project_id = ? RETURNING id""",
                row -> row.number("id"),
                project.id(),
                review.outcome(),
                review.comment(),
                review.evidence(),
                project.id(),
                caller.name(),
                clock.instant(),
                project.id())
            .orElseThrow();
    for (int position = 0; position < review.opinions().size(); position++) {
      Opinion opinion = review.opinions().get(position);
      database.update(
          """
          INSERT INTO admission_opinion (admission_id, aspect, position, passed, comment)
          VALUES (?, ?, ?, ?, ?)""",
          id,
          opinion.aspect(),
          position,
          opinion.passed(),
          opinion.comment());
    }
    return database
        .find("SELECT number FROM admission WHERE id = ?", row -> row.integer("number"), id)
        .orElseThrow();
  }

  /** A slice of a project's reviews, newest first. */
  Page<Admission> page(Project project, PageRequest request) {
    Conditions conditions = new Conditions().and("a.project_id = ?", project.id());
    request.after().ifPresent(after -> conditions.and("a.number < ?", Keys.number(after)));
    Page<Admission> page =
        Page.of(
            database.list(
                SELECT + conditions.where() + " ORDER BY a.number DESC LIMIT ?",
                Admissions::admission,
                conditions.parameters(request.fetchSize())),
            request,
            admission -> List.of(Integer.toString(admission.number())));
    Map<Integer, List<Opinion>> opinions = opinions(project, page.items());
    return new Page<>(
        page.items().stream()
            .map(admission -> admission.with(opinions.getOrDefault(admission.number(), List.of())))
            .toList(),
        page.nextPageToken());
  }

  private Map<Integer, List<Opinion>> opinions(Project project, List<Admission> admissions) {
    Map<Integer, List<Opinion>> result = new LinkedHashMap<>();
    database
        .list(
            """
            SELECT a.number, o.aspect, o.passed, o.comment FROM admission_opinion o
            JOIN admission a ON a.id = o.admission_id
            WHERE a.project_id = ? AND a.number = ANY (?) ORDER BY a.number, o.position""",
            row ->
                new OpinionOf(
                    row.integer("number"),
                    new Opinion(
                        row.word("aspect", Aspect.class),
                        row.flag("passed"),
                        row.maybeText("comment"))),
            project.id(),
            admissions.stream().map(Admission::number).toArray(Integer[]::new))
        .forEach(
            found ->
                result
                    .computeIfAbsent(found.number(), number -> new ArrayList<>())
                    .add(found.opinion()));
    return result;
  }

  private static Admission admission(Row row) {
    return new Admission(
        row.integer("number"),
        row.word("outcome", Outcome.class),
        List.of(),
        row.maybeText("comment"),
        row.maybeText("evidence"),
        row.maybeInteger("previous_number"),
        row.maybeNumber("removal_revision"),
        row.text("decided_by"),
        row.instant("decided_at"));
  }
}
