package org.ecoplan.indicator.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.events.PlanState;
import org.ecoplan.indicator.IndicatorProblem;
import org.ecoplan.indicator.assignment.AssignedTarget;
import org.ecoplan.indicator.assignment.AssignedTargets;
import org.ecoplan.indicator.following.FollowedStates;
import org.ecoplan.indicator.knowledge.Knowledge;
import org.ecoplan.indicator.observation.Observation;
import org.ecoplan.indicator.observation.Observations;
import org.ecoplan.indicator.observation.Period;
import org.ecoplan.indicator.series.Series;
import org.ecoplan.indicator.series.SeriesCatalogue;
import org.ecoplan.indicator.target.TargetKind;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Takes single facts: a first one, or a correction that says why. */
@ApplicationScoped
class EntryOffice {
  private final FollowedStates plans;
  private final SeriesCatalogue catalogue;
  private final Observations observations;
  private final AssignedTargets targets;
  private final Knowledge knowledge;

  EntryOffice(
      FollowedStates plans,
      SeriesCatalogue catalogue,
      Observations observations,
      AssignedTargets targets,
      Knowledge knowledge) {
    this.plans = plans;
    this.catalogue = catalogue;
    this.observations = observations;
    this.targets = targets;
    this.knowledge = knowledge;
  }

  /**
   * Keeps an observation.
   *
   * @throws DomainProblem {@link IndicatorProblem#OBSERVATION_INVALID} or {@link
   *     IndicatorProblem#CORRECTION_WITHOUT_REASON}
   */
  @Transactional(TxType.MANDATORY)
  Observation observe(String planCode, String seriesCode, NewObservation entry, String by) {
    PlanState plan = plans.plan(planCode);
    Series series = catalogue.get(planCode, seriesCode);
    ProblemCode invalid = IndicatorProblem.OBSERVATION_INVALID;
    if (entry.qualifier().isExact() && entry.value() == null) {
      throw DomainProblem.of(invalid, "数值类观测需要填写数值").field("value", "缺少", "数字");
    }
    boolean qualitative = series.target().kind() == TargetKind.QUALITATIVE;
    if (entry.qualifier().isFinding() && !qualitative) {
      throw DomainProblem.of(invalid, "序列 " + seriesCode + " 是数值序列，不能签署定性结论")
          .field("qualifier", "只用于定性序列", "VALUE");
    }
    Observation observation =
        new Observation(
            UUID.randomUUID(),
            seriesCode,
            region(plan, entry.regionCode(), invalid),
            period(entry.period()).text(),
            entry.value(),
            unit(series, entry.unit(), invalid),
            entry.qualifier(),
            entry.source(),
            sourceDate(entry.sourceDate(), invalid),
            by,
            entry.note(),
            knowledge.arrival(planCode),
            null,
            entry.reason());
    Optional<Observation> before = observations.current(planCode, observation);
    if (before.filter(observation::saysTheSameAs).isPresent()) {
      return before.get();
    }
    requireReason(before.isPresent(), entry.reason(), "该时段已有观测值");
    observations.keep(planCode, observation);
    return observation;
  }

  /**
   * Binds an assigned target.
   *
   * @throws DomainProblem {@link IndicatorProblem#ASSIGNED_TARGET_INVALID} or {@link
   *     IndicatorProblem#CORRECTION_WITHOUT_REASON}
   */
  @Transactional(TxType.MANDATORY)
  AssignedTarget bind(String planCode, String seriesCode, NewAssignedTarget entry, String by) {
    PlanState plan = plans.plan(planCode);
    Series series = catalogue.get(planCode, seriesCode);
    ProblemCode invalid = IndicatorProblem.ASSIGNED_TARGET_INVALID;
    if (series.target().kind() != TargetKind.ASSIGNED) {
      throw DomainProblem.of(
          invalid, "序列 " + seriesCode + " 的目标已由规划印出（" + series.target().printed() + "），无需下达");
    }
    if (entry.year() < plan.startYear() || entry.year() > plan.finalYear()) {
      throw DomainProblem.of(invalid, entry.year() + " 年不在规划期内")
          .field("year", "不在规划期内", plan.startYear() + ".." + plan.finalYear());
    }
    AssignedTarget target =
        new AssignedTarget(
            UUID.randomUUID(),
            seriesCode,
            region(plan, entry.regionCode(), invalid),
            entry.year(),
            entry.comparison(),
            entry.value(),
            unit(series, entry.unit(), invalid),
            entry.assignedBy(),
            entry.documentNumber(),
            entry.accumulation(),
            entry.source(),
            sourceDate(entry.sourceDate(), invalid),
            by,
            entry.note(),
            knowledge.arrival(planCode),
            null,
            entry.reason());
    Optional<AssignedTarget> before = targets.current(planCode, target);
    if (before.filter(target::saysTheSameAs).isPresent()) {
      return before.get();
    }
    requireReason(before.isPresent(), entry.reason(), "该年已有下达值");
    targets.keep(planCode, target);
    return target;
  }

  private static void requireReason(boolean replaces, @Nullable String reason, String what) {
    if (replaces && (reason == null || reason.isBlank())) {
      throw DomainProblem.of(IndicatorProblem.CORRECTION_WITHOUT_REASON, what + "，更正请说明理由；原值会保留")
          .field("reason", "缺少", "例如：公报更正");
    }
  }

  private static Period period(String text) {
    try {
      return Period.parse(text);
    } catch (IllegalArgumentException e) {
      throw DomainProblem.of(IndicatorProblem.OBSERVATION_INVALID, "无法读取时段 " + text)
          .field("period", "无法读取", Period.EXPECTED);
    }
  }

  private static String region(PlanState plan, @Nullable String region, ProblemCode invalid) {
    if (region == null) {
      return plan.regionCode();
    }
    if (plan.regions().stream().noneMatch(one -> one.code().equals(region))) {
      throw DomainProblem.of(invalid, "规划不覆盖区域 " + region)
          .field("regionCode", "未知区域", plan.regionCode());
    }
    return region;
  }

  private static @Nullable String unit(Series series, @Nullable String unit, ProblemCode invalid) {
    if (unit != null && !unit.equals(series.unit())) {
      throw DomainProblem.of(invalid, "单位与序列不同").field("unit", "单位不同", series.unit());
    }
    return series.unit();
  }

  private static @Nullable String sourceDate(@Nullable String date, ProblemCode invalid) {
    if (date != null && !SourceDate.isReadable(date)) {
      throw DomainProblem.of(invalid, "无法读取来源日期 " + date)
          .field("sourceDate", "无法读取", SourceDate.EXPECTED);
    }
    return date;
  }
}
