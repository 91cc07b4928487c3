package org.ecoplan.indicator.method.air;

import java.util.Collection;
import java.util.List;
import org.ecoplan.indicator.method.Outcome;
import org.ecoplan.indicator.method.Ratio;
import org.ecoplan.indicator.method.Shortfall;
import org.ecoplan.indicator.method.Shortfall.Kind;

/** Percentiles with linear interpolation (HJ 663-2013, annex A): k = 1 + (n-1)p/100. */
public final class Percentile {

  private Percentile() {}

  /**
   * The percentile, exact.
   *
   * @param p 0 to 100
   */
  public static Outcome<Ratio> of(Collection<Ratio> values, int p) {
    if (p < 0 || p > 100) {
      return Outcome.missing(Shortfall.input("百分位 " + p + " 应在 0 到 100 之间"));
    }
    if (values.isEmpty()) {
      return Outcome.missing(Shortfall.of(Kind.SAMPLES, "数值", 0, 1));
    }
    List<Ratio> sorted = values.stream().sorted().toList();
    long hundredths = (sorted.size() - 1L) * p;
    int below = (int) (hundredths / 100);
    long rest = hundredths % 100;
    Ratio low = sorted.get(below);
    if (rest == 0) {
      return Outcome.of(low);
    }
    return Outcome.of(low.plus(sorted.get(below + 1).minus(low).times(Ratio.of(rest, 100))));
  }
}
