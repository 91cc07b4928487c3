package org.ecoplan.registry.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.project.FieldChanges;
import org.ecoplan.registry.project.Journal;
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.project.ProjectGate;
import org.ecoplan.registry.request.Bounds;

/** Takes documents in, hands them out, and withdraws what was wrong. */
@ApplicationScoped
class DocumentDesk {
  private static final String SUBJECT = "document-";
  private static final int LONGEST_REASON = 2_000;

  private final Documents documents;
  private final DatabaseContentStore inDatabase;
  private final S3ContentStore inBucket;
  private final DocumentSettings settings;
  private final ProjectGate gate;
  private final Journal journal;
  private final Caller caller;
  private final Clock clock;

  DocumentDesk(
      Documents documents,
      DatabaseContentStore inDatabase,
      S3ContentStore inBucket,
      DocumentSettings settings,
      ProjectGate gate,
      Journal journal,
      Caller caller,
      Clock clock) {
    this.documents = documents;
    this.inDatabase = inDatabase;
    this.inBucket = inBucket;
    this.settings = settings;
    this.gate = gate;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Keeps a document.
   *
   * @param project locked by the caller
   * @throws DomainProblem {@link KitProblem#INVALID} where the project has no such part
   */
  @Transactional(TxType.MANDATORY)
  Document add(Project project, NewDocument added, byte[] content) {
    gate.requireEditable(project);
    requirePart(project, added);
    int number =
        documents.add(
            Holder.of(project), added, keep(added, content), caller.name(), clock.instant());
    journal.record(
        project,
        "document-added",
        SUBJECT + number,
        null,
        new FieldChanges()
            .field("title", null, added.title())
            .field("subject", null, added.subject())
            .field("sha256", null, added.sha256())
            .found());
    return documents.require(Holder.of(project), number);
  }

  /**
   * Withdraws a document: it stays on record, and counts no more.
   *
   * @param project locked by the caller
   * @throws DomainProblem {@link RegistryProblem#REASON_MISSING}, or {@link
   *     RegistryProblem#DOCUMENT_WITHDRAWN} where it was before
   */
  @Transactional(TxType.MANDATORY)
  Document withdraw(Project project, Document document, String reason) {
    if (document.isWithdrawn()) {
      throw withdrawn(document);
    }
    requireReason(reason, "撤回材料需要说明原因");
    gate.requireEditable(project);
    documents.withdraw(
        Holder.of(project), document.number(), reason, caller.name(), clock.instant());
    journal.record(
        project,
        "document-withdrawn",
        SUBJECT + document.number(),
        reason,
        new FieldChanges().field("title", document.title(), null).found());
    return documents.require(Holder.of(project), document.number());
  }

  /**
   * Lets everybody read a document.
   *
   * @param project locked by the caller
   * @throws DomainProblem {@link RegistryProblem#DOCUMENT_WITHDRAWN}
   */
  @Transactional(TxType.MANDATORY)
  Document publish(Project project, Document document) {
    if (document.isWithdrawn()) {
      throw withdrawn(document);
    }
    if (document.isPublic()) {
      return document;
    }
    documents.publish(Holder.of(project), document.number(), caller.name(), clock.instant());
    journal.record(
        project,
        "document-published",
        SUBJECT + document.number(),
        null,
        new FieldChanges().field("public", "false", "true").found());
    return documents.require(Holder.of(project), document.number());
  }

  /**
   * Makes a public document internal again; who has read it by then, has read it.
   *
   * @param project locked by the caller
   * @throws DomainProblem {@link RegistryProblem#REASON_MISSING}
   */
  @Transactional(TxType.MANDATORY)
  Document unpublish(Project project, Document document, String reason) {
    requireReason(reason, "停止公开材料需要说明原因");
    if (!document.isPublic()) {
      return document;
    }
    documents.publish(Holder.of(project), document.number(), null, null);
    journal.record(
        project,
        "document-unpublished",
        SUBJECT + document.number(),
        reason,
        new FieldChanges().field("public", "true", "false").found());
    return documents.require(Holder.of(project), document.number());
  }

  /** Keeps a content where new ones go, and says where that is. */
  @Transactional(TxType.MANDATORY)
  Storage keep(NewDocument added, byte[] content) {
    store(settings.storage()).keep(added.sha256(), content);
    return settings.storage();
  }

  /**
   * The content of a document; of a withdrawn one only for who looks after the trail.
   *
   * @throws DomainProblem {@link RegistryProblem#DOCUMENT_WITHDRAWN} for the others
   */
  byte[] content(Document document) {
    if (document.isWithdrawn() && !caller.has(Role.PLAN_OFFICE) && !caller.has(Role.AUDITOR)) {
      throw withdrawn(document);
    }
    return store(document.storage()).read(document.sha256());
  }

  private void requirePart(Project project, NewDocument added) {
    String subject = added.subject();
    if (subject != null
        && EvidenceOf.named(subject)
            .filter(kind -> documents.hasPart(project, kind, subject))
            .isEmpty()) {
      throw DomainProblem.of(KitProblem.INVALID, "项目 " + project.code() + " 没有可附材料的内容 " + subject)
          .field("subject", "没有：" + subject, EvidenceOf.EXAMPLES);
    }
  }

  static void requireReason(String reason, String detail) {
    if (reason.isBlank()) {
      throw DomainProblem.of(RegistryProblem.REASON_MISSING, detail)
          .field("reason", "缺少", "一句话说明原因");
    }
    Bounds.requireText("reason", reason, LONGEST_REASON);
  }

  private ContentStore store(Storage storage) {
    return switch (storage) {
      case DATABASE -> inDatabase;
      case S3 -> inBucket;
    };
  }

  static DomainProblem withdrawn(Document document) {
    return DomainProblem.of(
        RegistryProblem.DOCUMENT_WITHDRAWN,
        "第 " + document.number() + " 号材料已撤回：" + document.withdrawalReason());
  }
}
