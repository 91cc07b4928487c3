package org.ecoplan.registry.export;

import java.util.List;
import java.util.Map;
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
record ExportSelection(String plan, ProjectQuery query, Map<String, List<String>> parameters) {

  ProjectFilter projects() {
    return query.of(plan);
  }

  /** The value of a filter; nothing where it asks for all. */
  @Nullable String value(String name) {
    return parameters.getOrDefault(name, List.of()).stream()
        .findFirst()
        .filter(value -> !value.isBlank())
        .orElse(null);
  }
}
