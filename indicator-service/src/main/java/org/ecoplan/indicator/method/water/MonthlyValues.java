package org.ecoplan.indicator.method.water;

import java.math.BigDecimal;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.indicator.method.Outcome;
import org.ecoplan.indicator.method.Ratio;
import org.ecoplan.indicator.method.Shortfall;
import org.ecoplan.indicator.method.Shortfall.Kind;

/** A year's mean of an item at a section: of months, each the mean of its samples. */
public final class MonthlyValues {
  /** Where ice or a dry bed prevents sampling, eight months make a year. */
  private static final int MONTHS_NEEDED = 8;

  private MonthlyValues() {}

  /**
   * One sample.
   *
   * @param value as found, or the detection limit where nothing was found
   * @param isBelowDetection nothing was found: half the detection limit takes part in means
   */
  public record Sample(Month month, BigDecimal value, boolean isBelowDetection) {
    private static final Ratio HALF = Ratio.of(1, 2);

    Ratio inMeans() {
      return isBelowDetection ? Ratio.of(value).times(HALF) : Ratio.of(value);
    }
  }

  /** The mean of the months that have samples, at least eight, exact. */
  public static Outcome<Ratio> mean(List<Sample> samples) {
    Map<Month, List<Ratio>> byMonth = new EnumMap<>(Month.class);
    for (Sample sample : samples) {
      if (sample.value.signum() < 0) {
        return Outcome.missing(Shortfall.input("浓度 " + sample.value + " 不能为负"));
      }
      byMonth.computeIfAbsent(sample.month, month -> new ArrayList<>()).add(sample.inMeans());
    }
    if (byMonth.size() < MONTHS_NEEDED) {
      return Outcome.missing(Shortfall.of(Kind.MONTHS, "有监测值的月份", byMonth.size(), MONTHS_NEEDED));
    }
    return Outcome.of(Ratio.mean(byMonth.values().stream().map(Ratio::mean).toList()));
  }
}
