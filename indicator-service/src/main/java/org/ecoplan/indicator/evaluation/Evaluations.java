package org.ecoplan.indicator.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.indicator.IndicatorProblem;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** The sealed evaluations. */
@ApplicationScoped
public class Evaluations {
  private static final String COVER =
      """
      SELECT id, version, plan_code, plan_name, year, as_of, state, sha256, method_version, delta,
          created_by, created_at, published_by, published_at, superseded_by, superseded_at
      FROM evaluation
      """;

  private final Database database;

  public Evaluations(Database database) {
    this.database = database;
  }

  /**
   * An evaluation, whatever its state.
   *
   * @throws DomainProblem {@link IndicatorProblem#EVALUATION_UNKNOWN}
   */
  public Evaluation get(UUID id) {
    return find(id).orElseThrow(() -> unknown(id));
  }

  /** An evaluation that everybody may read, absent where there is none or it is not published. */
  public Optional<Evaluation> published(UUID id) {
    return find(id).filter(evaluation -> evaluation.state().isPublic());
  }

  /** The published evaluation of the plan's latest year, absent while there is none. */
  public Optional<Evaluation> latestPublished(String plan) {
    return database
        .find(
            COVER + "WHERE plan_code = ? AND state = 'PUBLISHED' ORDER BY year DESC LIMIT 1",
            Evaluations::cover,
            plan)
        .flatMap(cover -> find(cover.id()));
  }

  /**
   * Covers, newest first.
   *
   * @param plan only of this plan, where given
   * @param onlyPublished leaves drafts out
   */
  public Page<EvaluationSummary> list(
      @Nullable String plan, boolean onlyPublished, PageRequest request) {
    List<String> after = request.after().map(token -> token.keys(2)).orElse(null);
    List<EvaluationSummary> rows =
        database.list(
            COVER
                + """
                WHERE (?::text IS NULL OR plan_code = ?)
                    AND (NOT ? OR state = 'PUBLISHED')
                    AND (?::timestamptz IS NULL OR (created_at, id) < (?::timestamptz, ?::uuid))
                ORDER BY created_at DESC, id DESC LIMIT ?""",
            Evaluations::cover,
            plan,
            plan,
            onlyPublished,
            after == null ? null : instant(after.get(0)),
            after == null ? null : instant(after.get(0)),
            after == null ? null : after.get(1),
            request.fetchSize());
    return Page.of(rows, request, row -> List.of(row.createdAt().toString(), row.id().toString()));
  }

  /** Keeps a new evaluation; of it, only the state and who changed it can change later. */
  void insert(EvaluationSummary cover, Seal seal) {
    database.update(
        """
        INSERT INTO evaluation (id, version, plan_code, plan_name, year, as_of, state, sha256,
            method_version, delta, inputs, result, created_by, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        cover.id(),
        cover.version(),
        cover.planCode(),
        cover.planName(),
        cover.year(),
        cover.asOf(),
        cover.state(),
        cover.sha256(),
        cover.methodVersion(),
        cover.delta(),
        seal.inputs(),
        seal.result(),
        cover.createdBy(),
        cover.createdAt());
  }

  /** The cover, locked until the transaction ends. */
  EvaluationSummary lock(UUID id) {
    return database
        .find(COVER + "WHERE id = ? FOR UPDATE", Evaluations::cover, id)
        .orElseThrow(() -> unknown(id));
  }

  /** Takes the evaluation to a state, and keeps who did it. */
  void advance(EvaluationSummary cover, Publication to, Step step) {
    if (to == Publication.PUBLISHED) {
      database.update(
          """
          UPDATE evaluation SET state = ?, version = version + 1, published_by = ?,
              published_at = ?
          WHERE id = ?""",
          to,
          step.actor(),
          step.takenAt(),
          cover.id());
    } else {
      database.update(
          "UPDATE evaluation SET state = ?, version = version + 1 WHERE id = ?", to, cover.id());
    }
    keep(cover.id(), step);
  }

  /** Ends the standing of a published evaluation in favour of another one. */
  void supersede(EvaluationSummary cover, UUID by, Step step) {
    database.update(
        """
        UPDATE evaluation SET state = ?, version = version + 1, superseded_by = ?,
            superseded_at = ?
        WHERE id = ?""",
        Publication.SUPERSEDED,
        by,
        step.takenAt(),
        cover.id());
    keep(cover.id(), step);
  }

  /** The published evaluation of a plan's year, locked until the transaction ends. */
  Optional<EvaluationSummary> standing(String plan, int year) {
    return database.find(
        COVER + "WHERE plan_code = ? AND year = ? AND state = 'PUBLISHED' FOR UPDATE",
        Evaluations::cover,
        plan,
        year);
  }

  /** Who took which step, first to last. */
  List<Step> steps(UUID id) {
    return database.list(
        "SELECT * FROM evaluation_step WHERE evaluation_id = ? ORDER BY version",
        row ->
            new Step(
                row.number("version"),
                row.word("state", Publication.class),
                row.text("actor"),
                row.instant("taken_at"),
                row.maybeText("reason")),
        id);
  }

  void keep(UUID id, Step step) {
    database.update(
        """
        INSERT INTO evaluation_step (evaluation_id, version, state, actor, taken_at, reason)
        VALUES (?, ?, ?, ?, ?, ?)""",
        id,
        step.version(),
        step.state(),
        step.actor(),
        step.takenAt(),
        step.reason());
  }

  /** The canonical documents as they were sealed. */
  Seal seal(UUID id) {
    return database
        .find(
            "SELECT inputs, sha256, result FROM evaluation WHERE id = ?",
            row -> new Seal(row.text("inputs"), row.text("sha256"), row.text("result")),
            id)
        .orElseThrow(() -> unknown(id));
  }

  /** The problem of an evaluation that is not there. */
  public static DomainProblem unknown(UUID id) {
    return DomainProblem.of(IndicatorProblem.EVALUATION_UNKNOWN, "没有编号为 " + id + " 的评估");
  }

  private Optional<Evaluation> find(UUID id) {
    return database
        .find(COVER + "WHERE id = ?", Evaluations::cover, id)
        .map(cover -> Evaluation.of(cover, Seal.result(seal(id).result())));
  }

  private static Instant instant(String key) {
    try {
      return Instant.parse(key);
    } catch (DateTimeParseException e) {
      throw DomainProblem.of(KitProblem.BAD_PAGE_TOKEN, "翻页标记无效，请从第一页重新查询");
    }
  }

  private static EvaluationSummary cover(Row row) {
    return new EvaluationSummary(
        row.uuid("id"),
        row.number("version"),
        row.text("plan_code"),
        row.text("plan_name"),
        row.integer("year"),
        row.instant("as_of"),
        row.word("state", Publication.class),
        row.text("sha256"),
        row.text("method_version"),
        row.decimal("delta"),
        row.text("created_by"),
        row.instant("created_at"),
        row.maybeText("published_by"),
        row.maybeInstant("published_at"),
        row.maybeUuid("superseded_by"),
        row.maybeInstant("superseded_at"));
  }
}
