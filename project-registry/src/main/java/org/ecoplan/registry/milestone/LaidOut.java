package org.ecoplan.registry.milestone;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The steps of a template as a project goes them. */
@Schema(name = "LaidOut")
record LaidOut(List<Step> steps) {

  /**
   * One step.
   *
   * @param number the milestone's number, absent where nothing was kept
   */
  @Schema(name = "LaidOutStep")
  record Step(
      @Nullable Integer number,
      String name,
      @Nullable Stage stage,
      @Nullable BigDecimal weight,
      LocalDate originalDate) {}

  LaidOut {
    steps = List.copyOf(steps);
  }

  static LaidOut of(List<Milestone> added) {
    return new LaidOut(
        added.stream()
            .map(
                milestone ->
                    new Step(
                        milestone.number(),
                        milestone.name(),
                        milestone.place().stage(),
                        milestone.place().weight(),
                        milestone.originalDate()))
            .toList());
  }

  static LaidOut foreseen(Template template, List<LocalDate> dates) {
    List<Step> steps = new ArrayList<>();
    for (Template.Step step : template.steps()) {
      steps.add(new Step(null, step.name(), step.stage(), step.weight(), dates.get(steps.size())));
    }
    return new LaidOut(steps);
  }
}
