package org.ecoplan.indicator.verdict;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a verdict is what it is, so that a reader can redo it by hand.
 *
 * @param rule the rule that decided
 * @param ruleZh what it does
 * @param version the version of the rules
 * @param clause the document clause the rule comes from
 * @param asOf knowledge after this instant was not used
 * @param inputs everything that was known about the series, used or not
 * @param steps the arithmetic in words, in order
 */
public record Proof(
    Rule rule,
    String ruleZh,
    String version,
    String clause,
    Instant asOf,
    List<Input> inputs,
    List<String> steps) {

  /** Where the verdict rules stand. */
  public static final String CLAUSE = "docs/DOMAIN.md, section Indicators, Verdict";

  public Proof {
    inputs = List.copyOf(inputs);
    steps = List.copyOf(steps);
  }

  /** Of what kind an input is. */
  public enum Kind {
    BASELINE("基线"),
    TARGET("目标"),
    ASSIGNED_TARGET("下达目标"),
    OBSERVATION("观测值");

    private final String zh;

    Kind(String zh) {
      this.zh = zh;
    }

    /** The word people read. */
    public String zh() {
      return zh;
    }
  }

  /**
   * One known fact.
   *
   * @param period what it holds for, as printed
   * @param value in the series' unit, absent for texts
   * @param text what the fact says where it is not a bare value
   * @param source document or address
   * @param reporter the account that entered it
   * @param sourceDate when the source was published, as printed
   * @param knownFrom since when this system knows it
   * @param used whether the verdict of the evaluated year rests on it
   * @param notUsedBecause absent where it was used
   */
  public record Input(
      Kind kind,
      String period,
      @Nullable BigDecimal value,
      @Nullable String text,
      @Nullable String source,
      @Nullable String reporter,
      @Nullable String sourceDate,
      Instant knownFrom,
      boolean used,
      @Nullable String notUsedBecause) {}
}
