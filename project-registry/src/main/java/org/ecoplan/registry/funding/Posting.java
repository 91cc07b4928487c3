package org.ecoplan.registry.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ecoplan.registry.project.Project;
import org.jspecify.annotations.Nullable;

/**
 * A checked entry on its way into the ledger.
 *
 * @param project the project's key
 * @param unit the key of the unit the money is for
 * @param amountYuan yuan; negative for a reversal
 * @param reverses the id of the entry that this one takes back
 */
record Posting(
    long project,
    MoneyKind kind,
    MoneySource source,
    int fiscalYear,
    long unit,
    BigDecimal amountYuan,
    LocalDate date,
    String documentNumber,
    @Nullable String note,
    @Nullable Long reverses) {

  static Posting of(Project project, NewEntry entry, long unit) {
    return new Posting(
        project.id(),
        entry.kind(),
        entry.source(),
        entry.fiscalYear(),
        unit,
        entry.amountYuan(),
        entry.date(),
        entry.documentNumber(),
        entry.note(),
        null);
  }
}
