package org.ecoplan.indicator.method.air;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.indicator.method.Shortfall;
import org.ecoplan.indicator.method.Shortfall.Kind;

/** How many days a year's statistic needs (GB 3095-2012, table 4). */
public final class YearCoverage {
  public static final int DAYS_NEEDED = 324;
  private static final int DAYS_OF_MONTH_NEEDED = 27;
  private static final int DAYS_OF_FEBRUARY_NEEDED = 25;

  private YearCoverage() {}

  /** What a year lacks, absent where its valid days suffice. */
  public static Optional<Shortfall> shortfall(Year year, Collection<LocalDate> validDays) {
    long days = validDays.stream().filter(day -> day.getYear() == year.getValue()).count();
    if (days < DAYS_NEEDED) {
      return Optional.of(Shortfall.of(Kind.DAYS, "有效日", days, DAYS_NEEDED));
    }
    Map<Month, Integer> byMonth = new EnumMap<>(Month.class);
    validDays.forEach(day -> byMonth.merge(day.getMonth(), 1, Integer::sum));
    for (Month month : Month.values()) {
      int have = byMonth.getOrDefault(month, 0);
      int need = month == Month.FEBRUARY ? DAYS_OF_FEBRUARY_NEEDED : DAYS_OF_MONTH_NEEDED;
      if (have < need) {
        return Optional.of(
            Shortfall.of(Kind.DAYS_OF_MONTH, month.getValue() + " 月有效日", have, need));
      }
    }
    return Optional.empty();
  }
}
