package org.ecoplan.alert.mail;

import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.ecoplan.alert.notice.NoticeFilter;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to be told, and how.
 *
 * @param cursor the position of the last notice that was looked at for it
 * @param nextLookAt before this nothing is sent
 */
record Subscription(
    UUID id,
    long version,
    String person,
    Target target,
    NoticeFilter filter,
    Rhythm rhythm,
    long cursor,
    Instant nextLookAt,
    Instant createdAt) {

  /** The same after a look. */
  Subscription lookedAt(long newCursor, Instant next) {
    return new Subscription(
        id, version, person, target, filter, rhythm, newCursor, next, createdAt);
  }

  /**
   * Where to.
   *
   * @param address of a mail, absent for the other channels
   * @param webhookId the webhook, absent for the other channels
   */
  record Target(Channel channel, @Nullable String address, @Nullable UUID webhookId) {

    Target {
      if ((channel == Channel.EMAIL) != (address != null)
          || (channel == Channel.WEBHOOK) != (webhookId != null)) {
        throw new IllegalArgumentException("a mail has an address, a webhook its id, nothing both");
      }
    }
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
