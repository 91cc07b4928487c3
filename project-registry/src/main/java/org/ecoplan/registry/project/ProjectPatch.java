package org.ecoplan.registry.project;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.events.UnitRef;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.jspecify.annotations.Nullable;

/** The fields of a project that a PATCH may change, as a merge patch leaves them. */
record ProjectPatch(
    @Nullable String name,
    @Nullable Category category,
    @Nullable String subcategory,
    @Nullable Integer startYear,
    @Nullable Integer endYear,
    @Nullable String summary,
    @Nullable List<@Nullable String> tags,
    @Nullable Location location,
    @Nullable String leadUnit,
    @Nullable List<@Nullable String> units) {

  static ProjectPatch of(ProjectFacts facts, List<UnitRef> units) {
    return of(
        facts,
        units.stream().filter(UnitRef::lead).map(UnitRef::name).findFirst().orElse(null),
        units.stream().map(UnitRef::name).toList());
  }

  static ProjectPatch of(ProjectFacts facts, @Nullable String leadUnit, List<String> units) {
    return new ProjectPatch(
        facts.name(),
        facts.category(),
        facts.subcategory(),
        facts.startYear(),
        facts.endYear(),
        facts.summary(),
        List.copyOf(facts.marks().tags()),
        facts.marks().location(),
        leadUnit,
        units);
  }

  /**
   * The name of the lead unit.
   *
   * @throws DomainProblem where the patch has taken it away
   */
  String requireLeadUnit() {
    return present("leadUnit", leadUnit);
  }

  ProjectFacts facts() {
    return new ProjectFacts(
        present("name", name),
        present("category", category),
        subcategory,
        present("startYear", startYear),
        present("endYear", endYear),
        summary,
        Marks.of(tags, location));
  }

  /** What this says otherwise than the patched record did. */
  List<FieldChange> changesFrom(ProjectPatch before) {
    return new FieldChanges()
        .field("name", before.name, name)
        .field("category", before.category, category)
        .field("subcategory", before.subcategory, subcategory)
        .field("startYear", before.startYear, startYear)
        .field("endYear", before.endYear, endYear)
        .field("summary", before.summary, summary)
        .field("tags", before.facts().marks().tags(), facts().marks().tags())
        .field("location", text(before.location), text(location))
        .field("leadUnit", before.leadUnit, leadUnit)
        .field("units", before.unitNames(), unitNames())
        .found();
  }

  private static @Nullable String text(@Nullable Location place) {
    return place == null
        ? null
        : Stream.of(place.longitude(), place.latitude(), place.regionCode())
            .filter(Objects::nonNull)
            .map(
                part ->
                    part instanceof BigDecimal degrees ? degrees.toPlainString() : part.toString())
            .collect(Collectors.joining(" "));
  }

  boolean namesTheSameUnitsAs(ProjectPatch other) {
    return Objects.equals(leadUnit, other.leadUnit)
        && List.copyOf(unitNames()).equals(List.copyOf(other.unitNames()));
  }

  /** The lead unit first where the list leaves it out. */
  Set<String> unitNames() {
    Set<String> names = new LinkedHashSet<>();
    for (@Nullable String name : present("units", units)) {
      names.add(present("units", name));
    }
    String lead = leadUnit;
    if (lead == null || names.contains(lead)) {
      return names;
    }
    Set<String> leadFirst = new LinkedHashSet<>(List.of(lead));
    leadFirst.addAll(names);
    return leadFirst;
  }

  private static <T> T present(String field, @Nullable T value) {
    if (value == null) {
      throw DomainProblem.of(KitProblem.INVALID, field + " 不能去掉").field(field, "不能为空", null);
    }
    return value;
  }
}
