package org.ecoplan.alert.rule;

import org.ecoplan.events.ProjectState;

/** A rule that looks at one project. */
interface ProjectRule extends Rule<ProjectState> {

  @Override
  default Class<ProjectState> factType() {
    return ProjectState.class;
  }
}
