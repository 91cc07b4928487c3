package org.ecoplan.alert.casefile;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalLong;
import java.util.UUID;
import org.ecoplan.alert.fact.FactKey;
import org.ecoplan.alert.rule.Finding;
import org.ecoplan.alert.rule.Words;
import org.jspecify.annotations.Nullable;

/**
 * An alert (预警): a finding that stands, from the moment it was first seen until its cause is gone.
 *
 * <p>Every change gives a new value with the next version. A resolved alert changes no more, unless
 * its cause comes back within the window: then it is open again.
 *
 * @param facts what it rests on
 * @param finding what is wrong, as last seen
 * @param updatedAt when anything of it last changed
 * @param previousAlertId the resolved alert of the same rule and subject before this one
 * @param reopened how often its cause came back within the window
 */
public record Alert(
    UUID id,
    long version,
    FactKey facts,
    Finding finding,
    Instant raisedAt,
    Instant updatedAt,
    @Nullable Acknowledgement acknowledgement,
    @Nullable Resolution resolution,
    @Nullable UUID previousAlertId,
    int reopened) {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** A new alert about something that was not wrong before. */
  static Alert raised(UUID id, FactKey facts, Finding finding, Instant now) {
    return new Alert(id, 1, facts, finding, now, now, null, null, null, 0);
  }

  /** Where it stands. */
  public AlertStatus status() {
    if (resolution != null) {
      return AlertStatus.RESOLVED;
    }
    return acknowledgement == null ? AlertStatus.OPEN : AlertStatus.ACKNOWLEDGED;
  }

  /**
   * Days between the missed deadline and today, or the day of resolution: 2023-12-31 looked at on
   * 2024-11-26 is 331. Empty where there is no deadline.
   */
  public OptionalLong daysLate(LocalDate today) {
    return daysBetween(
        finding.since(),
        resolution == null ? today : resolution.at().atZone(SHANGHAI).toLocalDate());
  }

  /** Days from a missed deadline to a day; empty where there is no deadline. */
  public static OptionalLong daysBetween(@Nullable LocalDate since, LocalDate day) {
    return since == null ? OptionalLong.empty() : OptionalLong.of(DAYS.between(since, day));
  }

  Alert updated(Finding newer, Instant now) {
    requireUnresolved();
    return new Alert(
        id,
        version + 1,
        facts,
        newer,
        raisedAt,
        now,
        acknowledgement,
        null,
        previousAlertId,
        reopened);
  }

  Alert resolved(Words reason, Instant now) {
    requireUnresolved();
    return new Alert(
        id,
        version + 1,
        facts,
        finding,
        raisedAt,
        now,
        acknowledgement,
        new Resolution(now, reason),
        previousAlertId,
        reopened);
  }

  /**
   * The cause came back soon after it was gone: the same file goes on, and what was known of it is
   * known still.
   *
   * @throws IllegalStateException where it was not resolved
   */
  Alert reopened(Finding again, Instant now) {
    if (resolution == null) {
      throw new IllegalStateException("alert " + id + " is not resolved");
    }
    return new Alert(
        id,
        version + 1,
        facts,
        again,
        raisedAt,
        now,
        acknowledgement,
        null,
        previousAlertId,
        reopened + 1);
  }

  /**
   * Somebody says that they know.
   *
   * @throws IllegalStateException where it is acknowledged or resolved already
   */
  public Alert acknowledged(String by, @Nullable String note, Instant now) {
    if (status() != AlertStatus.OPEN) {
      throw new IllegalStateException("alert " + id + " is " + status());
    }
    return new Alert(
        id,
        version + 1,
        facts,
        finding,
        raisedAt,
        now,
        new Acknowledgement(by, now, note),
        null,
        previousAlertId,
        reopened);
  }

  private void requireUnresolved() {
    if (resolution != null) {
      throw new IllegalStateException("alert " + id + " is resolved");
    }
  }
}
