package org.ecoplan.indicator.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.events.PlanState;
import org.ecoplan.indicator.IndicatorProblem;
import org.ecoplan.indicator.assessment.Evaluator;
import org.ecoplan.indicator.assignment.AssignedTarget;
import org.ecoplan.indicator.assignment.AssignedTargets;
import org.ecoplan.indicator.counting.Counts;
import org.ecoplan.indicator.following.FollowedStates;
import org.ecoplan.indicator.knowledge.Digits;
import org.ecoplan.indicator.knowledge.Knowledge;
import org.ecoplan.indicator.observation.Observation;
import org.ecoplan.indicator.observation.Observations;
import org.ecoplan.indicator.observation.Period;
import org.ecoplan.indicator.observation.Ratio;
import org.ecoplan.indicator.series.DefinitionChange;
import org.ecoplan.indicator.series.DefinitionChanges;
import org.ecoplan.indicator.series.Series;
import org.ecoplan.indicator.series.SeriesCatalogue;
import org.ecoplan.indicator.target.TargetKind;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Takes single facts: a first one, or a correction that says why. */
@ApplicationScoped
public class EntryOffice {
  private final FollowedStates plans;
  private final SeriesCatalogue catalogue;
  private final Observations observations;
  private final AssignedTargets targets;
  private final DefinitionChanges definitionChanges;
  private final Knowledge knowledge;
  private final Counts counts;

  EntryOffice(
      FollowedStates plans,
      SeriesCatalogue catalogue,
      Observations observations,
      AssignedTargets targets,
      DefinitionChanges definitionChanges,
      Knowledge knowledge,
      Counts counts) {
    this.counts = counts;
    this.plans = plans;
    this.catalogue = catalogue;
    this.observations = observations;
    this.targets = targets;
    this.definitionChanges = definitionChanges;
    this.knowledge = knowledge;
  }

  /**
   * Keeps an observation.
   *
   * @throws DomainProblem {@link IndicatorProblem#OBSERVATION_INVALID} or {@link
   *     IndicatorProblem#CORRECTION_WITHOUT_REASON}
   */
  @Transactional(TxType.MANDATORY)
  public Observation observe(
      String planCode,
      String seriesCode,
      NewObservation entry,
      String by,
      @Nullable String approvedBy) {
    Observation observation =
        read(planCode, seriesCode, entry, by, approvedBy, knowledge.arrival(planCode));
    Optional<Observation> before = observations.current(planCode, observation);
    if (before.filter(observation::saysTheSameAs).isPresent()) {
      return before.get();
    }
    requireReason(before.isPresent(), entry.reason(), "该时段已有观测值");
    observations.keep(planCode, observation);
    if (approvedBy == null) {
      counts.observationsEntered(1);
    }
    return observation;
  }

  /**
   * Refuses what {@link #observe} would refuse, and keeps nothing.
   *
   * @throws DomainProblem the same
   */
  @Transactional(TxType.MANDATORY)
  public void check(String planCode, String seriesCode, NewObservation entry) {
    Observation observation = read(planCode, seriesCode, entry, "", null, knowledge.now());
    Optional<Observation> before = observations.current(planCode, observation);
    requireReason(
        before.isPresent() && !observation.saysTheSameAs(before.get()), entry.reason(), "该时段已有观测值");
  }

  private Observation read(
      String planCode,
      String seriesCode,
      NewObservation entry,
      String by,
      @Nullable String approvedBy,
      Instant known) {
    PlanState plan = plans.plan(planCode);
    Series series = catalogue.get(planCode, seriesCode);
    ProblemCode invalid = IndicatorProblem.OBSERVATION_INVALID;
    Ratio ratio = ratio(entry);
    BigDecimal value = entry.value() == null && ratio != null ? ratio.percent() : entry.value();
    if (entry.qualifier().isExact() && value == null) {
      throw DomainProblem.of(invalid, "数值类观测需要填写数值").field("value", "缺少", "数字");
    }
    boolean qualitative = series.target().kind() == TargetKind.QUALITATIVE;
    if (entry.qualifier().isFinding() && !qualitative) {
      throw DomainProblem.of(invalid, "序列 " + seriesCode + " 是数值序列，不能签署定性结论")
          .field("qualifier", "只用于定性序列", "VALUE");
    }
    Period period = period(entry.period());
    ObservationRules.within(period, plan)
        .or(() -> ObservationRules.ended(period, Evaluator.dayOf(known)))
        .or(() -> ObservationRules.range(series, value))
        .or(() -> ObservationRules.ratio(series, ratio, entry.value()))
        .ifPresent(
            objection -> {
              throw DomainProblem.of(invalid, objection.why())
                  .field(objection.field(), objection.why(), objection.expected());
            });
    return new Observation(
        UUID.randomUUID(),
        seriesCode,
        region(plan, entry.regionCode(), invalid),
        period.text(),
        value,
        unit(series, entry.unit(), invalid),
        entry.qualifier(),
        entry.source(),
        sourceDate(entry.sourceDate(), invalid),
        by,
        entry.note(),
        known,
        null,
        entry.reason(),
        ratio,
        approvedBy);
  }

  private static @Nullable Ratio ratio(NewObservation entry) {
    BigDecimal numerator = entry.numerator();
    BigDecimal denominator = entry.denominator();
    if (numerator == null && denominator == null) {
      return null;
    }
    if (numerator == null
        || denominator == null
        || numerator.signum() < 0
        || denominator.signum() <= 0
        || !Digits.areFew(numerator)
        || !Digits.areFew(denominator)) {
      throw DomainProblem.of(IndicatorProblem.OBSERVATION_INVALID, "分子和分母要一起填写，分子不小于 0，分母大于 0")
          .field("denominator", "分子、分母不成对或不为正", "例如分子 122、分母 984");
    }
    return new Ratio(numerator, denominator);
  }

  /**
   * Records that a series counts something else from a year on.
   *
   * @throws DomainProblem {@link IndicatorProblem#DEFINITION_CHANGE_INVALID} outside of the plan's
   *     years, or where a change from that year is known
   */
  @Transactional(TxType.MANDATORY)
  DefinitionChange redefine(
      String planCode, String seriesCode, NewDefinitionChange entry, String by) {
    PlanState plan = plans.plan(planCode);
    catalogue.get(planCode, seriesCode);
    if (entry.fromYear() <= plan.baselineYear() || entry.fromYear() > plan.finalYear()) {
      throw DomainProblem.of(
              IndicatorProblem.DEFINITION_CHANGE_INVALID, entry.fromYear() + " 年不在规划期内")
          .field("fromYear", "不在规划期内", plan.startYear() + ".." + plan.finalYear());
    }
    DefinitionChange change =
        new DefinitionChange(
            UUID.randomUUID(),
            seriesCode,
            entry.fromYear(),
            entry.description(),
            entry.source(),
            by,
            knowledge.arrival(planCode));
    if (!definitionChanges.keep(planCode, change)) {
      throw DomainProblem.of(
              IndicatorProblem.DEFINITION_CHANGE_INVALID,
              "序列 " + seriesCode + " 自 " + entry.fromYear() + " 年起的口径改变已经登记")
          .field("fromYear", "重复", "尚未登记的年份");
    }
    return change;
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
    if (!Digits.areFew(entry.value())) {
      throw DomainProblem.of(invalid, "数值的位数太多").field("value", "位数太多", Digits.EXPECTED);
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
