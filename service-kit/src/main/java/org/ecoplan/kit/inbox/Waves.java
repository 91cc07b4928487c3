package org.ecoplan.kit.inbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Divides a sequence so that within a wave each subject occurs once; the order stays. */
final class Waves {
  private Waves() {}

  /** The items in their order, cut wherever a subject would come a second time. */
  static <T> List<List<T>> of(List<T> items, Function<? super T, ?> subjectOf) {
    List<List<T>> waves = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    List<T> wave = new ArrayList<>();
    for (T item : items) {
      Object subject = subjectOf.apply(item);
      if (seen.contains(subject)) {
        waves.add(wave);
        wave = new ArrayList<>();
        seen.clear();
      }
      seen.add(subject);
      wave.add(item);
    }
    if (!wave.isEmpty()) {
      waves.add(wave);
    }
    return waves;
  }
}
