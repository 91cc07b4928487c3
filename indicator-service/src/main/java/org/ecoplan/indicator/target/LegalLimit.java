package org.ecoplan.indicator.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ecoplan.indicator.verdict.Bound;
import org.ecoplan.indicator.verdict.Comparison;

/**
 * A limit of a standard, resolved for a year; kept when reached exactly.
 *
 * @param edition the edition of the standard, such as {@code 2012}
 * @param from first day of force
 * @param comparison an upper limit; of dissolved oxygen a lower one
 * @param value the limit in {@code unit}
 */
public record LegalLimit(
    LegalGradeReference reference,
    String edition,
    LocalDate from,
    Comparison comparison,
    BigDecimal value,
    String unit) {

  /** What a value is held against. */
  public Bound bound() {
    return new Bound(comparison, value);
  }

  /** Where the limit stands, for proofs. */
  public String inWords() {
    String percentile = reference.isPercentile() ? "；百分位数按 HJ 663-2013 与该平均时间的限值比较" : "";
    return "%s：限值 %s %s（%s 版，%s 起执行）%s"
        .formatted(reference.inWords(), value.toPlainString(), unit, edition, from, percentile);
  }
}
