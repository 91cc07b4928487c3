package org.ecoplan.alert.fact;

/**
 * Names the facts that the alerts of a subject rest on; they are examined and reconciled together.
 *
 * @param kind which kind of facts
 * @param id the aggregate id of a project or task, the plan code of an evaluated plan
 */
public record FactKey(Kind kind, String id) {

  /** The facts that rules look at. */
  public enum Kind {
    /** A project with its milestones. */
    PROJECT,
    /** A work-plan task. */
    TASK,
    /** The standing evaluation of a plan. */
    EVALUATED_PLAN
  }
}
