package org.ecoplan.indicator.series;

import java.util.List;
import java.util.Optional;
import org.ecoplan.indicator.assignment.AssignedTarget;
import org.ecoplan.indicator.observation.Observation;
import org.jspecify.annotations.Nullable;

/**
 * A series with all that was known about it at an instant, observations of every region included.
 *
 * @param regionTargets what was promised for the regions below
 * @param definitionChanges when what it counts was changed
 */
public record SeriesDossier(
    Series series,
    List<Observation> observations,
    List<AssignedTarget> assignedTargets,
    List<RegionTarget> regionTargets,
    List<DefinitionChange> definitionChanges) {
  public SeriesDossier {
    observations = List.copyOf(observations);
    assignedTargets = List.copyOf(assignedTargets);
    regionTargets = absentAsEmpty(regionTargets);
    definitionChanges = absentAsEmpty(definitionChanges);
  }

  /** A series that promises nothing for regions and always counted the same. */
  public SeriesDossier(
      Series series, List<Observation> observations, List<AssignedTarget> assignedTargets) {
    this(series, observations, assignedTargets, List.of(), List.of());
  }

  /** The change that lies between two years, so that their values are not comparable. */
  public Optional<DefinitionChange> breakBetween(int earlier, int later) {
    return definitionChanges.stream()
        .filter(change -> change.fromYear() > earlier && change.fromYear() <= later)
        .findFirst();
  }

  /** Documents that were sealed earlier do not have the newer members. */
  private static <T> List<T> absentAsEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
