package org.ecoplan.alert.casefile;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts of the list are wanted; what is absent filters nothing.
 *
 * @param subject the subject itself or anything below it: {@code LZ-145/LT-01} also finds {@code
 *     LZ-145/LT-01#milestone-1}, and {@code LZ-145} the whole plan
 * @param unit a unit concerned, directly or as a member of a unit group
 * @param states any of these; empty for all
 */
public record AlertFilter(
    @Nullable String plan,
    @Nullable String rule,
    @Nullable String subject,
    @Nullable String unit,
    Set<AlertStatus> states) {

  public AlertFilter {
    states = Set.copyOf(states);
  }
}
