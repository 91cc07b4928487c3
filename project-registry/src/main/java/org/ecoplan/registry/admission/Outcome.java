package org.ecoplan.registry.admission;

import org.ecoplan.registry.project.Lifecycle;

/** How a review ends. */
enum Outcome {
  /** 同意入库: all aspects passed. */
  ADMITTED(Lifecycle.RESERVED),
  /** 退回: to be improved and submitted again. */
  RETURNED(Lifecycle.RETURNED);

  private final Lifecycle state;

  Outcome(Lifecycle state) {
    this.state = state;
  }

  /** Where the project stands after it. */
  Lifecycle state() {
    return state;
  }
}
