package org.ecoplan.registry.project;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.events.ProjectState;
import org.ecoplan.events.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * A project as the API shows it.
 *
 * @param leadUnit the name of the lead unit (牵头单位)
 * @param units all responsible units, groups with their members
 * @param tags what people call it beside its category
 * @param reservedOn the day of the last admission to the reserve library (入库)
 * @param standing its money and how late it is
 * @param version what the ETag says; 0 as of a past day
 */
@Schema(name = "Project")
public record ProjectView(
    String planCode,
    String code,
    String name,
    Category category,
    @Nullable String subcategory,
    Lifecycle state,
    @Nullable Lifecycle suspendedFrom,
    int startYear,
    int endYear,
    @Nullable LocalDate completedOn,
    @Nullable LocalDate reservedOn,
    @Nullable String summary,
    List<String> tags,
    @Nullable Location location,
    @Nullable String leadUnit,
    List<UnitRef> units,
    List<ScaleItem> scale,
    ProjectStanding standing,
    long version) {

  /** A project as it was; nobody changes that, so its version is 0. */
  static ProjectView of(ProjectState past, LocalDate day, @Nullable Lifecycle suspendedFrom) {
    return new ProjectView(
        past.planCode(),
        past.code(),
        past.name(),
        Category.valueOf(past.category()),
        past.subcategory(),
        Lifecycle.valueOf(past.state()),
        suspendedFrom,
        past.startYear(),
        past.endYear(),
        past.completedOn(),
        past.reservedOn(),
        past.summary(),
        past.tags() == null ? List.of() : past.tags(),
        location(past.location()),
        past.units().stream().filter(UnitRef::lead).map(UnitRef::name).findFirst().orElse(null),
        past.units(),
        past.scale().stream()
            .map(
                item ->
                    new ScaleItem(
                        item.item(), item.plannedQuantity(), item.doneQuantity(), item.unit()))
            .toList(),
        new PastStanding(past, day).standing(),
        0);
  }

  static ProjectView of(
      Project project, List<UnitRef> units, List<ScaleItem> scale, ProjectStanding standing) {
    ProjectFacts facts = project.facts();
    return new ProjectView(
        project.planCode(),
        project.code(),
        facts.name(),
        facts.category(),
        facts.subcategory(),
        project.state(),
        project.suspendedFrom(),
        facts.startYear(),
        facts.endYear(),
        project.completedOn(),
        project.reservedOn(),
        facts.summary(),
        facts.marks().tags(),
        facts.marks().location(),
        units.stream().filter(UnitRef::lead).map(UnitRef::name).findFirst().orElse(null),
        units,
        scale,
        standing,
        project.version());
  }

  private static @Nullable Location location(ProjectState.@Nullable Location past) {
    return past == null ? null : new Location(past.longitude(), past.latitude(), past.regionCode());
  }
}
