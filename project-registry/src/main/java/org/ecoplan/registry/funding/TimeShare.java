package org.ecoplan.registry.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.ecoplan.registry.plan.Plan;

/**
 * 序时进度, the share of a period that has passed at the end of a day, from 0 to 1 with four decimals.
 * Source: docs/DOMAIN.md, section Words.
 */
final class TimeShare {
  private static final int DECIMALS = 4;

  private TimeShare() {}

  /** Of the plan's period, which begins where its baseline year ends. */
  static BigDecimal of(Plan plan, LocalDate day) {
    return of(plan.baselineYear() + 1, plan.finalYear(), day);
  }

  /** Of one fiscal year, which is the calendar year. */
  static BigDecimal ofYear(int year, LocalDate day) {
    return of(year, year, day);
  }

  private static BigDecimal of(int firstYear, int lastYear, LocalDate day) {
    LocalDate before = LocalDate.of(firstYear - 1, 12, 31);
    long whole = ChronoUnit.DAYS.between(before, LocalDate.of(lastYear, 12, 31));
    long passed = Math.min(whole, Math.max(0, ChronoUnit.DAYS.between(before, day)));
    return whole <= 0
        ? BigDecimal.ONE.setScale(DECIMALS)
        : BigDecimal.valueOf(passed)
            .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
  }
}
