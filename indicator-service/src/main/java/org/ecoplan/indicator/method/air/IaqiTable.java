package org.ecoplan.indicator.method.air;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.indicator.method.Outcome;
import org.ecoplan.indicator.method.Shortfall;
import org.ecoplan.indicator.method.StandardTable;

/**
 * Turns concentrations into individual indices (HJ 633-2012, 4 and 6.2; HJ 633-2026, 4.2.6).
 *
 * <p>Segments are closed and share their ends; the result is rounded up on exact decimals. Binary
 * fractions would give 56 for CO 2.2, where 55 is right.
 */
public final class IaqiTable {
  private static final List<Integer> INDICES = List.of(0, 50, 100, 150, 200, 300, 400, 500);
  private static final String FIXED = "fixed";
  private static final String CAPPED = "cap";
  private static final Map<String, IaqiTable> EDITIONS =
      Map.of("2012", read("2012"), "2026", read("2026"));

  private final Map<IaqiSeries, Curve> curves;

  private IaqiTable(Map<IaqiSeries, Curve> curves) {
    this.curves = curves;
  }

  /** The table of an edition. */
  public static IaqiTable of(AirEdition edition) {
    IaqiTable table = EDITIONS.get(edition.index());
    if (table == null) {
      throw new IllegalStateException("no break points for " + edition);
    }
    return table;
  }

  /**
   * The index of a concentration.
   *
   * @param concentration in the unit of the table, rounded as it is reported
   */
  public Outcome<Integer> iaqi(IaqiSeries series, BigDecimal concentration) {
    Curve curve = curves.get(series);
    if (curve == null || concentration.signum() < 0) {
      return Outcome.missing(Shortfall.input(series + " 浓度 " + concentration + " 不能为负"));
    }
    return curve.at(series, concentration);
  }

  private static IaqiTable read(String edition) {
    Map<IaqiSeries, Curve> curves = new EnumMap<>(IaqiSeries.class);
    for (Map<String, String> row : StandardTable.rows("iaqi_breakpoints")) {
      if (edition.equals(row.get("version"))) {
        List<BigDecimal> points = new ArrayList<>();
        for (int index : INDICES) {
          String cell = row.getOrDefault("i" + index, "");
          if (!cell.isEmpty()) {
            points.add(new BigDecimal(cell));
          }
        }
        curves.put(
            IaqiSeries.valueOf(String.valueOf(row.get("series"))),
            new Curve(List.copyOf(points), String.valueOf(row.get("above_table"))));
      }
    }
    return new IaqiTable(curves);
  }

  private record Curve(List<BigDecimal> points, String above) {

    Outcome<Integer> at(IaqiSeries series, BigDecimal concentration) {
      for (int i = 1; i < points.size(); i++) {
        if (concentration.compareTo(points.get(i)) <= 0) {
          return Outcome.of(within(i, concentration));
        }
      }
      if (above.startsWith(FIXED)) {
        return Outcome.of(Integer.valueOf(above.substring(FIXED.length())));
      }
      if (above.startsWith(CAPPED)) {
        return Outcome.of(Integer.valueOf(above.substring(CAPPED.length())));
      }
      return Outcome.missing(
          Shortfall.input(series + " 浓度 " + concentration.toPlainString() + " 超出分级表，须用另一平均时间的分指数"));
    }

    private int within(int i, BigDecimal concentration) {
      BigDecimal low = points.get(i - 1);
      int rise = INDICES.get(i) - INDICES.get(i - 1);
      return concentration
              .subtract(low)
              .multiply(BigDecimal.valueOf(rise))
              .divide(points.get(i).subtract(low), 0, RoundingMode.CEILING)
              .intValueExact()
          + INDICES.get(i - 1);
    }
  }
}
