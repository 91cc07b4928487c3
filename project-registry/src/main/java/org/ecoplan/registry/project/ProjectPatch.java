package org.ecoplan.registry.project;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
    @Nullable String leadUnit,
    @Nullable List<String> units) {

  static ProjectPatch of(ProjectFacts facts, List<UnitRef> units) {
    return new ProjectPatch(
        facts.name(),
        facts.category(),
        facts.subcategory(),
        facts.startYear(),
        facts.endYear(),
        facts.summary(),
        units.stream().filter(UnitRef::lead).map(UnitRef::name).findFirst().orElse(null),
        units.stream().map(UnitRef::name).toList());
  }

  ProjectFacts facts() {
    String presentName = present("name", name);
    if (presentName.isBlank()) {
      throw DomainProblem.of(KitProblem.INVALID, "项目名称不能为空").field("name", "为空", null);
    }
    return new ProjectFacts(
        presentName,
        present("category", category),
        subcategory,
        present("startYear", startYear),
        present("endYear", endYear),
        summary);
  }

  /** The lead unit first where the list leaves it out. */
  Set<String> unitNames() {
    Set<String> names = new LinkedHashSet<>(present("units", units));
    String lead = present("leadUnit", leadUnit);
    if (names.contains(lead)) {
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
