package org.ecoplan.indicator.target;

import java.math.BigDecimal;
import java.util.Optional;
import org.ecoplan.indicator.verdict.Bound;
import org.ecoplan.indicator.verdict.BoundRule;
import org.ecoplan.indicator.verdict.Circumstances;
import org.ecoplan.indicator.verdict.Comparison;
import org.ecoplan.indicator.verdict.GrowthRule;
import org.ecoplan.indicator.verdict.Judgement;
import org.ecoplan.indicator.verdict.Rule;
import org.ecoplan.indicator.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** What a series promises; it knows how to judge a year (docs/DOMAIN.md, section Indicators). */
public sealed interface Target {

  /** Which of the six kinds this is. */
  TargetKind kind();

  /** The target as a reader expects to see it, such as {@code ≥25}. */
  String printed();

  /** The unit that values must be in, where the target says so by itself. */
  default Optional<String> unit() {
    return Optional.empty();
  }

  /** The verdict about a year. */
  Judgement judge(Circumstances circumstances, int year);

  /** The number to grow to by the final year, where there is one. */
  default Optional<Bound> growsTo(Circumstances circumstances) {
    return Optional.empty();
  }

  /**
   * The bound that holds for a year itself, where there is one: what its value is shown against.
   */
  default Optional<Bound> boundOf(Circumstances circumstances, int year) {
    return Optional.empty();
  }

  /** From a baseline that is short of it to a target: judged by progress. */
  record Growth(BigDecimal baseline, Bound bound) implements Target {
    public Growth {
      if (bound.isMetBy(baseline) || bound.value().compareTo(baseline) == 0) {
        throw new IllegalArgumentException("a growth target is beyond its baseline");
      }
    }

    @Override
    public TargetKind kind() {
      return TargetKind.GROWTH;
    }

    @Override
    public String printed() {
      return bound.printed();
    }

    @Override
    public Judgement judge(Circumstances circumstances, int year) {
      return GrowthRule.judge(bound, baseline, circumstances, year);
    }

    @Override
    public Optional<Bound> growsTo(Circumstances circumstances) {
      return Optional.of(bound);
    }
  }

  /** Reached at the baseline already: to be kept in every year. A progress ratio is undefined. */
  record Limit(Bound bound) implements Target {
    @Override
    public TargetKind kind() {
      return TargetKind.LIMIT;
    }

    @Override
    public String printed() {
      return bound.printed();
    }

    @Override
    public Judgement judge(Circumstances circumstances, int year) {
      return BoundRule.judge(Rule.BOUND, bound, "基线已达到目标，每年须保持 " + printed(), circumstances, year);
    }

    @Override
    public Optional<Bound> boundOf(Circumstances circumstances, int year) {
      return Optional.of(bound);
    }
  }

  /** A class of a national standard: the limit that the standard in force sets for that year. */
  record LegalGrade(LegalGradeReference reference) implements Target {
    @Override
    public TargetKind kind() {
      return TargetKind.LEGAL_GRADE;
    }

    @Override
    public String printed() {
      return reference.inWords();
    }

    @Override
    public Optional<String> unit() {
      return LimitTable.national().unit(reference);
    }

    @Override
    public Judgement judge(Circumstances circumstances, int year) {
      return LimitTable.national()
          .limit(reference, year)
          .map(
              limit ->
                  BoundRule.judge(
                      Rule.LEGAL_LIMIT, limit.bound(), limit.inWords(), circumstances, year))
          .orElseGet(
              () ->
                  Judgement.pending(
                      Rule.LEGAL_LIMIT,
                      circumstances.values().get(year),
                      "限值表中没有 " + year + " 年有效的 " + printed() + " 限值"));
    }

    @Override
    public Optional<Bound> boundOf(Circumstances circumstances, int year) {
      return LimitTable.national().limit(reference, year).map(LegalLimit::bound);
    }
  }

  /** Pending until a higher authority's target is bound for the year, then judged against it. */
  record Assigned() implements Target {
    @Override
    public TargetKind kind() {
      return TargetKind.ASSIGNED;
    }

    @Override
    public String printed() {
      return "达到上级下达要求";
    }

    @Override
    public Judgement judge(Circumstances circumstances, int year) {
      return boundOf(circumstances, year)
          .map(
              bound ->
                  BoundRule.judge(
                      Rule.ASSIGNED_BOUND,
                      bound,
                      year + " 年下达值 " + bound.printed(),
                      circumstances,
                      year))
          .orElseGet(
              () ->
                  Judgement.pending(
                      Rule.ASSIGNED_BOUND, circumstances.values().get(year), year + " 年的下达值尚未录入"));
    }

    @Override
    public Optional<Bound> growsTo(Circumstances circumstances) {
      return boundOf(circumstances, circumstances.finalYear());
    }

    @Override
    public Optional<Bound> boundOf(Circumstances circumstances, int year) {
      return Optional.ofNullable(circumstances.assigned().get(year));
    }
  }

  /** A condition in words: decided by a finding that a person signs with evidence. */
  record Qualitative(String condition) implements Target {
    @Override
    public TargetKind kind() {
      return TargetKind.QUALITATIVE;
    }

    @Override
    public String printed() {
      return condition;
    }

    @Override
    public Judgement judge(Circumstances circumstances, int year) {
      Boolean conforms = circumstances.findings().get(year);
      if (conforms == null) {
        return Judgement.ofFinding(Verdict.INSUFFICIENT_DATA, year + " 年没有签署的结论；最好情形达标，最差情形未达标");
      }
      return Judgement.ofFinding(
          conforms ? Verdict.MET : Verdict.NOT_MET,
          year + " 年签署的结论：" + (conforms ? "符合" : "不符合") + "“" + condition + "”");
    }
  }

  /** No baseline: only the level is checked. */
  record Level(Bound bound) implements Target {
    @Override
    public TargetKind kind() {
      return TargetKind.LEVEL;
    }

    @Override
    public String printed() {
      return bound.printed();
    }

    @Override
    public Judgement judge(Circumstances circumstances, int year) {
      return BoundRule.judge(Rule.BOUND, bound, "没有基线，只核对水平 " + printed(), circumstances, year);
    }

    @Override
    public Optional<Bound> boundOf(Circumstances circumstances, int year) {
      return Optional.of(bound);
    }
  }

  /**
   * The target that a plan prints.
   *
   * @param printed a number for comparisons, {@code GB3095:CLASS2:PM10:ANNUAL} for a standard's
   *     class, the condition for qualitative targets, nothing for assignments
   * @param baseline absent where the plan prints none
   * @throws IllegalArgumentException with a Chinese sentence where this makes no target
   */
  static Target of(TargetType type, @Nullable String printed, @Nullable BigDecimal baseline) {
    return switch (type) {
      case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN -> numeric(type.comparison(), printed, baseline);
      case STANDARD_GRADE -> new LegalGrade(LegalGradeReference.parse(printed));
      case REGIONAL_ASSIGNMENT -> new Assigned();
      case QUALITATIVE -> {
        if (printed == null) {
          throw new IllegalArgumentException("定性目标需要写明条件");
        }
        yield new Qualitative(printed);
      }
    };
  }

  private static Target numeric(
      @Nullable Comparison comparison, @Nullable String printed, @Nullable BigDecimal baseline) {
    if (comparison == null || printed == null) {
      throw new IllegalArgumentException("这种目标需要一个数值");
    }
    Bound bound = new Bound(comparison, number(printed));
    if (baseline == null) {
      return new Level(bound);
    }
    // A strict bound that equals its baseline leaves no distance to measure progress over.
    return bound.isMetBy(baseline) || bound.value().compareTo(baseline) == 0
        ? new Limit(bound)
        : new Growth(baseline, bound);
  }

  private static BigDecimal number(String printed) {
    try {
      return new BigDecimal(printed);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("“" + printed + "”不是数值", e);
    }
  }
}
