package org.ecoplan.kit.tabular;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one cell of an uploaded table.
 *
 * @param file the name of the file as uploaded
 * @param row the line in the file, counting the heading as 1; 0 where the file as a whole is meant
 * @param column the heading of the column, absent where the row as a whole is meant
 * @param expected what would be right
 */
public record RowError(
    String file, long row, @Nullable String column, String message, @Nullable String expected) {

  /** The form in which it stands in the {@code errors} of a problem. */
  public Map<String, Object> asProblemEntry() {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("file", file);
    entry.put("row", row);
    if (column != null) {
      entry.put("column", column);
    }
    entry.put("message", message);
    if (expected != null) {
      entry.put("expected", expected);
    }
    return entry;
  }
}
