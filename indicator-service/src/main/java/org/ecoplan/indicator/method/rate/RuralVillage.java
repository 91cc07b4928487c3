package org.ecoplan.indicator.method.rate;

import org.ecoplan.indicator.method.Outcome;
import org.ecoplan.indicator.method.Ratio;
import org.ecoplan.indicator.method.Shortfall;
import org.ecoplan.indicator.method.Shortfall.Kind;

/**
 * Whether an administrative village counts as treated (柳州市规划 专栏8): more than 60 % of its hamlets
 * do. 超过 is read strictly; a looser reading is a choice.
 *
 * @param isStrict whether exactly 60 % is too little
 */
public record RuralVillage(boolean isStrict) {
  private static final Ratio NEEDED = Ratio.of(60, 100);

  /** Whether the village counts. */
  public Outcome<Boolean> counts(int treatedHamlets, int hamlets) {
    if (treatedHamlets < 0 || treatedHamlets > hamlets) {
      return Outcome.missing(
          Shortfall.input("达标自然屯 " + treatedHamlets + " 应在 0 到 " + hamlets + " 之间"));
    }
    if (hamlets == 0) {
      return Outcome.missing(Shortfall.of(Kind.SAMPLES, "自然屯", 0, 1));
    }
    int comparison = Ratio.of(treatedHamlets, hamlets).compareTo(NEEDED);
    return Outcome.of(isStrict ? comparison > 0 : comparison >= 0);
  }
}
