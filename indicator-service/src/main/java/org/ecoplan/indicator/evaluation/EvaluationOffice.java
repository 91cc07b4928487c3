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
import org.ecoplan.indicator.assessment.SeriesVerdict;
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

  EvaluationOffice(
      Evaluations evaluations,
      InputCollector collector,
      FollowedStates plans,
      Knowledge knowledge,
      Outbox outbox,
      IndicatorSettings settings) {
    this.evaluations = evaluations;
    this.collector = collector;
    this.plans = plans;
    this.knowledge = knowledge;
    this.outbox = outbox;
    this.settings = settings;
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
    Instant now = knowledge.settled();
    Instant asOf =
        request.asOf() == null ? now : request.asOf().toInstant().truncatedTo(ChronoUnit.MICROS);
    if (asOf.isAfter(now)) {
      throw DomainProblem.of(IndicatorProblem.AS_OF_IN_FUTURE, "截至时间 " + asOf + " 还没有到，不知道那时会知道什么")
          .field("asOf", "在未来", "不晚于现在");
    }
    EvaluationInputs inputs =
        collector.collect(request.planCode(), request.year(), asOf, settings.deltaPoints());
    if (inputs.series().isEmpty()) {
      throw DomainProblem.of(
          IndicatorProblem.NOTHING_TO_EVALUATE,
          "截至 " + asOf + "，规划 " + request.planCode() + " 没有任何指标序列，请先导入");
    }
    Seal seal = Seal.of(inputs);
    EvaluationSummary cover = cover(inputs, seal, by, now);
    evaluations.insert(cover, seal);
    Evaluation evaluation = evaluations.get(cover.id());
    outbox.append(state(evaluation), "evaluation-created");
    return evaluation;
  }

  /**
   * Publishes an evaluation for everybody.
   *
   * @param ifMatch the ETag that the publisher has read
   */
  @Transactional(TxType.MANDATORY)
  Evaluation publish(UUID id, @Nullable String ifMatch, String by) {
    EvaluationSummary cover = evaluations.lock(id);
    ETags.requireMatch(ifMatch, cover.version());
    if (cover.state() == Publication.PUBLISHED) {
      throw DomainProblem.of(
          IndicatorProblem.ALREADY_PUBLISHED,
          "这次评估已由 " + cover.publishedBy() + " 于 " + cover.publishedAt() + " 公布，公布后不再改变");
    }
    evaluations.publish(id, by, knowledge.now());
    Evaluation evaluation = evaluations.get(id);
    outbox.append(state(evaluation), "evaluation-published");
    return evaluation;
  }

  /** Makes the evaluation again from what is stored, and compares the bytes. */
  Verification verify(UUID id) {
    Seal sealed = evaluations.seal(id);
    return Verification.of(
        id, sealed, Seal.of(collector.collectAgain(Seal.inputs(sealed.inputs()))));
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
