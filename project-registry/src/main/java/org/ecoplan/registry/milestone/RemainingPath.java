package org.ecoplan.registry.milestone;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The chain of open milestones that says when a project can be done at the earliest (critical
 * path).
 *
 * <p>A milestone takes the days that the promise leaves between it and the last of its
 * predecessors. It is expected that many days after them, on the day the manager forecasts, or
 * today, whichever is the latest: what is not reached today will not be reached before today.
 */
final class RemainingPath {

  /** An open milestone on the path, and the day it is expected. */
  record Step(int number, String name, LocalDate expected) {}

  /** A milestone's expected day, and the predecessor that decides it. */
  private record Expected(LocalDate day, @Nullable Integer after) {}

  private final Map<Integer, Milestone> milestones;
  private final LocalDate today;
  private final Map<Integer, Expected> known = new LinkedHashMap<>();

  /** Milestones whose predecessors form no cycle, as {@link Place#requireReachable} keeps them. */
  RemainingPath(List<Milestone> milestones, LocalDate today) {
    this.milestones =
        milestones.stream()
            .collect(
                Collectors.toMap(
                    Milestone::number, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    this.today = today;
  }

  /**
   * From the first open milestone that everything waits for to the last; empty where all is done.
   */
  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    Optional<Integer> next =
        milestones.values().stream()
            .filter(milestone -> milestone.actualDate() == null)
            .map(Milestone::number)
            .max(Comparator.comparing((Integer number) -> expected(number).day()));
    while (next.isPresent()) {
      int number = next.get();
      steps.add(new Step(number, milestone(number).name(), expected(number).day()));
      next =
          Optional.ofNullable(expected(number).after())
              .filter(after -> milestone(after).actualDate() == null);
    }
    Collections.reverse(steps);
    return steps;
  }

  /** Days from today to the last step. */
  long days() {
    List<Step> steps = steps();
    return steps.isEmpty()
        ? 0
        : ChronoUnit.DAYS.between(today, steps.get(steps.size() - 1).expected());
  }

  private Expected expected(int number) {
    Expected expected = known.get(number);
    if (expected == null) {
      expected = expect(milestone(number));
      known.put(number, expected);
    }
    return expected;
  }

  private Expected expect(Milestone milestone) {
    if (milestone.actualDate() != null) {
      return new Expected(milestone.actualDate(), null);
    }
    LocalDate day = milestone.forecastDate();
    Integer after = null;
    List<Integer> predecessors = milestone.place().predecessors();
    if (predecessors.isEmpty()) {
      day = day == null ? milestone.dueDate() : day;
    } else {
      int last = lastOf(predecessors);
      LocalDate chained = expected(last).day().plusDays(lag(milestone, predecessors));
      if (day == null || !chained.isBefore(day)) {
        day = chained;
        after = last;
      }
    }
    return day.isBefore(today) ? new Expected(today, after) : new Expected(day, after);
  }

  private int lastOf(List<Integer> predecessors) {
    return Collections.max(
        predecessors, Comparator.comparing((Integer number) -> expected(number).day()));
  }

  /**
   * The days that the promise leaves for it; none where it was promised before its predecessors.
   */
  private long lag(Milestone milestone, List<Integer> predecessors) {
    LocalDate before =
        predecessors.stream()
            .map(number -> milestone(number).dueDate())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return Math.max(0, ChronoUnit.DAYS.between(before, milestone.dueDate()));
  }

  private Milestone milestone(int number) {
    Milestone found = milestones.get(number);
    if (found == null) {
      throw new IllegalStateException("no milestone " + number);
    }
    return found;
  }
}
