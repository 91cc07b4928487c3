package org.ecoplan.kit.tabular;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.kit.problem.DomainProblem;
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

  /** The rows that a refused file was answered with; what a refusal says of no row is left out. */
  public static List<RowError> of(DomainProblem refusal) {
    return refusal.errors().stream()
        .filter(entry -> entry.get("row") instanceof Number)
        .map(
            entry ->
                new RowError(
                    String.valueOf(entry.getOrDefault("file", "")),
                    ((Number) entry.get("row")).longValue(),
                    (String) entry.get("column"),
                    String.valueOf(entry.get("message")),
                    (String) entry.get("expected")))
        .toList();
  }
}
