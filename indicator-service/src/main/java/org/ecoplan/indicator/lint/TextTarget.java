package org.ecoplan.indicator.lint;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A quantified promise in the running text of a plan, beside its indicator table.
 *
 * @param comparison the sign as printed: AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN or ABOUT
 * @param source the chapter
 */
public record TextTarget(
    String name,
    Sign comparison,
    BigDecimal value,
    @Nullable String unit,
    int year,
    String source,
    Instant knownFrom) {

  /** How a text prints a number. */
  public enum Sign {
    AT_LEAST("≥"),
    MORE_THAN(">"),
    AT_MOST("≤"),
    LESS_THAN("<"),
    ABOUT("约");

    private final String sign;

    Sign(String sign) {
      this.sign = sign;
    }
  }

  /** Such as {@code ≥25%}. */
  public String printed() {
    return comparison.sign + value.toPlainString() + (unit == null ? "" : unit);
  }

  /** The name without the remark that it is the text's. */
  public String quantity() {
    return name.replace("（正文）", "").strip();
  }
}
