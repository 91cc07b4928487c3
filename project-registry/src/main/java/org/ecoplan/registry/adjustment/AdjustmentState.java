package org.ecoplan.registry.adjustment;

/** Where an adjustment stands. */
enum AdjustmentState {
  /** 待定: waits for the plan office. */
  REQUESTED,
  /** 同意: applied. */
  APPROVED,
  /** 不同意: nothing changed. */
  REJECTED
}
