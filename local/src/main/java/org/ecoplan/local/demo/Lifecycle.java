package org.ecoplan.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The states that a project has been led through by today, the last of which is where it stands.
 */
final class Lifecycle {

  private static final List<String> TO_WORK = List.of("PREPARATION", "PROCUREMENT", "CONSTRUCTION");
  private static final List<String> TO_USE = List.of("COMPLETED", "ACCEPTED", "OPERATING");

  private Lifecycle() {}

  static List<String> of(Course course, LocalDate today) {
    if (course.pace() == Pace.WAITING || today.isBefore(course.begins())) {
      return List.of();
    }
    if (course.pace() == Pace.UNFUNDED) {
      return TO_WORK.subList(0, 2);
    }
    List<String> states = new ArrayList<>(TO_WORK);
    if (today.isAfter(course.halts())) {
      states.add("SUSPENDED");
    }
    LocalDate stage = course.ends();
    for (String state : TO_USE) {
      if (stage.isAfter(today)) {
        break;
      }
      states.add(state);
      stage = stage.plusMonths(8);
    }
    return states;
  }

  /** The state a project stands in after these. */
  static String last(List<String> states) {
    return states.isEmpty() ? "RESERVED" : states.get(states.size() - 1);
  }
}
