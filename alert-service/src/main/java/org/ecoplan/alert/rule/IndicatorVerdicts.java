package org.ecoplan.alert.rule;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.events.EvaluationState;
import org.ecoplan.events.EvaluationState.SeriesVerdict;
import org.jspecify.annotations.Nullable;

/**
 * What the rules about indicators share: series with certain verdicts in the standing evaluation.
 */
final class IndicatorVerdicts {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** The words of docs/DOMAIN.md, section Indicators; a verdict we do not know keeps its code. */
  private static final Map<String, Words> WORDS =
      Map.ofEntries(
          Map.entry("MET_EARLY", new Words("提前完成", "met early")),
          Map.entry("MET", new Words("达标", "met")),
          Map.entry("AHEAD", new Words("快于序时进度", "ahead of schedule")),
          Map.entry("ON_SCHEDULE", new Words("达到序时进度", "on schedule")),
          Map.entry("BEHIND", new Words("滞后", "behind schedule")),
          Map.entry("REGRESSED", new Words("倒退", "regressed")),
          Map.entry("NOT_MET", new Words("未达标", "not met")),
          Map.entry("TARGET_PENDING", new Words("目标待定", "target pending")),
          Map.entry("INSUFFICIENT_DATA", new Words("数据不足", "insufficient data")));

  private final RuleDescription rule;
  private final Set<String> verdicts;
  private final Severity ofBinding;

  /** Verdicts that are critical for a binding indicator. */
  IndicatorVerdicts(RuleDescription rule, Set<String> verdicts) {
    this(rule, verdicts, Severity.CRITICAL);
  }

  /**
   * @param ofBinding how severe it is for a binding indicator
   */
  IndicatorVerdicts(RuleDescription rule, Set<String> verdicts, Severity ofBinding) {
    this.rule = rule;
    this.verdicts = verdicts;
    this.ofBinding = ofBinding;
  }

  List<Finding> examine(EvaluatedPlan plan) {
    return plan.standing().verdicts().stream()
        .filter(verdict -> verdicts.contains(verdict.verdict()))
        .map(verdict -> finding(plan, verdict))
        .toList();
  }

  Words whyGone(EvaluatedPlan plan, String subject) {
    EvaluationState standing = plan.standing();
    Optional<SeriesVerdict> verdict = plan.verdictOn(subject);
    if (verdict.isEmpty()) {
      return new Words(
          "%d 年评估中已没有该序列".formatted(standing.year()),
          "The evaluation of %d does not contain the series".formatted(standing.year()));
    }
    Words words = wordsFor(verdict.get().verdict());
    return new Words(
        "%d 年评估结论为“%s”".formatted(standing.year(), words.zh()),
        "The evaluation of %d found it %s".formatted(standing.year(), words.en()));
  }

  private Finding finding(EvaluatedPlan plan, SeriesVerdict verdict) {
    EvaluationState standing = plan.standing();
    String name = plan.nameOf(verdict);
    Words words = wordsFor(verdict.verdict());
    return new Finding(
        rule.code(),
        rule.version(),
        standing.planCode(),
        plan.subject(verdict),
        name,
        "BINDING".equals(verdict.attribute()) ? ofBinding : rule.severity(),
        null,
        ConcernedUnits.nobody(),
        new Words(
            "指标“%s”%d 年评估结论为“%s”。".formatted(name, standing.year(), words.zh()),
            "Indicator “%s” was found %s in the evaluation of %d."
                .formatted(name, words.en(), standing.year())),
        new EvidenceList(standing.year() + " 年评估 " + standing.id())
            .add("评估年度", "Year of the evaluation", standing.year())
            .add("数据截至", "Data as of", standing.asOf().atZone(SHANGHAI).toLocalDate())
            .add("结论", "Verdict", words.zh())
            .add("数值", "Value", withUnit(verdict.value(), verdict.unit()))
            .add("目标", "Target", withUnit(verdict.target(), verdict.unit()))
            .add("差距", "Margin", withUnit(verdict.margin(), verdict.unit()))
            .add("理由", "Reason", verdict.reason())
            .toList());
  }

  private static @Nullable String withUnit(@Nullable Object value, @Nullable String unit) {
    if (value == null) {
      return null;
    }
    String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    return unit == null ? text : text + " " + unit;
  }

  private static Words wordsFor(String verdict) {
    return WORDS.getOrDefault(verdict, new Words(verdict, verdict));
  }
}
