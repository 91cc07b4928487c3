package org.ecoplan.indicator.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.ecoplan.events.PlanState;
import org.ecoplan.indicator.IndicatorProblem;
import org.ecoplan.indicator.following.FollowedStates;
import org.ecoplan.indicator.knowledge.Knowledge;
import org.ecoplan.kit.imports.ImportOutcome;
import org.ecoplan.kit.imports.ImportRecord;
import org.ecoplan.kit.imports.ImportRecords;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.tabular.CsvFile;
import org.ecoplan.kit.tabular.ImportReport;
import org.ecoplan.kit.tabular.TemplateWorkbook;
import org.ecoplan.kit.tabular.Upload;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Applies uploaded files: all of a file or nothing, and a dry run does everything but keep it. */
@ApplicationScoped
class ImportOffice {
  private final List<ImportKind> kinds;
  private final FollowedStates plans;
  private final Knowledge knowledge;
  private final ImportTrail trail;
  private final ImportRecords records;

  ImportOffice(
      Instance<ImportKind> kinds,
      FollowedStates plans,
      Knowledge knowledge,
      ImportTrail trail,
      ImportRecords records) {
    this.records = records;
    this.trail = trail;
    this.kinds = kinds.stream().toList();
    this.plans = plans;
    this.knowledge = knowledge;
  }

  /**
   * Takes a file in; one that cannot be taken leaves its record nevertheless.
   *
   * @throws DomainProblem where there is no file, or it is too large
   */
  Upload receive(
      String kind, @Nullable String planCode, @Nullable FileUpload file, boolean dryRun) {
    try {
      return Upload.of(file);
    } catch (DomainProblem refusal) {
      if (file != null) {
        records.undone(
            new ImportRecord.Sent(kind, planCode, file.fileName(), file.size()),
            ImportReport.unread(file.fileName(), dryRun, refusal));
      }
      throw refusal;
    }
  }

  /**
   * Imports a file within the transaction of the caller, which a dry run and a refusal roll back;
   * the record of the import stays either way.
   *
   * @throws DomainProblem where the plan or the kind is unknown, or a real import has errors
   */
  @Transactional(TxType.MANDATORY)
  ImportReport apply(
      String kind, @Nullable String planCode, Upload upload, boolean dryRun, String by) {
    ImportRecord.Sent sent = new ImportRecord.Sent(kind, planCode, upload.name(), upload.size());
    ImportReport report;
    try {
      report = attempt(kind(kind), plans.plan(requirePlan(planCode)), upload, dryRun, by);
    } catch (DomainProblem refusal) {
      records.undone(sent, ImportReport.unread(upload.name(), dryRun, refusal));
      throw refusal;
    }
    if (ImportOutcome.of(report) == ImportOutcome.APPLIED) {
      records.applied(sent, report);
      return report;
    }
    QuarkusTransaction.setRollbackOnly();
    records.undone(sent, report);
    if (!dryRun) {
      throw report.asProblem(IndicatorProblem.IMPORT_REFUSED);
    }
    return report;
  }

  private ImportReport attempt(
      ImportKind kind, PlanState plan, Upload upload, boolean dryRun, String by) {
    CsvFile file =
        CsvFile.parse(
            upload.name(),
            new ByteArrayInputStream(upload.csv(IndicatorProblem.IMPORT_REFUSED)),
            kind.requiredColumns(plan));
    Tally tally = new Tally(upload.name(), by, knowledge.arrival(plan.code()));
    kind.apply(file, plan, tally);
    return file.errors().isEmpty()
        ? tally.report(file, dryRun, trail.of(plan.code(), tally.known()))
        : ImportReport.refused(file, dryRun);
  }

  /**
   * The empty workbook to fill in for a plan.
   *
   * @throws DomainProblem where the plan or the kind is unknown
   */
  byte[] template(String kind, @Nullable String planCode) {
    return TemplateWorkbook.of(kind(kind).headings(plans.plan(requirePlan(planCode))));
  }

  private static String requirePlan(@Nullable String plan) {
    if (plan == null || plan.isBlank()) {
      throw DomainProblem.of(KitProblem.INVALID, "请用 plan 参数指明规划").field("plan", "缺少", "例如 LZ-145");
    }
    return plan;
  }

  private ImportKind kind(String name) {
    return kinds.stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                DomainProblem.of(IndicatorProblem.IMPORT_KIND_UNKNOWN, "没有名为 " + name + " 的导入")
                    .field(
                        "kind",
                        "未知的导入种类",
                        kinds.stream()
                            .map(ImportKind::name)
                            .sorted()
                            .collect(Collectors.joining(", "))));
  }
}
