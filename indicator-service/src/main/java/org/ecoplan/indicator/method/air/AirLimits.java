package org.ecoplan.indicator.method.air;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.ecoplan.indicator.method.StandardTable;

/** The class 2 limits of GB 3095, which cities are held against (GB 3095-2012, 4.1 and 4.2). */
final class AirLimits {

  private static final List<Map<String, String>> ROWS = StandardTable.rows("gb3095_limits");

  private AirLimits() {}

  /**
   * The limit of a pollutant for an averaging period.
   *
   * @param period as in the table: {@code annual}, {@code 24h}, {@code mda8}
   */
  static BigDecimal classTwo(AirEdition edition, Pollutant pollutant, String period) {
    return ROWS.stream()
        .filter(row -> edition.limits().equals(row.get("version")))
        .filter(row -> pollutant.name().equals(row.get("pollutant")))
        .filter(row -> period.equals(row.get("period")))
        .map(row -> new BigDecimal(String.valueOf(row.get("class2"))))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no limit of " + pollutant + " for " + period));
  }
}
