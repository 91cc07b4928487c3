package org.ecoplan.indicator.method.water;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.ecoplan.indicator.method.Outcome;
import org.ecoplan.indicator.method.Shortfall;
import org.ecoplan.indicator.method.Shortfall.Kind;
import org.ecoplan.indicator.method.StandardTable;

/**
 * The trophic level index of a lake: TLI(j) = 10 (a + b ln x), weighted by r² (环办〔2011〕22号).
 *
 * @param index three decimals
 */
public record TrophicLevel(BigDecimal index) {
  private static final int DECIMALS = 3;
  private static final List<Map<String, String>> ITEMS = StandardTable.rows("tli");

  /**
   * From chlorophyll a in mg/m3, transparency SD in m, and TP, TN, CODMn in mg/L.
   *
   * <p>The logarithm is the one place where a binary fraction is used: it has no exact value, and
   * fifteen digits are more than three decimals need.
   */
  public static Outcome<TrophicLevel> of(Map<String, BigDecimal> values) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    int have = 0;
    for (Map<String, String> row : ITEMS) {
      BigDecimal value = values.get(row.get("item"));
      if (value == null) {
        continue;
      }
      if (value.signum() <= 0) {
        return Outcome.missing(Shortfall.input(row.get("item") + " " + value + " 应大于零"));
      }
      have++;
      BigDecimal weight = number(row, "r2");
      BigDecimal logarithm = BigDecimal.valueOf(Math.log(value.doubleValue()));
      BigDecimal level =
          number(row, "a").add(number(row, "b").multiply(logarithm)).multiply(BigDecimal.TEN);
      sum = sum.add(weight.multiply(level));
      weights = weights.add(weight);
    }
    if (have < ITEMS.size()) {
      return Outcome.missing(Shortfall.of(Kind.ITEMS, "营养状态项目", have, ITEMS.size()));
    }
    return Outcome.of(
        new TrophicLevel(
            sum.divide(weights, MathContext.DECIMAL64).setScale(DECIMALS, RoundingMode.HALF_EVEN)));
  }

  /** The grade, from 贫营养 to 重度富营养. */
  public String grade() {
    if (index.compareTo(BigDecimal.valueOf(30)) < 0) {
      return "贫营养";
    }
    if (index.compareTo(BigDecimal.valueOf(50)) <= 0) {
      return "中营养";
    }
    if (index.compareTo(BigDecimal.valueOf(60)) <= 0) {
      return "轻度富营养";
    }
    return index.compareTo(BigDecimal.valueOf(70)) <= 0 ? "中度富营养" : "重度富营养";
  }

  private static BigDecimal number(Map<String, String> row, String column) {
    return new BigDecimal(row.getOrDefault(column, ""));
  }
}
