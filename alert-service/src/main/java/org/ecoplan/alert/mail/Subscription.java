package org.ecoplan.alert.mail;

import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.ecoplan.alert.notice.NoticeFilter;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to be mailed.
 *
 * @param cursor the position of the last notice that was looked at for it
 * @param nextLookAt before this nothing is mailed
 */
record Subscription(
    UUID id,
    long version,
    String person,
    String address,
    NoticeFilter filter,
    Rhythm rhythm,
    long cursor,
    Instant nextLookAt,
    Instant createdAt) {

  /** The same after a look. */
  Subscription lookedAt(long newCursor, Instant next) {
    return new Subscription(
        id, version, person, address, filter, rhythm, newCursor, next, createdAt);
  }

  /**
   * When to mail, in the time of Shanghai.
   *
   * @param dailyAt once a day at this time; absent for soon
   * @param quietFrom no mail from here
   * @param quietTo until here, possibly on the next day
   */
  record Rhythm(
      @Nullable LocalTime dailyAt, @Nullable LocalTime quietFrom, @Nullable LocalTime quietTo) {

    Rhythm {
      if ((quietFrom == null) != (quietTo == null)) {
        throw new IllegalArgumentException("quiet hours have a beginning and an end");
      }
    }
  }
}
