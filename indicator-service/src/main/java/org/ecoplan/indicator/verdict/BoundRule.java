package org.ecoplan.indicator.verdict;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compliance with a bound that holds for the year itself, with the signed margin. */
public final class BoundRule {
  private BoundRule() {}

  /**
   * Judges a year.
   *
   * @param rule under which name
   * @param origin where the bound comes from, as the first step of the proof
   */
  public static Judgement judge(
      Rule rule, Bound bound, String origin, Circumstances circumstances, int year) {
    BigDecimal value = circumstances.values().get(year);
    return value == null
        ? insufficient(rule, bound, origin, circumstances, year)
        : decided(rule, bound, origin, circumstances.unit(), year, value);
  }

  private static Judgement decided(
      Rule rule, Bound bound, String origin, @Nullable String unit, int year, BigDecimal value) {
    Verdict verdict = verdictOf(bound, value);
    BigDecimal margin = bound.marginOf(value);
    List<String> steps = new ArrayList<>();
    steps.add(origin);
    steps.add(year + " 年全年值 = " + Amounts.of(value, unit));
    steps.add(
        value.toPlainString()
            + (bound.isMetBy(value) ? " 满足 " : " 不满足 ")
            + bound.printed()
            + "，因此"
            + verdict.zh());
    steps.add("余量（好的一侧为正）= " + Amounts.signed(margin, unit));
    return new Judgement(
        rule,
        verdict,
        value,
        bound,
        margin,
        year
            + " 年 "
            + Amounts.of(value, unit)
            + "，目标 "
            + bound.printed()
            + "，"
            + verdict.zh()
            + "，余量 "
            + Amounts.signed(margin, unit),
        steps,
        null,
        null);
  }

  private static Judgement insufficient(
      Rule rule, Bound bound, String origin, Circumstances circumstances, int year) {
    Direction better = bound.comparison().better();
    BigDecimal best = circumstances.range().best(better);
    BigDecimal worst = circumstances.range().worst(better);
    return new MissingValue(circumstances, year)
        .judgement(
            rule,
            bound,
            origin,
            MissingCase.of(best, best == null ? Verdict.MET : verdictOf(bound, best)),
            MissingCase.of(worst, worst == null ? Verdict.NOT_MET : verdictOf(bound, worst)));
  }

  private static Verdict verdictOf(Bound bound, BigDecimal value) {
    return bound.isMetBy(value) ? Verdict.MET : Verdict.NOT_MET;
  }
}
