package org.ecoplan.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what an older or terser writer left out of a payload. */
final class Absent {
  private Absent() {}

  static <T> List<T> asEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
