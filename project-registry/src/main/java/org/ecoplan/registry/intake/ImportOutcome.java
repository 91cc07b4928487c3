package org.ecoplan.registry.intake;

import org.ecoplan.kit.tabular.ImportReport;

/** How an uploaded file ended. */
enum ImportOutcome {
  /** Written whole, even where every row was known already. */
  APPLIED,
  /** A dry run without errors: it would have been written. */
  PREVIEWED,
  /** Nothing was written, or in a dry run would have been, since the file has errors. */
  REFUSED;

  static ImportOutcome of(ImportReport report) {
    if (!report.errors().isEmpty()) {
      return REFUSED;
    }
    return report.dryRun() ? PREVIEWED : APPLIED;
  }
}
