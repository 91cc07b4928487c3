package org.ecoplan.alert.casefile;

import java.util.List;

/**
 * What happened to some alerts, told within the service in the same transaction: to the ladder, to
 * those who subscribed.
 *
 * @param alerts as they are now
 */
public record AlertsChanged(Change change, List<Alert> alerts) {

  public AlertsChanged {
    alerts = List.copyOf(alerts);
  }

  /** What can happen to an alert. */
  public enum Change {
    RAISED,
    REOPENED,
    UPDATED,
    ACKNOWLEDGED,
    RESOLVED
  }
}
