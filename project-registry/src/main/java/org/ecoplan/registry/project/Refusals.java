package org.ecoplan.registry.project;

import org.ecoplan.kit.problem.DomainProblem;

/** Hears, while many projects are kept at once, which of them cannot be and why. */
public interface Refusals {
  /**
   * Called once for each project that is refused.
   *
   * @param code the project's, as it was sent
   * @param why what a single request would have been answered
   */
  void refused(String code, DomainProblem why);
}
