package org.ecoplan.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The milestones of a project: which are promised, and how far each is. */
final class Stages {

  private Stages() {}

  /**
   * A milestone as it stands.
   *
   * @param number its place in the project
   * @param shipped whether the plan itself dates it, so that it is there already
   * @param actual when it was reached, absent while it is not
   * @param forecast when it is hoped for, absent where it was reached or nobody can say
   */
  record Standing(
      int number,
      String name,
      boolean shipped,
      LocalDate original,
      @Nullable LocalDate actual,
      @Nullable LocalDate forecast,
      BigDecimal percent) {}

  /** A stage of our own, and how much of the whole is done when it is reached. */
  private record Step(String name, double timeShare, double workShare) {}

  private static final List<Step> STEPS =
      List.of(
          new Step("前期手续办结", 0.15, 0.0), new Step("主体工程过半", 0.55, 0.5), new Step("竣工", 1.0, 1.0));

  /** All of them, as of a day. */
  static List<Standing> of(Course course, LocalDate today) {
    List<Standing> standings = new ArrayList<>();
    PlannedProject project = course.project();
    for (PlannedProject.Stage stage : project.milestones()) {
      standings.add(
          standing(
              course,
              today,
              standings.size() + 1,
              stage.name(),
              true,
              stage.due(),
              timeShare(project, stage.due())));
    }
    LocalDate first = LocalDate.of(project.startYear(), 1, 1);
    long days = ChronoUnit.DAYS.between(first, project.promisedEnd());
    for (Step step : STEPS) {
      LocalDate due = endOfMonth(first.plusDays(Math.round(days * step.timeShare())));
      standings.add(
          standing(course, today, standings.size() + 1, step.name(), false, due, step.workShare()));
    }
    return standings;
  }

  private static double timeShare(PlannedProject project, LocalDate due) {
    LocalDate first = LocalDate.of(project.startYear(), 1, 1);
    return Math.min(
        1,
        (double) ChronoUnit.DAYS.between(first, due)
            / ChronoUnit.DAYS.between(first, project.promisedEnd()));
  }

  private static Standing standing(
      Course course,
      LocalDate today,
      int number,
      String name,
      boolean shipped,
      LocalDate due,
      double workShare) {
    boolean papersOnly = workShare == 0;
    LocalDate reached = papersOnly ? course.begins().minusDays(20) : course.reaches(workShare);
    boolean moves = course.pace() != Pace.WAITING && (papersOnly || course.pace().isPaidFor());
    boolean comes = moves && !reached.isAfter(course.halts());
    if (comes && !reached.isAfter(today)) {
      return new Standing(number, name, shipped, due, reached, null, BigDecimal.valueOf(100));
    }
    BigDecimal percent =
        papersOnly
            ? BigDecimal.ZERO
            : course
                .percent(today)
                .divide(BigDecimal.valueOf(workShare), 1, RoundingMode.DOWN)
                .min(new BigDecimal("99.0"));
    return new Standing(
        number, name, shipped, due, null, comes ? endOfMonth(reached) : null, percent);
  }

  private static LocalDate endOfMonth(LocalDate day) {
    return day.withDayOfMonth(day.lengthOfMonth());
  }
}
