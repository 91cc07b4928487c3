package org.ecoplan.registry.workplan;

import java.time.LocalDate;
import java.time.MonthDay;

/** The two summaries of a yearly work plan. Source: docs/DOMAIN.md, section Alerts. */
enum SummaryPeriod {
  /** 半年总结, by 31 July. */
  HALF_YEAR(MonthDay.of(7, 31)),
  /** 全年总结, by 10 December. */
  YEAR(MonthDay.of(12, 10));

  private final MonthDay due;

  SummaryPeriod(MonthDay due) {
    this.due = due;
  }

  /** The last day on which it is in time. */
  LocalDate due(int year) {
    return due.atYear(year);
  }
}
