package org.ecoplan.alert.rule;

import java.time.LocalDate;

/**
 * How severe it is to be late.
 *
 * @param criticalAfterDays late by more days than this is critical, up to this a warning
 */
public record Lateness(int criticalAfterDays) {

  public Lateness {
    if (criticalAfterDays < 0) {
      throw new IllegalArgumentException(
          "criticalAfterDays is a number of days from 0, not " + criticalAfterDays);
    }
  }

  static Parameter parameter(Lateness standard) {
    return Parameter.days(
        "criticalAfterDays",
        "逾期超过多少天为严重",
        "Critical when late by more days than",
        standard.criticalAfterDays);
  }

  static Lateness of(Parameters set) {
    return new Lateness(set.get("criticalAfterDays"));
  }

  Severity severity(LocalDate due, LocalDate date) {
    return due.plusDays(criticalAfterDays).isBefore(date) ? Severity.CRITICAL : Severity.WARNING;
  }
}
