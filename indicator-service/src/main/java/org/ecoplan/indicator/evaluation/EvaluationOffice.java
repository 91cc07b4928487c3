package org.ecoplan.indicator.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.ecoplan.events.EvaluationState;
import org.ecoplan.events.PlanState;
import org.ecoplan.indicator.IndicatorProblem;
import org.ecoplan.indicator.IndicatorSettings;
import org.ecoplan.indicator.assessment.EvaluationInputs;
import org.ecoplan.indicator.assessment.Evaluator;
import org.ecoplan.indicator.assessment.SeriesVerdict;
import org.ecoplan.indicator.counting.Counts;
import org.ecoplan.indicator.following.FollowedStates;
import org.ecoplan.indicator.knowledge.Knowledge;
import org.ecoplan.kit.outbox.Outbox;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.web.ETags;
import org.jspecify.annotations.Nullable;

/** Makes, publishes and verifies evaluations. */
@ApplicationScoped
class EvaluationOffice {
  private final Evaluations evaluations;
  private final InputCollector collector;
  private final FollowedStates plans;
  private final Knowledge knowledge;
  private final Outbox outbox;
  private final IndicatorSettings settings;
  private final EvaluationMetrics metrics;
  private final Counts counts;

  EvaluationOffice(
      Evaluations evaluations,
      InputCollector collector,
      FollowedStates plans,
      Knowledge knowledge,
      Outbox outbox,
      IndicatorSettings settings,
      EvaluationMetrics metrics,
      Counts counts) {
    this.counts = counts;
    this.evaluations = evaluations;
    this.collector = collector;
    this.plans = plans;
    this.knowledge = knowledge;
    this.outbox = outbox;
    this.settings = settings;
    this.metrics = metrics;
  }

  /**
   * Evaluates a plan at a year and seals what came out.
   *
   * @throws DomainProblem for an unknown plan, a year outside of it, an instant that has not come,
   *     or a plan without series
   */
  @Transactional(TxType.MANDATORY)
  Evaluation evaluate(NewEvaluation request, String by) {
    PlanState plan = plans.plan(request.planCode());
    requireYearOf(plan, request.year());
    Instant now = knowledge.settled(plan.code());
    Instant asOf =
        request.asOf() == null ? now : request.asOf().toInstant().truncatedTo(ChronoUnit.MICROS);
    requirePast(asOf, now);
    requireBegun(request.year(), asOf);
    EvaluationInputs inputs =
        collector.collect(request.planCode(), request.year(), asOf, settings.deltaPoints());
    if (inputs.series().isEmpty()) {
      throw DomainProblem.of(
          IndicatorProblem.NOTHING_TO_EVALUATE,
          "截至 " + asOf + "，规划 " + request.planCode() + " 没有任何指标序列，请先导入");
    }
    Seal seal = metrics.timed(() -> Seal.of(inputs));
    EvaluationSummary cover = cover(inputs, seal, by, now);
    evaluations.insert(cover, seal);
    evaluations.keep(cover.id(), new Step(cover.version(), cover.state(), by, now, null));
    Evaluation evaluation = evaluations.get(cover.id());
    metrics.count(evaluation);
    counts.evaluation(cover.state());
    outbox.append(state(evaluation), "evaluation-created");
    return evaluation;
  }

  /**
   * Hands a draft over for review.
   *
   * @param ifMatch the ETag that the caller has read; the same for the other steps
   */
  @Transactional(TxType.MANDATORY)
  Evaluation submit(UUID id, @Nullable String ifMatch, String by) {
    return step(locked(id, ifMatch, Publication.UNDER_REVIEW), Publication.UNDER_REVIEW, by, null);
  }

  /** Gives an evaluation under review back to its author. */
  @Transactional(TxType.MANDATORY)
  Evaluation sendBack(UUID id, @Nullable String ifMatch, String by, String reason) {
    return step(locked(id, ifMatch, Publication.DRAFT), Publication.DRAFT, by, reason);
  }

  /**
   * Publishes a reviewed evaluation for everybody; the one of the same year that stood until now is
   * superseded by it and stays at its address.
   */
  @Transactional(TxType.MANDATORY)
  Evaluation publish(UUID id, @Nullable String ifMatch, String by) {
    EvaluationSummary cover = locked(id, ifMatch, Publication.PUBLISHED);
    evaluations
        .standing(cover.planCode(), cover.year())
        .ifPresent(
            standing -> {
              evaluations.supersede(
                  standing,
                  id,
                  new Step(
                      standing.version() + 1,
                      Publication.SUPERSEDED,
                      by,
                      knowledge.now(),
                      "被评估 " + id + " 替代"));
              counts.evaluation(Publication.SUPERSEDED);
              outbox.append(state(evaluations.get(standing.id())), "evaluation-superseded");
            });
    return step(cover, Publication.PUBLISHED, by, null);
  }

  private EvaluationSummary locked(UUID id, @Nullable String ifMatch, Publication to) {
    EvaluationSummary cover = evaluations.lock(id);
    ETags.requireMatch(ifMatch, cover.version());
    if (cover.state().isPublic()) {
      throw DomainProblem.of(
          IndicatorProblem.ALREADY_PUBLISHED,
          "这次评估已由 " + cover.publishedBy() + " 于 " + cover.publishedAt() + " 公布，公布后不再改变");
    }
    if (!cover.state().mayBecome(to)) {
      throw DomainProblem.of(
          IndicatorProblem.STEP_NOT_ALLOWED,
          "评估现在是“" + cover.state().zh() + "”，不能变为“" + to.zh() + "”；次序是 草稿 → 审核中 → 已公布，审核中可以退回草稿");
    }
    return cover;
  }

  private Evaluation step(
      EvaluationSummary cover, Publication to, String by, @Nullable String reason) {
    counts.evaluation(to);
    evaluations.advance(cover, to, new Step(cover.version() + 1, to, by, knowledge.now(), reason));
    Evaluation evaluation = evaluations.get(cover.id());
    outbox.append(state(evaluation), change(to));
    return evaluation;
  }

  private static String change(Publication to) {
    return switch (to) {
      case DRAFT -> "evaluation-returned";
      case UNDER_REVIEW -> "evaluation-submitted";
      case PUBLISHED -> "evaluation-published";
      case SUPERSEDED -> "evaluation-superseded";
    };
  }

  /**
   * What facts that became known since would change about a sealed evaluation.
   *
   * @param until the instant up to which later facts count; now where absent
   */
  @Transactional(TxType.MANDATORY)
  Drift drift(UUID id, @Nullable Instant until) {
    EvaluationInputs sealed = Seal.inputs(evaluations.seal(id).inputs());
    Instant now = knowledge.settled(sealed.plan().code());
    Instant asOf = until == null ? now : until;
    requirePast(asOf, now);
    return Drift.between(
        id, sealed, collector.collect(sealed.plan().code(), sealed.year(), asOf, sealed.delta()));
  }

  /** Makes the evaluation again from what is stored, and compares the bytes. */
  Verification verify(UUID id) {
    Seal sealed = evaluations.seal(id);
    return Verification.of(
        id, sealed, Seal.of(collector.collectAgain(Seal.inputs(sealed.inputs()))));
  }

  private static void requirePast(Instant asOf, Instant now) {
    if (asOf.isAfter(now)) {
      throw DomainProblem.of(IndicatorProblem.AS_OF_IN_FUTURE, "截至时间 " + asOf + " 还没有到，不知道那时会知道什么")
          .field("asOf", "在未来", "不晚于现在");
    }
  }

  private static void requireBegun(int year, Instant asOf) {
    int present = Evaluator.dayOf(asOf).getYear();
    if (year > present) {
      throw DomainProblem.of(
              IndicatorProblem.YEAR_NOT_BEGUN, year + " 年在截至时间 " + asOf + " 尚未开始，没有可评估的事实")
          .field("year", "在未来", "不晚于 " + present);
    }
  }

  private static void requireYearOf(PlanState plan, int year) {
    if (year < plan.startYear() || year > plan.finalYear()) {
      String years = plan.startYear() + " 到 " + plan.finalYear();
      throw DomainProblem.of(
              IndicatorProblem.YEAR_OUTSIDE_PLAN, year + " 年不在规划 " + plan.code() + " 的规划期内")
          .field("year", "不在规划期内", years);
    }
  }

  private static EvaluationSummary cover(
      EvaluationInputs inputs, Seal seal, String by, Instant now) {
    return new EvaluationSummary(
        UUID.randomUUID(),
        1,
        inputs.plan().code(),
        inputs.plan().name(),
        inputs.year(),
        inputs.asOf(),
        Publication.DRAFT,
        seal.sha256(),
        inputs.methodVersion(),
        inputs.delta(),
        by,
        now,
        null,
        null,
        null,
        null);
  }

  private static EvaluationState state(Evaluation evaluation) {
    List<EvaluationState.SeriesVerdict> verdicts =
        evaluation.indicators().stream()
            .flatMap(indicator -> indicator.series().stream())
            .map(EvaluationOffice::verdict)
            .toList();
    return new EvaluationState(
        evaluation.id().toString(),
        evaluation.version(),
        evaluation.planCode(),
        evaluation.year(),
        evaluation.asOf(),
        evaluation.state().name(),
        evaluation.sha256(),
        verdicts);
  }

  private static EvaluationState.SeriesVerdict verdict(SeriesVerdict series) {
    return new EvaluationState.SeriesVerdict(
        series.seriesCode(),
        series.indicatorNumber(),
        series.name(),
        series.attribute().name(),
        series.verdict().name(),
        series.value(),
        series.target(),
        series.margin(),
        series.unit(),
        series.reason());
  }
}
