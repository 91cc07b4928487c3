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
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.tabular.CsvFile;
import org.ecoplan.kit.tabular.ImportReport;
import org.ecoplan.kit.tabular.TemplateWorkbook;
import org.ecoplan.kit.tabular.Upload;

/** Applies uploaded files: all of a file or nothing, and a dry run does everything but keep it. */
@ApplicationScoped
class ImportOffice {
  private final List<ImportKind> kinds;
  private final FollowedStates plans;
  private final Knowledge knowledge;
  private final ImportTrail trail;

  ImportOffice(
      Instance<ImportKind> kinds, FollowedStates plans, Knowledge knowledge, ImportTrail trail) {
    this.trail = trail;
    this.kinds = kinds.stream().toList();
    this.plans = plans;
    this.knowledge = knowledge;
  }

  /**
   * Imports a file within the transaction of the caller, which a dry run and a refusal roll back.
   *
   * @throws DomainProblem where the plan or the kind is unknown, or a real import has errors
   */
  @Transactional(TxType.MANDATORY)
  ImportReport apply(String kind, String planCode, Upload upload, boolean dryRun, String by) {
    ImportKind importKind = kind(kind);
    PlanState plan = plans.plan(planCode);
    CsvFile file =
        CsvFile.parse(
            upload.name(),
            new ByteArrayInputStream(upload.csv(IndicatorProblem.IMPORT_REFUSED)),
            importKind.requiredColumns(plan));
    Tally tally = new Tally(upload.name(), by, knowledge.arrival(planCode));
    importKind.apply(file, plan, tally);
    if (!file.errors().isEmpty()) {
      QuarkusTransaction.setRollbackOnly();
      ImportReport refused = ImportReport.refused(file, dryRun);
      if (!dryRun) {
        throw refused.asProblem(IndicatorProblem.IMPORT_REFUSED);
      }
      return refused;
    }
    ImportReport report = tally.report(file, dryRun, trail.of(planCode, tally.known()));
    if (dryRun) {
      QuarkusTransaction.setRollbackOnly();
    }
    return report;
  }

  /**
   * The empty workbook to fill in for a plan.
   *
   * @throws DomainProblem where the plan or the kind is unknown
   */
  byte[] template(String kind, String planCode) {
    return TemplateWorkbook.of(kind(kind).headings(plans.plan(planCode)));
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
