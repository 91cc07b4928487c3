package org.ecoplan.indicator.intake;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.kit.tabular.Change;
import org.ecoplan.kit.tabular.CsvFile;
import org.ecoplan.kit.tabular.CsvRow;
import org.ecoplan.kit.tabular.ImportDifference;
import org.ecoplan.kit.tabular.ImportReport;
import org.ecoplan.kit.tabular.RowErrors;

/** Counts what an import does, and carries who does it and when. */
final class Tally {
  private final Map<Change, Integer> counts = new EnumMap<>(Change.class);
  private final RowErrors warnings;
  private final String reporter;
  private final Instant known;

  Tally(String file, String reporter, Instant known) {
    this.warnings = new RowErrors(file);
    this.reporter = reporter;
    this.known = known;
  }

  String reporter() {
    return reporter;
  }

  /** The instant since which everything of this file is known. */
  Instant known() {
    return known;
  }

  void count(Change change) {
    counts.merge(change, 1, Integer::sum);
  }

  void warn(CsvRow row, String column, String message) {
    warnings.add(row.number(), column, message, null);
  }

  ImportReport report(CsvFile file, boolean dryRun, List<ImportDifference> differences) {
    return ImportReport.of(file, dryRun, counts, warnings, differences);
  }
}
