package org.ecoplan.indicator.method.air;

import java.time.LocalDate;

/** Which set of air standards holds for a day (GB 3095-2026, 4.4). */
public enum AirEdition {
  /** GB 3095-2012, HJ 633-2012, HJ 663-2013. */
  E2012("2012", "2012"),
  /** GB 3095-2026 with its limits of transition, HJ 633-2026. */
  E2026_TRANSITION("2026-transition", "2026"),
  /** GB 3095-2026 with its final limits. */
  E2026("2026-final", "2026");

  private static final LocalDate TRANSITION = LocalDate.of(2026, 3, 1);
  private static final LocalDate FINAL = LocalDate.of(2031, 1, 1);

  private final String limits;
  private final String index;

  AirEdition(String limits, String index) {
    this.limits = limits;
    this.index = index;
  }

  /** The set in force on a day. */
  public static AirEdition on(LocalDate day) {
    if (day.isBefore(TRANSITION)) {
      return E2012;
    }
    return day.isBefore(FINAL) ? E2026_TRANSITION : E2026;
  }

  /** The name in the table of limits. */
  String limits() {
    return limits;
  }

  /** The name in the table of break points. */
  String index() {
    return index;
  }
}
