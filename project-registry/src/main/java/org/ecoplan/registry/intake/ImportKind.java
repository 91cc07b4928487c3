package org.ecoplan.registry.intake;

import java.util.Set;
import org.ecoplan.kit.tabular.CsvFile;

/** A kind of file that can be uploaded. */
interface ImportKind {

  /** The word in the address. */
  String name();

  /** Whether the rows are of one plan, which the request names. */
  boolean isOfOnePlan();

  /** The headings without which the file is of another kind. */
  Set<String> requiredColumns();

  /**
   * Keeps what the rows say; notes every wrong cell with its row. Whatever was kept is rolled back
   * where anything is wrong.
   */
  void apply(CsvFile file, ImportRun run);
}
