package org.ecoplan.kit.tabular;

import java.util.List;
import java.util.Map;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.ProblemCode;

/**
 * What an import did, or in a dry run would do.
 *
 * @param rows rows read
 * @param created rows that were new
 * @param updated rows that changed something
 * @param unchanged rows that said what was known already
 * @param failed rows with an error
 * @param errorCount errors found, of which {@code errors} has the first 1,000
 * @param errors why nothing was applied; empty where all was
 * @param warnings what was applied but deserves a look, the first 1,000
 * @param differences the first of what was stored otherwise; a report never grows with its file
 */
public record ImportReport(
    String file,
    boolean dryRun,
    int rows,
    int created,
    int updated,
    int unchanged,
    int failed,
    int errorCount,
    List<RowError> errors,
    List<RowError> warnings,
    List<ImportDifference> differences) {

  public ImportReport {
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
    differences = List.copyOf(differences);
  }

  /** The report of a file that was read, with whatever was wrong with it. */
  public static ImportReport of(
      CsvFile file,
      boolean dryRun,
      Map<Change, Integer> counts,
      RowErrors warnings,
      List<ImportDifference> differences) {
    return new ImportReport(
        file.name(),
        dryRun,
        file.rows().size(),
        counts.getOrDefault(Change.CREATED, 0),
        counts.getOrDefault(Change.UPDATED, 0),
        counts.getOrDefault(Change.UNCHANGED, 0),
        file.errors().rows(),
        file.errors().count(),
        file.errors().first(),
        warnings.first(),
        differences);
  }

  /** The report of a file that cannot be applied. */
  public static ImportReport refused(CsvFile file, boolean dryRun) {
    return of(file, dryRun, Map.of(), new RowErrors(file.name()), List.of());
  }

  /** The report of a file that is refused before any of its rows is looked at. */
  public static ImportReport unread(String fileName, boolean dryRun, DomainProblem refusal) {
    return new ImportReport(
        fileName,
        dryRun,
        0,
        0,
        0,
        0,
        0,
        1,
        List.of(new RowError(fileName, 0, null, refusal.detail(), null)),
        List.of(),
        List.of());
  }

  /** The problem that a refused import is answered with: every wrong cell by row and column. */
  public DomainProblem asProblem(ProblemCode code) {
    String told = errorCount > errors.size() ? "（列出前 " + errors.size() + " 处）" : "";
    DomainProblem problem =
        DomainProblem.of(code, "文件 " + file + " 有 " + errorCount + " 处错误" + told + "，没有写入任何内容");
    errors.forEach(error -> problem.error(error.asProblemEntry()));
    return problem;
  }
}
