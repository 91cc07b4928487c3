package org.ecoplan.alert.fact;

import org.ecoplan.alert.rule.EvaluatedPlan;
import org.ecoplan.alert.rule.RuleHealth;
import org.ecoplan.events.ProjectState;
import org.ecoplan.events.SeriesState;
import org.ecoplan.events.TaskState;

/**
 * What rules look at, with its name.
 *
 * @param content a project, a task, a series, an evaluated plan or the health of a rule; rules
 *     choose by its type
 */
public record Facts(FactKey key, Object content) {

  static Facts of(ProjectState project) {
    return new Facts(new FactKey(FactKey.Kind.PROJECT, project.aggregateId()), project);
  }

  static Facts of(TaskState task) {
    return new Facts(new FactKey(FactKey.Kind.TASK, task.aggregateId()), task);
  }

  static Facts of(SeriesState series) {
    return new Facts(new FactKey(FactKey.Kind.SERIES, series.aggregateId()), series);
  }

  static Facts of(RuleHealth health) {
    return new Facts(new FactKey(FactKey.Kind.RULE, health.rule()), health);
  }

  static Facts of(EvaluatedPlan plan) {
    return new Facts(new FactKey(FactKey.Kind.EVALUATED_PLAN, plan.standing().planCode()), plan);
  }
}
