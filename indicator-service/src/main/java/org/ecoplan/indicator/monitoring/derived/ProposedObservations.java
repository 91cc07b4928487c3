package org.ecoplan.indicator.monitoring.derived;

import java.time.Instant;
import java.util.List;

/** Where the approval of observations asks what the monitoring records say. */
public interface ProposedObservations {

  /** The offers for the bound series of a plan and year, as known at an instant. */
  List<ProposedObservation> proposed(String plan, int year, Instant asOf);
}
