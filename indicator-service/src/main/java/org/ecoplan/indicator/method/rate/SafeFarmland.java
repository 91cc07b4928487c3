package org.ecoplan.indicator.method.rate;

import java.math.BigDecimal;
import org.ecoplan.indicator.method.Outcome;
import org.ecoplan.indicator.method.Ratio;

/**
 * 受污染耕地安全利用率 = (B + C + D) / E. An area with two measures counts once.
 *
 * @param protectedArea B: lightly polluted, under priority protection
 * @param safelyUsed C: with measures of safe use, and produce that keeps the standard
 * @param controlled D: heavily polluted, under strict control
 * @param polluted E: all polluted farmland
 */
public record SafeFarmland(
    BigDecimal protectedArea, BigDecimal safelyUsed, BigDecimal controlled, BigDecimal polluted) {

  /** In percent, exact. */
  public Outcome<Ratio> percent() {
    if (protectedArea.signum() < 0 || safelyUsed.signum() < 0 || controlled.signum() < 0) {
      return Share.percent("各类面积", BigDecimal.ONE.negate(), "受污染耕地面积", polluted, false);
    }
    return Share.percent(
        "安全利用面积", protectedArea.add(safelyUsed).add(controlled), "受污染耕地面积", polluted, false);
  }
}
