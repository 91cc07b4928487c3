package org.ecoplan.alert.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of a rule's parameters: those that were set, else the standard ones. */
public final class Parameters {
  private final Map<String, Integer> values;

  Parameters(List<Parameter> known, Map<String, Integer> set) {
    Map<String, Integer> all = new HashMap<>();
    known.forEach(p -> all.put(p.name(), set.getOrDefault(p.name(), p.standard())));
    values = Map.copyOf(all);
  }

  int get(String name) {
    Integer value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no parameter " + name);
    }
    return value;
  }
}
