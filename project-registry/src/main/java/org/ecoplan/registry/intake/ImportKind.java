package org.ecoplan.registry.intake;

import java.util.List;
import java.util.Set;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.kit.tabular.CsvFile;
import org.ecoplan.kit.tabular.Heading;

/** A kind of file that can be uploaded. */
interface ImportKind {

  /** The word in the address. */
  String name();

  /** Whether the rows are of one plan, which the request names. */
  boolean isOfOnePlan();

  /** The headings without which the file is of another kind. */
  Set<String> requiredColumns();

  /** Who may send such a file; what a role's own unit may not touch is refused row by row. */
  default Set<Role> senders() {
    return Set.of(Role.PLAN_OFFICE, Role.ADMIN);
  }

  /** The columns of the template, in their order. */
  List<Heading> headings();

  /**
   * Keeps what the rows say; notes every wrong cell with its row. Whatever was kept is rolled back
   * where anything is wrong.
   */
  void apply(CsvFile file, ImportRun run);
}
