package org.ecoplan.indicator.series;

import java.util.List;
import org.ecoplan.indicator.assignment.AssignedTarget;
import org.ecoplan.indicator.observation.Observation;

/**
 * A series with all that was known about it at an instant, observations of every region included.
 */
public record SeriesDossier(
    Series series, List<Observation> observations, List<AssignedTarget> assignedTargets) {

  public SeriesDossier {
    observations = List.copyOf(observations);
    assignedTargets = List.copyOf(assignedTargets);
  }
}
