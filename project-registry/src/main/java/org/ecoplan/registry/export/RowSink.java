package org.ecoplan.registry.export;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a table one after the other, and keeps none of them. */
interface RowSink {

  /**
   * Writes a row.
   *
   * @param cells a String, BigDecimal in yuan, Integer, Long, LocalDate or null for each column
   */
  void row(List<@Nullable Object> cells) throws IOException;

  /** Writes what follows the last row. */
  void end() throws IOException;
}
