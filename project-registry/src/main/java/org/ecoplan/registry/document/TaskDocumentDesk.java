package org.ecoplan.registry.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.project.FieldChanges;
import org.ecoplan.registry.workplan.Task;
import org.ecoplan.registry.workplan.TaskGate;

/** Takes the evidence of a work plan's tasks in, and withdraws what was wrong. */
@ApplicationScoped
class TaskDocumentDesk {
  private static final Pattern TARGET = Pattern.compile("target-(\\d{1,9})");

  private final Documents documents;
  private final DocumentDesk desk;
  private final TaskGate gate;
  private final Caller caller;
  private final Clock clock;

  TaskDocumentDesk(
      Documents documents, DocumentDesk desk, TaskGate gate, Caller caller, Clock clock) {
    this.documents = documents;
    this.desk = desk;
    this.gate = gate;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Keeps a document.
   *
   * @param task opened by the caller
   * @throws DomainProblem {@link KitProblem#INVALID} where the task has no such target
   */
  @Transactional(TxType.MANDATORY)
  Document add(Task task, NewDocument added, byte[] content) {
    requireTarget(task, added);
    Storage storage = desk.keep(added, content);
    int number = documents.add(Holder.of(task), added, storage, caller.name(), clock.instant());
    gate.record(
        task,
        "document-added",
        new FieldChanges()
            .field("title", null, added.title())
            .field("subject", null, added.subject())
            .field("sha256", null, added.sha256())
            .found());
    return documents.require(Holder.of(task), number);
  }

  /**
   * Withdraws a document: it stays on record, and counts no more.
   *
   * @param task opened by the caller
   * @throws DomainProblem {@link RegistryProblem#REASON_MISSING}, or {@link
   *     RegistryProblem#DOCUMENT_WITHDRAWN} where it was before
   */
  @Transactional(TxType.MANDATORY)
  Document withdraw(Task task, Document document, String reason) {
    if (document.isWithdrawn()) {
      throw DocumentDesk.withdrawn(document);
    }
    DocumentDesk.requireReason(reason, "撤回材料需要说明原因");
    documents.withdraw(Holder.of(task), document.number(), reason, caller.name(), clock.instant());
    gate.record(
        task,
        "document-withdrawn",
        new FieldChanges()
            .field("title", document.title(), null)
            .field("withdrawalReason", null, reason)
            .found());
    return documents.require(Holder.of(task), document.number());
  }

  private void requireTarget(Task task, NewDocument added) {
    String subject = added.subject();
    if (subject == null) {
      return;
    }
    Matcher target = TARGET.matcher(subject);
    if (!target.matches() || !documents.hasTarget(task, target.group(1))) {
      throw DomainProblem.of(KitProblem.INVALID, "任务 " + task.code() + " 没有可附材料的内容 " + subject)
          .field("subject", "没有：" + subject, "target-1，须为本任务已有的量化目标；任务本身的材料不填");
    }
  }
}
