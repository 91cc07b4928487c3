package org.ecoplan.indicator.intake;

import java.util.List;
import java.util.Set;
import org.ecoplan.events.PlanState;
import org.ecoplan.kit.tabular.CsvFile;
import org.ecoplan.kit.tabular.Heading;

/** A kind of file that can be uploaded for a plan. */
interface ImportKind {

  /** The word in the address. */
  String name();

  /** The headings without which the file is of another kind. */
  Set<String> requiredColumns(PlanState plan);

  /** The columns of the template, in their order, with the plan's own words to choose from. */
  List<Heading> headings(PlanState plan);

  /**
   * Keeps what the rows say; notes every wrong cell with its row. Whatever was kept is rolled back
   * where anything is wrong.
   */
  void apply(CsvFile file, PlanState plan, Tally tally);
}
