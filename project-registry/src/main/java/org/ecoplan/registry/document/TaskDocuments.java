package org.ecoplan.registry.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.request.Keys;
import org.ecoplan.registry.workplan.Task;
import org.jspecify.annotations.Nullable;

/** The rows of tasks' documents. Whoever writes holds the lock on the task. */
@ApplicationScoped
class TaskDocuments {
  private final Database database;

  TaskDocuments(Database database) {
    this.database = database;
  }

  /**
   * A slice of a task's documents, newest first.
   *
   * @param subject only the evidence of this target, absent for all documents
   */
  Page<Document> page(Task task, @Nullable String subject, PageRequest request) {
    Conditions conditions =
        new Conditions().and("task_id = ?", task.id()).andIfGiven("subject = ?", subject);
    request.after().ifPresent(after -> conditions.and("number < ?", Keys.number(after)));
    return Page.of(
        database.list(
            "SELECT * FROM document" + conditions.where() + " ORDER BY number DESC LIMIT ?",
            Documents::document,
            conditions.parameters(request.fetchSize())),
        request,
        document -> List.of(Integer.toString(document.number())));
  }

  Document require(Task task, int number) {
    return database
        .find(
            "SELECT * FROM document WHERE task_id = ? AND number = ?",
            Documents::document,
            task.id(),
            number)
        .orElseThrow(
            () ->
                DomainProblem.of(
                    RegistryProblem.DOCUMENT_NOT_FOUND,
                    "任务 " + task.code() + " 没有第 " + number + " 号材料"));
  }

  /** Whether the task has the quantified target with this number in its work plan. */
  boolean hasTarget(Task task, String number) {
    return database
        .find(
            """
            SELECT 1 AS known FROM work_target
            WHERE task_id = ? AND CAST(number AS text) = ?""",
            row -> row.integer("known"),
            task.id(),
            number)
        .isPresent();
  }

  /** Adds a document under the task's next number, which it returns. */
  int add(Task task, NewDocument added, Storage storage, String by, Instant at) {
    return database
        .find(
            """
            INSERT INTO document (task_id, number, subject, title, file_name, file_type,
                size_bytes, sha256, storage, uploaded_by, uploaded_at)
            SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM document
            WHERE task_id = ? RETURNING number""",
            row -> row.integer("number"),
            task.id(),
            added.subject(),
            added.title(),
            added.fileName(),
            added.type(),
            added.sizeBytes(),
            added.sha256(),
            storage,
            by,
            at,
            task.id())
        .orElseThrow();
  }

  void withdraw(Task task, int number, String reason, String by, Instant at) {
    database.update(
        """
        UPDATE document SET withdrawn_by = ?, withdrawn_at = ?, withdrawal_reason = ?,
            version = version + 1
        WHERE task_id = ? AND number = ?""",
        by,
        at,
        reason,
        task.id(),
        number);
  }
}
