package org.ecoplan.indicator.monitoring.record;

import java.time.Instant;
import java.util.List;
import org.ecoplan.kit.tabular.RowError;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that was kept, and what it did.
 *
 * @param channel {@code API}, {@code FILE} or {@code KAFKA}
 * @param created records of hours or days that had none
 * @param updated records that replaced another value, which is kept
 * @param unchanged records that said what was known
 * @param warnings what was kept but deserves a look
 */
public record RecordBatch(
    int id,
    String channel,
    String source,
    String reporter,
    @Nullable String reason,
    int created,
    int updated,
    int unchanged,
    List<RowError> warnings,
    Instant knownFrom) {

  public RecordBatch {
    warnings = List.copyOf(warnings);
  }
}
