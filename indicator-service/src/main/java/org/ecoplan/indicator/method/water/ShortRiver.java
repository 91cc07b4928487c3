package org.ecoplan.indicator.method.water;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecoplan.indicator.method.Outcome;
import org.ecoplan.indicator.method.Ratio;
import org.ecoplan.indicator.method.Shortfall;
import org.ecoplan.indicator.method.Shortfall.Kind;

/**
 * A river of fewer than five sections: items are averaged over them, then classed (环办〔2011〕22号).
 */
public final class ShortRiver {
  private static final int TOO_MANY = 5;

  /** Beyond the digits of every limit, so that a mean is not rounded across one. */
  private static final int DECIMALS = 12;

  private ShortRiver() {}

  /** The class of the mean of one to four sections, each given by its items' values. */
  public static Outcome<SectionAssessment> assess(
      WaterBody body, List<Map<String, BigDecimal>> sections) {
    if (sections.isEmpty() || sections.size() >= TOO_MANY) {
      return Outcome.missing(Shortfall.input("先平均再评价只用于 1—4 个断面，这里有 " + sections.size() + " 个"));
    }
    Map<String, List<Ratio>> byItem = new TreeMap<>();
    sections.forEach(
        section ->
            section.forEach(
                (code, value) ->
                    byItem.computeIfAbsent(code, none -> new ArrayList<>()).add(Ratio.of(value))));
    if (byItem.isEmpty()) {
      return Outcome.missing(Shortfall.of(Kind.ITEMS, "参评项目", 0, 1));
    }
    Map<String, BigDecimal> means = new TreeMap<>();
    byItem.forEach((code, values) -> means.put(code, Ratio.mean(values).rounded(DECIMALS)));
    return SectionAssessment.of(body, means);
  }
}
