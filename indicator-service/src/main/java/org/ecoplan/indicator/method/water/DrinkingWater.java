package org.ecoplan.indicator.method.water;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ecoplan.indicator.method.Outcome;
import org.ecoplan.indicator.method.Ratio;
import org.ecoplan.indicator.method.Shortfall;
import org.ecoplan.indicator.method.Shortfall.Kind;

/** Whether sources of drinking water comply, and which share of them (GB 3838-2002, 5.3). */
public final class DrinkingWater {
  private static final Ratio HUNDRED = Ratio.of(100, 1);

  private DrinkingWater() {}

  /**
   * A source in a period, mostly a month.
   *
   * @param volume abstracted in the period, in any one unit
   */
  public record Period(boolean isCompliant, BigDecimal volume) {}

  /** Whether a sample of a source keeps class III of table 1 and the limits of table 2. */
  public static Outcome<Boolean> complies(WaterBody body, Map<String, BigDecimal> values) {
    boolean supplementary =
        values.entrySet().stream()
            .allMatch(
                one ->
                    SurfaceWaterStandard.drinkingLimit(one.getKey())
                        .map(limit -> one.getValue().compareTo(limit) <= 0)
                        .orElse(true));
    return SectionAssessment.of(body, values)
        .map(assessment -> supplementary && assessment.meets(WaterClass.III));
  }

  /** Sources that comply in every period / sources, in percent with one decimal. */
  public static Outcome<BigDecimal> byCount(List<List<Period>> sources) {
    List<List<Period>> sampled = sources.stream().filter(periods -> !periods.isEmpty()).toList();
    if (sampled.isEmpty()) {
      return Outcome.missing(Shortfall.of(Kind.SAMPLES, "有监测的水源", 0, 1));
    }
    long compliant =
        sampled.stream().filter(periods -> periods.stream().allMatch(Period::isCompliant)).count();
    return Outcome.of(Ratio.of(compliant, sampled.size()).times(HUNDRED).rounded(1));
  }

  /** Compliant abstraction / abstraction, in percent with one decimal. */
  public static Outcome<BigDecimal> byVolume(List<List<Period>> sources) {
    List<Period> periods = sources.stream().flatMap(List::stream).toList();
    if (periods.stream().map(Period::volume).min(Comparator.naturalOrder()).stream()
        .anyMatch(least -> least.signum() < 0)) {
      return Outcome.missing(Shortfall.input("取水量不能为负"));
    }
    Ratio all = volume(periods);
    if (all.signum() == 0) {
      return Outcome.missing(Shortfall.of(Kind.SAMPLES, "取水量大于零的时段", 0, 1));
    }
    Ratio compliant = volume(periods.stream().filter(Period::isCompliant).toList());
    return Outcome.of(compliant.dividedBy(all).times(HUNDRED).rounded(1));
  }

  private static Ratio volume(List<Period> periods) {
    return Ratio.sum(periods.stream().map(period -> Ratio.of(period.volume())).toList());
  }
}
