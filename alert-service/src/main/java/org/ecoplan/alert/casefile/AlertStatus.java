package org.ecoplan.alert.casefile;

/** Where an alert stands. */
public enum AlertStatus {
  /** Raised; nobody has said that they know. Left by acknowledgement or resolution. */
  OPEN,
  /** Somebody concerned has said that they know; the cause stands. Left by resolution only. */
  ACKNOWLEDGED,
  /**
   * The cause is gone. Should it come back within the window, the alert is open again; later, a new
   * alert is raised that names this one.
   */
  RESOLVED
}
