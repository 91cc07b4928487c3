package org.ecoplan.registry.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.ecoplan.events.UnitRef;
import org.ecoplan.registry.project.FieldChange;
import org.ecoplan.registry.project.FieldChanges;
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.project.ProjectDesk;
import org.ecoplan.registry.unit.Assignments;
import org.ecoplan.registry.unit.Assignments.Subject;
import org.ecoplan.registry.unit.Units;
import org.jspecify.annotations.Nullable;

/** The lead unit and the responsible units (牵头单位、责任单位). */
@ApplicationScoped
class PromisedUnits implements Promise {
  private static final String LEAD = "leadUnit";
  private static final String UNITS = "units";
  private static final String BETWEEN = "、";

  private final Assignments assignments;
  private final Units units;
  private final ProjectDesk projects;

  PromisedUnits(Assignments assignments, Units units, ProjectDesk projects) {
    this.assignments = assignments;
    this.units = units;
    this.projects = projects;
  }

  @Override
  public Kind kind() {
    return Kind.UNITS;
  }

  @Override
  public List<FieldChange> foresee(Project project, AdjustmentRequest request) {
    List<UnitRef> now = assignments.of(Subject.PROJECT, project.id());
    String lead = request.leadUnit() == null ? lead(now) : request.leadUnit();
    List<String> wanted = request.units() == null ? names(now) : request.units();
    wanted.forEach(name -> units.requireId(name, UNITS));
    if (lead != null) {
      units.requireId(lead, LEAD);
    }
    return new FieldChanges().field(LEAD, lead(now), lead).field(UNITS, names(now), wanted).found();
  }

  @Override
  public void apply(Project project, Adjustment adjustment, LocalDate effectiveOn) {
    List<UnitRef> now = assignments.of(Subject.PROJECT, project.id());
    String lead = lead(now);
    List<String> wanted = names(now);
    for (FieldChange change : adjustment.changes()) {
      boolean isLead = change.field().equals(LEAD);
      Promise.requireUnchanged(change, isLead ? lead(now) : String.join(BETWEEN, names(now)));
      if (isLead) {
        lead = Promise.after(change);
      } else {
        wanted = List.of(Promise.after(change).split(BETWEEN, -1));
      }
    }
    projects.setUnits(project, lead, wanted, effectiveOn);
  }

  private static @Nullable String lead(List<UnitRef> units) {
    return units.stream().filter(UnitRef::lead).map(UnitRef::name).findFirst().orElse(null);
  }

  private static List<String> names(List<UnitRef> units) {
    return units.stream().map(UnitRef::name).collect(Collectors.toList());
  }
}
