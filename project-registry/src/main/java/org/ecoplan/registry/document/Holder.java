package org.ecoplan.registry.document;

import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.workplan.Task;

/**
 * To what a document belongs.
 *
 * @param column the one of the document's columns that names it
 * @param id its key
 * @param named what people call it
 */
record Holder(String column, long id, String named) {

  static Holder of(Project project) {
    return new Holder("project_id", project.id(), "项目 " + project.code());
  }

  static Holder of(Task task) {
    return new Holder("task_id", task.id(), "任务 " + task.code());
  }
}
