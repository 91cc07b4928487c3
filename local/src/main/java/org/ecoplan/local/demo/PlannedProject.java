package org.ecoplan.local.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What the plan says of a project.
 *
 * @param category such as CLEAR_WATER
 * @param leadUnit the first-named unit
 * @param scale what is to be built
 * @param milestones the stages that the plan dates, in their order
 */
record PlannedProject(
    String code,
    String category,
    String subcategory,
    int startYear,
    int endYear,
    String leadUnit,
    List<Scale> scale,
    List<Stage> milestones) {

  static final String PLAN = "LZ-145";

  PlannedProject {
    scale = List.copyOf(scale);
    milestones = List.copyOf(milestones);
  }

  LocalDate promisedEnd() {
    return LocalDate.of(endYear, 12, 31);
  }

  /** A quantity to be built. */
  record Scale(String item, BigDecimal quantity, String unit) {}

  /** A stage with the day it is promised for. */
  record Stage(String name, LocalDate due) {}
}
