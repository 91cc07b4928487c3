package org.ecoplan.registry.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.registry.project.FieldChange;
import org.ecoplan.registry.project.FieldChanges;
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.project.ProjectDesk;

/** The construction years (建设年限). */
@ApplicationScoped
class PromisedYears implements Promise {
  private static final String START = "startYear";
  private static final String END = "endYear";

  private final ProjectDesk projects;

  PromisedYears(ProjectDesk projects) {
    this.projects = projects;
  }

  @Override
  public Kind kind() {
    return Kind.YEARS;
  }

  @Override
  public List<FieldChange> foresee(Project project, AdjustmentRequest request) {
    int start = project.facts().startYear();
    int end = project.facts().endYear();
    Integer newStart = request.startYear();
    Integer newEnd = request.endYear();
    project.facts().withYears(newStart == null ? start : newStart, newEnd == null ? end : newEnd);
    return new FieldChanges()
        .field(START, start, newStart == null ? start : newStart)
        .field(END, end, newEnd == null ? end : newEnd)
        .found();
  }

  @Override
  public void apply(Project project, Adjustment adjustment, LocalDate effectiveOn) {
    int start = project.facts().startYear();
    int end = project.facts().endYear();
    for (FieldChange change : adjustment.changes()) {
      boolean isStart = change.field().equals(START);
      Promise.requireUnchanged(change, Integer.toString(isStart ? start : end));
      int year = Integer.parseInt(Promise.after(change));
      start = isStart ? year : start;
      end = isStart ? end : year;
    }
    projects.setYears(project, start, end);
  }
}
