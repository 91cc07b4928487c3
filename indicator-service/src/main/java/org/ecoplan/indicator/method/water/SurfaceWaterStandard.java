package org.ecoplan.indicator.method.water;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.indicator.method.StandardTable;

/** GB 3838-2002: the limits of table 1 and those of table 2 for drinking-water sources. */
public final class SurfaceWaterStandard {
  private static final Map<WaterBody, Map<String, WaterItem>> ITEMS = read();
  private static final Map<String, BigDecimal> DRINKING = readDrinking();
  private static final Map<String, String> DRINKING_UNITS = drinkingUnits();

  private SurfaceWaterStandard() {}

  /** An item of table 1, absent where the kind of water has none of this code. */
  public static Optional<WaterItem> item(WaterBody body, String code) {
    return Optional.ofNullable(items(body).get(code));
  }

  /** The limit of a supplementary item of drinking-water sources. */
  static Optional<BigDecimal> drinkingLimit(String code) {
    return Optional.ofNullable(DRINKING.get(code));
  }

  /** The unit in which an item of table 1 or 2 is given, absent for an unknown item. */
  public static Optional<String> unitOf(String code) {
    return item(WaterBody.RIVER, code)
        .or(() -> item(WaterBody.LAKE, code))
        .map(WaterItem::unit)
        .or(() -> Optional.ofNullable(DRINKING_UNITS.get(code)));
  }

  /** The items of table 1 for a kind of water, in the order of the standard. */
  public static Map<String, WaterItem> items(WaterBody body) {
    return ITEMS.getOrDefault(body, Map.of());
  }

  private static Map<WaterBody, Map<String, WaterItem>> read() {
    Map<WaterBody, Map<String, WaterItem>> items = new EnumMap<>(WaterBody.class);
    for (WaterBody body : WaterBody.values()) {
      items.put(body, new LinkedHashMap<>());
    }
    for (Map<String, String> row : StandardTable.rows("gb3838_table1")) {
      WaterItem item = WaterItem.read(row);
      String scope = row.getOrDefault("water_body", "");
      items.forEach(
          (body, ofBody) -> {
            if (scope.equals("all") || scope.equalsIgnoreCase(body.name())) {
              ofBody.put(item.code(), item);
            }
          });
    }
    return items;
  }

  private static Map<String, BigDecimal> readDrinking() {
    Map<String, BigDecimal> limits = new LinkedHashMap<>();
    StandardTable.rows("gb3838_table2_drinking")
        .forEach(
            row ->
                limits.put(
                    row.getOrDefault("code", ""), new BigDecimal(row.getOrDefault("limit", ""))));
    return Collections.unmodifiableMap(limits);
  }

  private static Map<String, String> drinkingUnits() {
    Map<String, String> units = new LinkedHashMap<>();
    StandardTable.rows("gb3838_table2_drinking")
        .forEach(row -> units.put(row.getOrDefault("code", ""), row.getOrDefault("unit", "")));
    return Collections.unmodifiableMap(units);
  }
}
