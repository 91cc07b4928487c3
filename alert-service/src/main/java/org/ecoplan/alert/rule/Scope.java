package org.ecoplan.alert.rule;

import org.ecoplan.events.ProjectState;
import org.ecoplan.events.SeriesState;
import org.ecoplan.events.TaskState;
import org.jspecify.annotations.Nullable;

/** Where some facts belong, to find the setting that holds for them. */
record Scope(@Nullable String plan, @Nullable String category) {

  static Scope of(Object facts) {
    if (facts instanceof ProjectState project) {
      return new Scope(project.planCode(), project.category());
    }
    if (facts instanceof TaskState task) {
      return new Scope(task.planCode(), null);
    }
    if (facts instanceof EvaluatedPlan plan) {
      return new Scope(plan.standing().planCode(), null);
    }
    return facts instanceof SeriesState series
        ? new Scope(series.planCode(), null)
        : new Scope(null, null);
  }
}
