package org.ecoplan.kit.demonstration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a service's database is a demonstration.
 *
 * @param begun whether it holds synthetic content; never false again
 * @param begunBy who began it
 * @param begunAt when
 * @param hindrance why none can begin here, absent where one can or has
 */
public record DemonstrationState(
    boolean begun,
    @Nullable String begunBy,
    @Nullable Instant begunAt,
    @Nullable String hindrance) {

  static DemonstrationState begun(String by, Instant at) {
    return new DemonstrationState(true, by, at, null);
  }

  static DemonstrationState notBegun(@Nullable String hindrance) {
    return new DemonstrationState(false, null, null, hindrance);
  }
}
