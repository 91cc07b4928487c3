package org.ecoplan.registry.admission;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A project that waits in the reserve library, and until when.
 *
 * @param reservedOn the day it entered
 * @param lapsesOn the first day on which it is no longer reserved; years are calendar years, so
 *     what entered on 29 February lapses on 28 February
 * @param daysLeft until then; zero or negative where it has lapsed
 */
record ReserveEntry(
    String planCode,
    String code,
    String name,
    LocalDate reservedOn,
    LocalDate lapsesOn,
    long daysLeft) {

  static ReserveEntry of(
      String planCode,
      String code,
      String name,
      LocalDate reservedOn,
      int lapseYears,
      LocalDate today) {
    LocalDate lapsesOn = reservedOn.plusYears(lapseYears);
    return new ReserveEntry(
        planCode, code, name, reservedOn, lapsesOn, ChronoUnit.DAYS.between(today, lapsesOn));
  }
}
