package org.ecoplan.alert.casefile;

/** Where an alert stands. */
public enum AlertStatus {
  /** Raised; nobody has said that they know. Left by acknowledgement or resolution. */
  OPEN,
  /** Somebody concerned has said that they know; the cause stands. Left by resolution only. */
  ACKNOWLEDGED,
  /** The cause is gone. Final: should it come back, a new alert is raised that names this one. */
  RESOLVED
}
