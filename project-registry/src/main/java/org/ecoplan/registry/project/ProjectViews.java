package org.ecoplan.registry.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecoplan.events.UnitRef;
import org.ecoplan.registry.unit.Assignments;
import org.ecoplan.registry.unit.Assignments.Subject;

/** Puts together what the API shows of projects: for a whole page as many queries as for one. */
@ApplicationScoped
class ProjectViews {
  private final Assignments assignments;
  private final Scale scale;
  private final Standings standings;

  ProjectViews(Assignments assignments, Scale scale, Standings standings) {
    this.assignments = assignments;
    this.scale = scale;
    this.standings = standings;
  }

  ProjectView of(Project project) {
    return of(List.of(project)).get(0);
  }

  /** The views in the order of the projects. */
  List<ProjectView> of(List<Project> projects) {
    List<Long> ids = projects.stream().map(Project::id).toList();
    Map<Long, List<UnitRef>> units = assignments.of(Subject.PROJECT, ids);
    Map<Long, List<ScaleItem>> quantities = scale.of(ids);
    Map<Long, ProjectStanding> stands = standings.of(ids);
    return projects.stream()
        .map(
            project ->
                ProjectView.of(
                    project,
                    units.getOrDefault(project.id(), List.of()),
                    quantities.getOrDefault(project.id(), List.of()),
                    Objects.requireNonNull(stands.get(project.id()))))
        .toList();
  }
}
