package org.ecoplan.alert.rule;

import java.time.LocalDate;
import java.util.List;

/**
 * A rule: looks at the facts of one subject on a date. Pure: the same facts and date always give
 * the same findings, so that any date can be simulated.
 *
 * @param <F> the facts it looks at: a project, a task, an evaluated plan
 */
public interface Rule<F> {

  /** What the rule is called and means. */
  RuleDescription description();

  /** The facts it looks at. */
  Class<F> factType();

  /** What is wrong on this date: nothing, or at most one finding for each subject. */
  List<Finding> examine(F facts, LocalDate date);

  /**
   * Why an alert that this rule raised earlier stands no longer. Asked only where {@link #examine}
   * finds nothing for the subject.
   */
  Words whyGone(F facts, String subject, LocalDate date);
}
