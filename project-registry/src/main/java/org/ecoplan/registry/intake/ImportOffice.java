package org.ecoplan.registry.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.imports.ImportOutcome;
import org.ecoplan.kit.imports.ImportRecord;
import org.ecoplan.kit.imports.ImportRecords;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.tabular.CsvFile;
import org.ecoplan.kit.tabular.ImportReport;
import org.ecoplan.kit.tabular.TemplateWorkbook;
import org.ecoplan.kit.tabular.Upload;
import org.ecoplan.registry.plan.Plans;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.project.Origin;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Applies uploaded files: all of a file or nothing, and a dry run does everything but keep it. */
@ApplicationScoped
class ImportOffice {
  /** Names the advisory lock: two imports of the same rows at once would be a race to add them. */
  static final long ONE_AT_A_TIME = 0x696d_706f_7274L;

  private final List<ImportKind> kinds;
  private final Plans plans;
  private final Database database;
  private final ImportTrail trail;
  private final Caller caller;
  private final Origin origin;
  private final ImportProgress progress;
  private final ImportRecords records;

  ImportOffice(
      Instance<ImportKind> kinds,
      Plans plans,
      Database database,
      ImportTrail trail,
      Caller caller,
      Origin origin,
      ImportProgress progress,
      ImportRecords records) {
    this.records = records;
    this.trail = trail;
    this.caller = caller;
    this.origin = origin;
    this.progress = progress;
    this.kinds = kinds.stream().toList();
    this.plans = plans;
    this.database = database;
  }

  /**
   * Takes a file in; one that cannot be taken leaves its record nevertheless.
   *
   * @throws DomainProblem where there is no file, or it is too large
   */
  Upload receive(
      String kindName, @Nullable String plan, @Nullable FileUpload file, boolean dryRun) {
    try {
      return Upload.of(file);
    } catch (DomainProblem refusal) {
      if (file != null) {
        records.undone(
            sent(kindName, plan, file.fileName(), file.size()),
            ImportReport.unread(file.fileName(), dryRun, refusal));
      }
      throw refusal;
    }
  }

  /**
   * Imports a file within the transaction of the caller, which a dry run and a refusal roll back;
   * the record of the import stays either way.
   *
   * @throws DomainProblem where the plan or the kind is unknown or not for the caller, a real
   *     import has errors, or the caller asked for it to stop
   */
  ImportReport apply(
      String kindName, @Nullable String plan, Upload upload, boolean dryRun, @Nullable String key) {
    ImportRecord.Sent sent = sent(kindName, plan, upload.name(), upload.size());
    ImportReport report;
    try {
      ImportKind kind = permitted(kindName);
      String planCode = kind.isOfOnePlan() ? requirePlan(plan) : null;
      report = attempt(kind, planCode, upload, dryRun, key);
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
      throw report.asProblem(RegistryProblem.IMPORT_REFUSED);
    }
    return report;
  }

  /**
   * What the record says was sent; the plan that a request names beside a kind of no plan is none.
   */
  private ImportRecord.Sent sent(
      String kindName, @Nullable String plan, String fileName, long sizeBytes) {
    boolean hasPlan =
        kinds.stream().noneMatch(kind -> kind.name().equals(kindName) && !kind.isOfOnePlan());
    return new ImportRecord.Sent(kindName, hasPlan ? plan : null, fileName, sizeBytes);
  }

  private ImportReport attempt(
      ImportKind kind,
      @Nullable String planCode,
      Upload upload,
      boolean dryRun,
      @Nullable String key) {
    CsvFile file =
        CsvFile.parse(
            upload.name(),
            new ByteArrayInputStream(upload.csv(RegistryProblem.IMPORT_REFUSED)),
            kind.requiredColumns());
    IntFunction<ImportProgress.Progress> far =
        done -> new ImportProgress.Progress(kind.name(), upload.name(), file.rows().size(), done);
    if (key != null) {
      progress.begin(key, far.apply(0));
    }
    database.find(
        "SELECT true AS locked FROM (SELECT pg_advisory_xact_lock(?)) AS l",
        row -> row.flag("locked"),
        ONE_AT_A_TIME);
    ImportRun run =
        new ImportRun(
            upload.name(),
            planCode,
            done -> {
              if (key != null) {
                progress.tell(key, far.apply(done));
              }
            });
    ImportTrail.Mark before = trail.mark();
    origin.isFile(upload.name());
    kind.apply(file, run);
    return file.errors().isEmpty()
        ? run.report(file, dryRun, trail.since(before))
        : ImportReport.refused(file, dryRun);
  }

  /**
   * The empty workbook to fill in.
   *
   * @throws DomainProblem where this kind is unknown
   */
  byte[] template(String kindName) {
    return TemplateWorkbook.of(kind(kindName).headings());
  }

  private ImportKind permitted(String name) {
    ImportKind kind = kind(name);
    if (kind.senders().stream().noneMatch(caller::has)) {
      throw DomainProblem.of(KitProblem.FORBIDDEN, "您的角色不能导入 " + name);
    }
    return kind;
  }

  private String requirePlan(@Nullable String plan) {
    if (plan == null || plan.isBlank()) {
      throw DomainProblem.of(KitProblem.INVALID, "请用 plan 参数指明规划").field("plan", "缺少", "例如 LZ-145");
    }
    return plans.require(plan).code();
  }

  private ImportKind kind(String name) {
    return kinds.stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                DomainProblem.of(RegistryProblem.IMPORT_KIND_UNKNOWN, "没有名为 " + name + " 的导入")
                    .field(
                        "kind",
                        "未知的导入种类",
                        kinds.stream()
                            .map(ImportKind::name)
                            .sorted()
                            .collect(Collectors.joining(", "))));
  }
}
