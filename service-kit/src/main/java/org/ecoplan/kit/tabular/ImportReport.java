package org.ecoplan.kit.tabular;

import java.util.List;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.ProblemCode;

/**
 * What an import did, or in a dry run would do.
 *
 * @param rows rows read
 * @param created rows that were new
 * @param updated rows that changed something
 * @param unchanged rows that said what was known already
 * @param errors why nothing was applied; empty where all was
 * @param warnings what was applied but deserves a look
 * @param differences the first of what was stored otherwise; a report never grows with its file
 */
public record ImportReport(
    String file,
    boolean dryRun,
    int rows,
    int created,
    int updated,
    int unchanged,
    List<RowError> errors,
    List<RowError> warnings,
    List<ImportDifference> differences) {

  public ImportReport {
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
    differences = List.copyOf(differences);
  }

  /** The report of a file that cannot be applied. */
  public static ImportReport refused(CsvFile file, boolean dryRun) {
    return new ImportReport(
        file.name(),
        dryRun,
        file.rows().size(),
        0,
        0,
        0,
        file.errors().all(),
        List.of(),
        List.of());
  }

  /** The problem that a refused import is answered with: every wrong cell by row and column. */
  public DomainProblem asProblem(ProblemCode code) {
    DomainProblem problem =
        DomainProblem.of(code, "文件 " + file + " 有 " + errors.size() + " 处错误，没有写入任何内容");
    errors.forEach(error -> problem.error(error.asProblemEntry()));
    return problem;
  }
}
