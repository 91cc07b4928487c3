package org.ecoplan.indicator.method.noise;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ecoplan.indicator.method.Outcome;
import org.ecoplan.indicator.method.Ratio;
import org.ecoplan.indicator.method.Shortfall;
import org.ecoplan.indicator.method.Shortfall.Kind;
import org.ecoplan.indicator.method.StandardTable;

/**
 * The mean noise of a city by day or night (HJ 640-2012). Between points no energy is averaged.
 *
 * @param level in dB(A), one decimal
 */
public record NoiseLevel(NoiseKind kind, boolean isNight, BigDecimal level) {
  private static final int DECIMALS = 1;
  private static final List<String> GRADES = List.of("一级/好", "二级/较好", "三级/一般", "四级/较差", "五级/差");
  private static final List<Map<String, String>> LIMITS = StandardTable.rows("noise_grades");

  /**
   * A stretch of road with its level.
   *
   * @param level in dB(A)
   * @param length that the point stands for, in any one unit
   */
  public record Stretch(BigDecimal level, BigDecimal length) {}

  /** Regional noise: the mean of the grid points. */
  public static Outcome<NoiseLevel> ofRegion(boolean isNight, Collection<BigDecimal> levels) {
    if (levels.isEmpty()) {
      return Outcome.missing(Shortfall.of(Kind.SAMPLES, "有监测值的网格", 0, 1));
    }
    if (levels.stream().anyMatch(level -> level.signum() < 0)) {
      return Outcome.missing(Shortfall.input("等效声级不能为负"));
    }
    Ratio mean = Ratio.mean(levels.stream().map(Ratio::of).toList());
    return Outcome.of(new NoiseLevel(NoiseKind.REGION, isNight, mean.rounded(DECIMALS)));
  }

  /** Road traffic noise: the mean weighted by the length of road. */
  public static Outcome<NoiseLevel> ofRoads(boolean isNight, Collection<Stretch> stretches) {
    return meanOfRoads(stretches)
        .map(mean -> new NoiseLevel(NoiseKind.ROAD, isNight, mean.rounded(DECIMALS)));
  }

  /** The mean weighted by length, exact. */
  public static Outcome<Ratio> meanOfRoads(Collection<Stretch> stretches) {
    if (stretches.stream().anyMatch(one -> one.level.signum() < 0 || one.length.signum() <= 0)) {
      return Outcome.missing(Shortfall.input("等效声级不能为负，路段长度应大于零"));
    }
    if (stretches.isEmpty()) {
      return Outcome.missing(Shortfall.of(Kind.SAMPLES, "有监测值的路段", 0, 1));
    }
    Ratio weighted =
        Ratio.sum(
            stretches.stream()
                .map(one -> Ratio.of(one.level).times(Ratio.of(one.length)))
                .toList());
    Ratio length = Ratio.sum(stretches.stream().map(one -> Ratio.of(one.length)).toList());
    return Outcome.of(weighted.dividedBy(length));
  }

  /** The grade, such as {@code 三级/一般}; its upper bounds are inclusive. */
  public String grade() {
    Map<String, String> limits =
        LIMITS.stream()
            .filter(row -> kind.name().equalsIgnoreCase(row.get("kind")))
            .filter(row -> (isNight ? "night" : "day").equals(row.get("period")))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no grades of " + kind));
    for (int grade = 1; grade < GRADES.size(); grade++) {
      if (level.compareTo(new BigDecimal(limits.getOrDefault("grade" + grade + "_max", ""))) <= 0) {
        return GRADES.get(grade - 1);
      }
    }
    return GRADES.get(GRADES.size() - 1);
  }
}
