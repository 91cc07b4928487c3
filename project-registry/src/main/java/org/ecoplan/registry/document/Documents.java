package org.ecoplan.registry.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.file.FileType;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.request.Keys;
import org.ecoplan.registry.workplan.Task;
import org.jspecify.annotations.Nullable;

/** The documents' rows. Whoever writes holds the lock on what they belong to. */
@ApplicationScoped
class Documents {
  private final Database database;

  Documents(Database database) {
    this.database = database;
  }

  /**
   * A slice of what belongs to one holder, newest first.
   *
   * @param subject only the evidence of this part, absent for all documents
   */
  Page<Document> page(Holder holder, @Nullable String subject, PageRequest request) {
    Conditions conditions =
        new Conditions()
            .and(holder.column() + " = ?", holder.id())
            .andIfGiven("subject = ?", subject);
    request.after().ifPresent(after -> conditions.and("number < ?", Keys.number(after)));
    return Page.of(
        database.list(
            "SELECT * FROM document" + conditions.where() + " ORDER BY number DESC LIMIT ?",
            Documents::document,
            conditions.parameters(request.fetchSize())),
        request,
        document -> List.of(Integer.toString(document.number())));
  }

  Document require(Holder holder, int number) {
    return database
        .find(
            "SELECT * FROM document WHERE %s = ? AND number = ?".formatted(holder.column()),
            Documents::document,
            holder.id(),
            number)
        .orElseThrow(
            () ->
                DomainProblem.of(
                    RegistryProblem.DOCUMENT_NOT_FOUND,
                    holder.named() + " 没有第 " + number + " 号材料"));
  }

  /** Whether the project has the part that a subject names. */
  boolean hasPart(Project project, EvidenceOf kind, String subject) {
    return database
        .find(kind.question(), row -> row.integer("known"), kind.key(subject), project.id())
        .isPresent();
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

  /** Adds a document under the holder's next number, which it returns. */
  int add(Holder holder, NewDocument added, Storage storage, String by, Instant at) {
    return database
        .find(
            """
            INSERT INTO document (%1$s, number, subject, title, file_name, file_type,
                size_bytes, sha256, storage, uploaded_by, uploaded_at)
            SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM document
            WHERE %1$s = ? RETURNING number"""
                .formatted(holder.column()),
            row -> row.integer("number"),
            holder.id(),
            added.subject(),
            added.title(),
            added.fileName(),
            added.type(),
            added.sizeBytes(),
            added.sha256(),
            storage,
            by,
            at,
            holder.id())
        .orElseThrow();
  }

  void withdraw(Holder holder, int number, String reason, String by, Instant at) {
    database.update(
        """
        UPDATE document SET withdrawn_by = ?, withdrawn_at = ?, withdrawal_reason = ?,
            published_by = NULL, published_at = NULL, version = version + 1
        WHERE %s = ? AND number = ?"""
            .formatted(holder.column()),
        by,
        at,
        reason,
        holder.id(),
        number);
  }

  /** Makes a document public, or with neither a person nor a moment internal again. */
  void publish(Holder holder, int number, @Nullable String by, @Nullable Instant at) {
    database.update(
        """
        UPDATE document SET published_by = ?, published_at = ?, version = version + 1
        WHERE %s = ? AND number = ?"""
            .formatted(holder.column()),
        by,
        at,
        holder.id(),
        number);
  }

  /** A document that everybody may read, of a project that was admitted. */
  Optional<Document> findPublic(String plan, String code, int number) {
    return database.find(
        """
        SELECT d.* FROM document d
        JOIN project p ON p.id = d.project_id JOIN plan ON plan.id = p.plan_id
        WHERE plan.code = ? AND p.code = ? AND d.number = ? AND d.published_at IS NOT NULL
            AND p.state NOT IN ('DRAFT', 'SUBMITTED', 'RETURNED')""",
        Documents::document,
        plan,
        code,
        number);
  }

  static Document document(Row row) {
    return new Document(
        row.integer("number"),
        row.maybeText("subject"),
        row.text("title"),
        row.text("file_name"),
        row.word("file_type", FileType.class),
        row.number("size_bytes"),
        row.text("sha256"),
        row.word("storage", Storage.class),
        row.text("uploaded_by"),
        row.instant("uploaded_at"),
        row.maybeText("withdrawn_by"),
        row.maybeInstant("withdrawn_at"),
        row.maybeText("withdrawal_reason"),
        row.maybeText("published_by"),
        row.maybeInstant("published_at"),
        row.number("version"));
  }
}
