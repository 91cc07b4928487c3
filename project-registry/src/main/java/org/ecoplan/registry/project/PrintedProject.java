package org.ecoplan.registry.project;

import java.util.List;

/**
 * A project as a plan's published annex prints it.
 *
 * @param leadUnit the name of the lead unit
 * @param unitNames the names of the responsible units; the lead unit may be left out
 */
public record PrintedProject(
    String code, ProjectFacts facts, String leadUnit, List<String> unitNames) {

  public PrintedProject {
    unitNames = List.copyOf(unitNames);
  }

  ProjectPatch asPatch() {
    return ProjectPatch.of(facts, leadUnit, unitNames);
  }
}
