package org.ecoplan.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** How much of what a project promised is built. */
final class BuiltScale {

  private static final BigDecimal COUNTED_BY_PIECE = BigDecimal.valueOf(25);

  /** Some build a little more than they promised. */
  private static final List<Double> IN_THE_END = List.of(1.0, 1.0, 1.0, 1.04);

  private BuiltScale() {}

  /** A quantity as the registry takes it. */
  record Done(String item, String unit, BigDecimal doneQuantity) {}

  /** All of them; empty where nothing is built. */
  static List<Done> of(Course course, LocalDate today) {
    double share = course.share(today);
    return share == 0
        ? List.of()
        : course.project().scale().stream()
            .map(item -> new Done(item.item(), item.unit(), done(course, item, share)))
            .toList();
  }

  private static BigDecimal done(Course course, PlannedProject.Scale item, double share) {
    double factor = share;
    if (share == 1 && item.quantity().compareTo(COUNTED_BY_PIECE) > 0) {
      factor = Dice.about("scale", course.project().code(), item.item()).oneOf(IN_THE_END);
    }
    return item.quantity()
        .multiply(BigDecimal.valueOf(factor))
        .setScale(item.quantity().scale(), RoundingMode.DOWN);
  }
}
