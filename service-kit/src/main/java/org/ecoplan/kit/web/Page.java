package org.ecoplan.kit.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A slice of a list.
 *
 * @param nextPageToken asks for the next slice; absent on the last one
 */
public record Page<T>(List<T> items, @Nullable String nextPageToken) {

  public Page {
    items = List.copyOf(items);
  }

  /**
   * Cuts a page out of rows read with {@link PageRequest#fetchSize()}.
   *
   * @param rows at most one more than the page holds; the extra one proves that there is more
   * @param position the sort keys of a row, in the order of the sort
   */
  public static <T> Page<T> of(
      List<T> rows, PageRequest request, Function<T, List<String>> position) {
    if (rows.size() <= request.size()) {
      return new Page<>(rows, null);
    }
    List<T> items = rows.subList(0, request.size());
    return new Page<>(
        items, PageToken.after(position.apply(items.get(items.size() - 1))).encoded());
  }
}
