package org.ecoplan.alert.expression;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Facts as a map from words to values of which each is worked out when it is asked for: an
 * expression speaks of two or three words out of twenty.
 *
 * @param <F> the facts
 */
final class Spoken<F> extends AbstractMap<String, Object> {
  private final Map<String, Function<F, Object>> words;
  private final F facts;

  Spoken(Map<String, Function<F, Object>> words, F facts) {
    this.words = words;
    this.facts = facts;
  }

  @Override
  public @Nullable Object get(@Nullable Object word) {
    Function<F, Object> value = word == null ? null : words.get(word);
    return value == null ? null : value.apply(facts);
  }

  @Override
  public boolean containsKey(@Nullable Object word) {
    return word != null && words.containsKey(word);
  }

  @Override
  public int size() {
    return words.size();
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    Map<String, Object> all = new LinkedHashMap<>();
    words.forEach((word, value) -> all.put(word, value.apply(facts)));
    return all.entrySet();
  }
}
