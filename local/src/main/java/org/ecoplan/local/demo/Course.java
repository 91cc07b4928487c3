package org.ecoplan.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The way a project went: slowly at first, fast in the middle, slowly at the end.
 *
 * @param begins the first day of work on site
 * @param ends the day the work is done, or would be
 * @param halts the day after which nothing moves; {@link LocalDate#MAX} where it never halts
 */
record Course(
    PlannedProject project, Pace pace, LocalDate begins, LocalDate ends, LocalDate halts) {

  /** What is late when the plan is over is not done for more than another year. */
  private static final LocalDate LATE_ENDS = LocalDate.of(2027, 3, 1);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static Course of(PlannedProject project, Pace pace) {
    Dice dice = Dice.about("course", project.code());
    LocalDate begins = LocalDate.of(project.startYear(), 1, 1).plusDays(dice.whole(150, 270));
    LocalDate promised = project.promisedEnd();
    LocalDate ends =
        switch (pace) {
          case EARLY -> promised.minusDays(dice.whole(60, 200));
          case ON_TIME -> promised.minusDays(dice.whole(0, 25));
          case SLIPPED -> promised.plusDays(dice.whole(45, 210));
          case LATE -> LATE_ENDS.plusDays(dice.whole(0, 600));
          case UNFUNDED, HALTED, WAITING -> promised.plusYears(4);
        };
    LocalDate halts =
        pace == Pace.HALTED
            ? begins.plusDays(ChronoUnit.DAYS.between(begins, ends) / 3)
            : LocalDate.MAX;
    return new Course(project, pace, begins, ends, halts);
  }

  static List<Course> of(List<PlannedProject> projects) {
    var paces = Pace.of(projects);
    return projects.stream()
        .map(project -> of(project, paces.getOrDefault(project.code(), Pace.ON_TIME)))
        .toList();
  }

  /** How much of the work is done on a day, 0 to 1. */
  double share(LocalDate day) {
    if (!pace.isPaidFor()) {
      return 0;
    }
    LocalDate counted = day.isAfter(halts) ? halts : day;
    double passed =
        (double) ChronoUnit.DAYS.between(begins, counted) / ChronoUnit.DAYS.between(begins, ends);
    double x = Math.max(0, Math.min(1, passed));
    return x * x * (3 - 2 * x);
  }

  /** The same in per cent as a report says it: below 100 while it is not done. */
  BigDecimal percent(LocalDate day) {
    BigDecimal percent =
        BigDecimal.valueOf(share(day)).multiply(HUNDRED).setScale(1, RoundingMode.DOWN);
    return day.isBefore(ends) ? percent.min(new BigDecimal("99.5")) : percent;
  }

  /** The first day on which this much is done, whether or not that day has come. */
  LocalDate reaches(double wanted) {
    LocalDate day = begins;
    while (day.isBefore(ends) && share(day) < wanted) {
      day = day.plusDays(1);
    }
    return day;
  }
}
