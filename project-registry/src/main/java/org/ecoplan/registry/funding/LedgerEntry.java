package org.ecoplan.registry.funding;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger, never changed.
 *
 * @param id names it in a reversal
 * @param amountYuan yuan with two decimals; negative for a reversal
 * @param reverses the id of the entry that this one takes back
 */
record LedgerEntry(
    long id,
    MoneyKind kind,
    MoneySource source,
    int fiscalYear,
    String unit,
    BigDecimal amountYuan,
    LocalDate date,
    String documentNumber,
    @Nullable String note,
    @Nullable Long reverses,
    String recordedBy,
    Instant recordedAt) {

  /** What tells it from other entries, as an upload would say it. */
  String identity() {
    return new NewEntry(kind, source, fiscalYear, amountYuan, date, documentNumber, unit, note)
        .identity();
  }
}
