package org.ecoplan.alert.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.ecoplan.alert.mail.Subscription.Rhythm;

/**
 * When a subscription is looked at again: after a mail not before the pause has passed (so a
 * thousand alerts at once make one digest, and a busy day a mail every ten minutes at most), once a
 * day for a daily digest, and never within quiet hours.
 *
 * @param pause the shortest time between two mails of a subscription
 */
record Pace(Duration pause) {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** The first moment for a new subscription. */
  Instant first(Rhythm rhythm, Instant now) {
    return rhythm.dailyAt() == null ? outsideQuiet(rhythm, now) : nextDaily(rhythm, now);
  }

  /** The next moment after a mail. */
  Instant afterMail(Rhythm rhythm, Instant now) {
    return rhythm.dailyAt() == null
        ? outsideQuiet(rhythm, now.plus(pause))
        : nextDaily(rhythm, now);
  }

  /** Whether a mail now would break the quiet hours. */
  boolean isQuiet(Rhythm rhythm, Instant now) {
    return outsideQuiet(rhythm, now).isAfter(now);
  }

  /** This moment, or the end of the quiet hours it falls into. */
  Instant outsideQuiet(Rhythm rhythm, Instant moment) {
    LocalTime from = rhythm.quietFrom();
    LocalTime to = rhythm.quietTo();
    if (from == null || to == null || from.equals(to)) {
      return moment;
    }
    ZonedDateTime at = moment.atZone(SHANGHAI);
    LocalTime time = at.toLocalTime();
    boolean overnight = from.isAfter(to);
    boolean inside =
        overnight
            ? !time.isBefore(from) || time.isBefore(to)
            : !time.isBefore(from) && time.isBefore(to);
    if (!inside) {
      return moment;
    }
    boolean endsTomorrow = overnight && !time.isBefore(from);
    return at.toLocalDate().plusDays(endsTomorrow ? 1 : 0).atTime(to).atZone(SHANGHAI).toInstant();
  }

  private static Instant nextDaily(Rhythm rhythm, Instant now) {
    LocalTime dailyAt = rhythm.dailyAt() == null ? LocalTime.MIDNIGHT : rhythm.dailyAt();
    ZonedDateTime at = now.atZone(SHANGHAI);
    ZonedDateTime today = at.toLocalDate().atTime(dailyAt).atZone(SHANGHAI);
    return (today.isAfter(at) ? today : today.plusDays(1)).toInstant();
  }
}
