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
import org.jspecify.annotations.Nullable;

/** The documents' rows. Whoever writes holds the lock on the project. */
@ApplicationScoped
class Documents {
  private final Database database;

  Documents(Database database) {
    this.database = database;
  }

  /**
   * A slice of a project's documents, newest first.
   *
   * @param subject only the evidence of this part, absent for all documents
   */
  Page<Document> page(Project project, @Nullable String subject, PageRequest request) {
    Conditions conditions =
        new Conditions().and("project_id = ?", project.id()).andIfGiven("subject = ?", subject);
    request.after().ifPresent(after -> conditions.and("number < ?", Keys.number(after)));
    return Page.of(
        database.list(
            "SELECT * FROM document" + conditions.where() + " ORDER BY number DESC LIMIT ?",
            Documents::document,
            conditions.parameters(request.fetchSize())),
        request,
        document -> List.of(Integer.toString(document.number())));
  }

  Document require(Project project, int number) {
    return database
        .find(
            "SELECT * FROM document WHERE project_id = ? AND number = ?",
            Documents::document,
            project.id(),
            number)
        .orElseThrow(
            () ->
                DomainProblem.of(
                    RegistryProblem.DOCUMENT_NOT_FOUND,
                    "项目 " + project.code() + " 没有第 " + number + " 号材料"));
  }

  /** Whether the project has the part that a subject names. */
  boolean hasPart(Project project, EvidenceOf kind, String subject) {
    return database
        .find(kind.question(), row -> row.integer("known"), kind.key(subject), project.id())
        .isPresent();
  }

  /** Adds a document under the project's next number, which it returns. */
  int add(Project project, NewDocument added, Storage storage, String by, Instant at) {
    return database
        .find(
            """
            INSERT INTO document (project_id, number, subject, title, file_name, file_type,
                size_bytes, sha256, storage, uploaded_by, uploaded_at)
            SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM document
            WHERE project_id = ? RETURNING number""",
            row -> row.integer("number"),
            project.id(),
            added.subject(),
            added.title(),
            added.fileName(),
            added.type(),
            added.sizeBytes(),
            added.sha256(),
            storage,
            by,
            at,
            project.id())
        .orElseThrow();
  }

  void withdraw(Project project, int number, String reason, String by, Instant at) {
    database.update(
        """
        UPDATE document SET withdrawn_by = ?, withdrawn_at = ?, withdrawal_reason = ?,
            published_by = NULL, published_at = NULL, version = version + 1
        WHERE project_id = ? AND number = ?""",
        by,
        at,
        reason,
        project.id(),
        number);
  }

  /** Makes a document public, or with neither a person nor a moment internal again. */
  void publish(Project project, int number, @Nullable String by, @Nullable Instant at) {
    database.update(
        """
        UPDATE document SET published_by = ?, published_at = ?, version = version + 1
        WHERE project_id = ? AND number = ?""",
        by,
        at,
        project.id(),
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
