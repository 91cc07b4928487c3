package org.ecoplan.indicator.verdict;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A verdict about one series in one year, and how it came about.
 *
 * @param rule the name of the rule that decided
 * @param value the year's value in the series' unit
 * @param bound what it was held against
 * @param margin distance to the bound, positive on the good side
 * @param reason one sentence
 * @param steps the arithmetic in words, in order
 * @param best the best case a missing value allows; only with {@link Verdict#INSUFFICIENT_DATA}
 * @param worst the worst case a missing value allows
 */
public record Judgement(
    Rule rule,
    Verdict verdict,
    @Nullable BigDecimal value,
    @Nullable Bound bound,
    @Nullable BigDecimal margin,
    String reason,
    List<String> steps,
    @Nullable MissingCase best,
    @Nullable MissingCase worst) {

  public Judgement {
    steps = List.copyOf(steps);
  }

  /** The target was never bound for this year; whatever was observed decides nothing. */
  public static Judgement pending(Rule rule, @Nullable BigDecimal value, String reason) {
    return new Judgement(
        rule,
        Verdict.TARGET_PENDING,
        value,
        null,
        null,
        reason,
        List.of(reason, "没有目标值就不作评判，观测值只列示"),
        null,
        null);
  }

  /** A statement was signed, or none was. */
  public static Judgement ofFinding(Verdict verdict, String reason) {
    return new Judgement(
        Rule.SIGNED_FINDING, verdict, null, null, null, reason, List.of(reason), null, null);
  }
}
