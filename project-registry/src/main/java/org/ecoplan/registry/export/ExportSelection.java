package org.ecoplan.registry.export;

import jakarta.ws.rs.core.MultivaluedMap;
import org.ecoplan.registry.project.ProjectFilter;
import org.ecoplan.registry.project.ProjectQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a list are wanted as a file.
 *
 * @param plan the plan's code
 * @param query the filters of projects
 * @param parameters the filters of the other lists, as the address carries them
 */
record ExportSelection(String plan, ProjectQuery query, MultivaluedMap<String, String> parameters) {

  ProjectFilter projects() {
    return query.of(plan);
  }

  /** The value of a filter; nothing where it asks for all. */
  @Nullable String value(String name) {
    String value = parameters.getFirst(name);
    return value == null || value.isBlank() ? null : value;
  }
}
