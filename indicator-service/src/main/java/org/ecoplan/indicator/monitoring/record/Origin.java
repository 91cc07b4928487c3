package org.ecoplan.indicator.monitoring.record;

import org.jspecify.annotations.Nullable;

/**
 * Where a delivery comes from.
 *
 * @param channel {@code API}, {@code FILE} or {@code KAFKA}
 * @param reason why known records may be replaced, absent where they may not
 */
record Origin(String channel, String source, String reporter, @Nullable String reason) {

  /** What the rows are numbered in, for messages. */
  String rows() {
    return channel.equals("FILE") ? source : "records";
  }

  boolean corrects() {
    return reason != null && !reason.isBlank();
  }
}
