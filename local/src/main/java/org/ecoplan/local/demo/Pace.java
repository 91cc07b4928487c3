package org.ecoplan.local.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** How a project fares: as many of each as a city would know. */
enum Pace {
  /** Finished before its promise. */
  EARLY(4),
  /** Finished as promised. */
  ON_TIME(11),
  /** Finished, months after its promise. */
  SLIPPED(6),
  /** Its years are over, and it is still being built. */
  LATE(6),
  /** Approved, tendered for, and without money. */
  UNFUNDED(3),
  /** Halted half-way. */
  HALTED(1),
  /** Has not begun. */
  WAITING(3);

  private final int share;

  Pace(int share) {
    this.share = share;
  }

  /** Gives every project its pace; LT-01 and QF-03 go as newspapers say that they went. */
  static Map<String, Pace> of(List<PlannedProject> projects) {
    List<Pace> paces = new ArrayList<>();
    for (Pace pace : values()) {
      paces.addAll(Collections.nCopies(pace.share, pace));
    }
    paces.remove(LATE);
    paces.remove(EARLY);
    Collections.shuffle(paces, new Random(Dice.SEED.hashCode()));
    Map<String, Pace> result = new LinkedHashMap<>();
    for (PlannedProject project : projects) {
      result.put(
          project.code(),
          switch (project.code()) {
            case "LT-01" -> LATE;
            case "QF-03" -> EARLY;
            default -> paces.isEmpty() ? ON_TIME : paces.remove(paces.size() - 1);
          });
    }
    return result;
  }

  boolean isBuilt() {
    return this == EARLY || this == ON_TIME || this == SLIPPED;
  }

  /** Whether anybody ever gave money. */
  boolean isPaidFor() {
    return this != UNFUNDED && this != WAITING;
  }
}
