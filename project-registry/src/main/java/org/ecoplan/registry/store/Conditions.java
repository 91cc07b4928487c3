package org.ecoplan.registry.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of a query that were really asked for, with their parameters. */
public final class Conditions {
  private final List<String> parts = new ArrayList<>();
  private final List<@Nullable Object> parameters = new ArrayList<>();

  /** Demands this, with one value for each question mark. */
  public Conditions and(String condition, @Nullable Object... values) {
    parts.add(condition);
    parameters.addAll(Arrays.asList(values));
    return this;
  }

  /** Demands this where a value is given at all. */
  public Conditions andIfGiven(String condition, @Nullable Object value) {
    return value == null ? this : and(condition, value);
  }

  /** The clause, always true where nothing is demanded. */
  public String where() {
    return parts.isEmpty() ? " WHERE true" : " WHERE " + String.join(" AND ", parts);
  }

  /** The parameters, with those that follow the clause. */
  public @Nullable Object[] parameters(@Nullable Object... following) {
    List<@Nullable Object> all = new ArrayList<>(parameters);
    all.addAll(Arrays.asList(following));
    return all.toArray();
  }
}
