package org.ecoplan.registry.project;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds the state after a change against the state before it, field by field. */
public final class FieldChanges {
  private final List<FieldChange> found = new ArrayList<>();

  /** Compares a field; 60 and 60.00 are the same number. */
  public FieldChanges field(String name, @Nullable Object before, @Nullable Object after) {
    String then = text(before);
    String now = text(after);
    if (!Objects.equals(then, now)) {
      found.add(new FieldChange(name, then, now));
    }
    return this;
  }

  /** The fields that differ, in the order in which they were compared. */
  public List<FieldChange> found() {
    return List.copyOf(found);
  }

  private static @Nullable String text(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return number.stripTrailingZeros().toPlainString();
    }
    if (value instanceof Collection<?> several) {
      return several.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }
    return value == null ? null : value.toString();
  }
}
