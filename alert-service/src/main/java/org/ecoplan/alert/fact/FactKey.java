package org.ecoplan.alert.fact;

/**
 * Names the facts that the alerts of a subject rest on; they are examined and reconciled together.
 *
 * @param kind which kind of facts
 * @param id the aggregate id of a project, task or series, the plan code of an evaluated plan, the
 *     code of a rule
 */
public record FactKey(Kind kind, String id) {

  /** The facts that rules look at. */
  public enum Kind {
    /** A project with its milestones. */
    PROJECT,
    /** A work-plan task. */
    TASK,
    /** The standing evaluation of a plan. */
    EVALUATED_PLAN,
    /** A series of an indicator. */
    SERIES,
    /** How a rule fares: a fact about this service. */
    RULE
  }
}
