package org.ecoplan.indicator.method.water;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecoplan.indicator.method.Ratio;

/**
 * An item of GB 3838-2002, table 1, for a kind of water.
 *
 * @param code such as {@code NH3N}
 * @param limits of classes I to V; of pH, the range that all share
 * @param isEvaluated whether it is one of the 21 that decide the class (环办〔2011〕22号)
 */
public record WaterItem(
    String code,
    String name,
    String unit,
    Rule rule,
    List<BigDecimal> limits,
    boolean isEvaluated) {

  private static final Set<String> FIRST_TO_NAME =
      Set.of("CN", "PB", "CR6", "HG", "CD", "AS", "CU", "ZN", "SE");
  private static final BigDecimal SATURATED = BigDecimal.valueOf(90);

  /** How a value is held against the limits, which are inclusive. */
  enum Rule {
    /** Not more than the limit. */
    AT_MOST,
    /** Not less than the limit. */
    AT_LEAST,
    /** Within the range; outside is worse than V. */
    RANGE
  }

  static WaterItem read(Map<String, String> row) {
    Rule rule =
        switch (cell(row, "rule")) {
          case "le" -> Rule.AT_MOST;
          case "ge" -> Rule.AT_LEAST;
          case "range" -> Rule.RANGE;
          default -> throw new IllegalStateException("unknown rule of " + row);
        };
    List<BigDecimal> limits =
        rule == Rule.RANGE
            ? List.of(cell(row, "I").split("~", 2)).stream().map(BigDecimal::new).toList()
            : List.of("I", "II", "III", "IV", "V").stream()
                .map(column -> cell(row, column).split(" ", 2)[0])
                .map(BigDecimal::new)
                .toList();
    return new WaterItem(
        cell(row, "code"),
        cell(row, "name"),
        cell(row, "unit"),
        rule,
        limits,
        cell(row, "in_21").equals("yes"));
  }

  /** The class of a value: the best one whose limit it keeps. */
  WaterClass classOf(BigDecimal value) {
    if (rule == Rule.RANGE) {
      boolean within = value.compareTo(limits.get(0)) >= 0 && value.compareTo(limits.get(1)) <= 0;
      return within ? WaterClass.I : WaterClass.WORSE_THAN_V;
    }
    for (int i = 0; i < limits.size(); i++) {
      int comparison = value.compareTo(limits.get(i));
      if (rule == Rule.AT_MOST ? comparison <= 0 : comparison >= 0) {
        return WaterClass.ofColumn(i);
      }
    }
    return WaterClass.WORSE_THAN_V;
  }

  /** Dissolved oxygen is class I from 90 % saturation on, whatever its concentration. */
  WaterClass classOf(BigDecimal value, BigDecimal saturationPercent) {
    return rule == Rule.AT_LEAST && saturationPercent.compareTo(SATURATED) >= 0
        ? WaterClass.I
        : classOf(value);
  }

  /** Whether it makes sense to say how many times the limit is exceeded. */
  public boolean hasMultiple() {
    return rule == Rule.AT_MOST;
  }

  /** (C - S) / S against class III, two decimals; negative where the limit is kept. */
  public BigDecimal exceedanceMultiple(BigDecimal value) {
    Ratio limit = Ratio.of(limits.get(WaterClass.III.column()));
    return Ratio.of(value).minus(limit).dividedBy(limit).rounded(2);
  }

  /** Cyanide and the metals are named before other items of the same class. */
  boolean isNamedFirst() {
    return FIRST_TO_NAME.contains(code);
  }

  private static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }
}
