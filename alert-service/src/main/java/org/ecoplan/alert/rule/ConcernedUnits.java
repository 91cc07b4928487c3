package org.ecoplan.alert.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecoplan.events.UnitRef;

/**
 * Whom an alert concerns (责任单位).
 *
 * @param printed the names as the plan prints them, lead units first; a unit group stays a group
 * @param everyone the printed names and the members of every resolved group: these units see
 *     themselves concerned and may acknowledge
 */
public record ConcernedUnits(List<String> printed, List<String> everyone) {
  private static final ConcernedUnits NOBODY = new ConcernedUnits(List.of(), List.of());

  public ConcernedUnits {
    printed = List.copyOf(printed);
    everyone = List.copyOf(everyone);
  }

  /** For what has no responsible unit in the plan, such as a series of an indicator. */
  public static ConcernedUnits nobody() {
    return NOBODY;
  }

  /** The units of a project or task. */
  public static ConcernedUnits of(List<UnitRef> units) {
    List<UnitRef> leadFirst =
        units.stream().sorted(Comparator.comparing((UnitRef unit) -> !unit.lead())).toList();
    return new ConcernedUnits(
        leadFirst.stream().map(UnitRef::name).distinct().toList(),
        leadFirst.stream()
            .flatMap(unit -> Stream.concat(Stream.of(unit.name()), unit.members().stream()))
            .distinct()
            .toList());
  }

  static Optional<String> leadOf(List<UnitRef> units) {
    List<String> leads = units.stream().filter(UnitRef::lead).map(UnitRef::name).toList();
    return leads.isEmpty() ? Optional.empty() : Optional.of(String.join("、", leads));
  }
}
