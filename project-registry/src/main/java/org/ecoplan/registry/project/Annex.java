package org.ecoplan.registry.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ecoplan.events.UnitRef;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.tabular.Change;
import org.ecoplan.registry.unit.Assignments;
import org.ecoplan.registry.unit.Assignments.Assignment;
import org.ecoplan.registry.unit.Assignments.Subject;

/**
 * Keeps what a plan's published annex says about its projects, many by few statements: new ones are
 * admitted as they come (docs/adr/0045).
 */
@ApplicationScoped
public class Annex {

  private final Projects projects;
  private final ProjectDesk desk;
  private final Journal journal;
  private final Assignments assignments;

  Annex(Projects projects, ProjectDesk desk, Journal journal, Assignments assignments) {
    this.projects = projects;
    this.desk = desk;
    this.journal = journal;
    this.assignments = assignments;
  }

  /** Those of these projects that the plan has, locked until the transaction ends. */
  @Transactional(TxType.MANDATORY)
  public Map<String, Project> known(String planCode, Collection<String> codes) {
    return projects.lockAll(planCode, codes);
  }

  /**
   * Keeps projects, each code once.
   *
   * @param known those that the plan has already, locked
   * @param unitIds the keys of all units that are named
   * @return what became of those that were not refused
   */
  @Transactional(TxType.MANDATORY)
  public List<Change> keep(
      String planCode,
      List<PrintedProject> printed,
      Map<String, Project> known,
      Map<String, Long> unitIds,
      Refusals refusals) {
    List<Change> changes = new ArrayList<>();
    Map<Long, List<UnitRef>> units =
        assignments.of(Subject.PROJECT, known.values().stream().map(Project::id).toList());
    Map<String, PrintedProject> added = new LinkedHashMap<>();
    for (PrintedProject one : printed) {
      Project project = known.get(one.code());
      if (project == null) {
        added.put(one.code(), one);
        changes.add(Change.CREATED);
      } else {
        kept(project, units.getOrDefault(project.id(), List.of()), one, refusals)
            .ifPresent(changes::add);
      }
    }
    admit(planCode, added, unitIds);
    return changes;
  }

  private Optional<Change> kept(
      Project project, List<UnitRef> units, PrintedProject printed, Refusals refusals) {
    try {
      return Optional.of(
          desk.keep(project, ProjectPatch.of(project.facts(), units), printed.asPatch()));
    } catch (DomainProblem why) {
      refusals.refused(project.code(), why);
      return Optional.empty();
    }
  }

  private void admit(
      String planCode, Map<String, PrintedProject> added, Map<String, Long> unitIds) {
    Map<String, ProjectFacts> facts = new LinkedHashMap<>();
    added.forEach((code, printed) -> facts.put(code, printed.facts()));
    projects.addAll(planCode, facts);
    Map<String, Project> rows = projects.lockAll(planCode, added.keySet());
    List<Project> entered = added.keySet().stream().map(rows::get).toList();
    List<Assignment> responsible = new ArrayList<>();
    for (Project project : entered) {
      PrintedProject printed = Objects.requireNonNull(added.get(project.code()));
      int position = 0;
      for (String unit : printed.asPatch().unitNames()) {
        responsible.add(
            new Assignment(
                project.id(),
                Objects.requireNonNull(unitIds.get(unit)),
                position,
                unit.equals(printed.leadUnit())));
        position++;
      }
    }
    projects.assign(responsible);
    journal.recordEntries(entered, "project-imported");
  }
}
