package org.ecoplan.alert.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One body on its way to a webhook.
 *
 * @param attempts how often it was tried
 * @param lastStatus the HTTP status of the last attempt, absent where there was no answer
 */
record Delivery(
    UUID id,
    UUID webhookId,
    Kind kind,
    String body,
    State state,
    int attempts,
    Instant nextAttemptAt,
    @Nullable Integer lastStatus,
    @Nullable String lastError,
    Instant createdAt,
    @Nullable Instant finishedAt) {

  static Delivery fresh(UUID webhookId, Kind kind, String body, Instant now) {
    return new Delivery(
        UUID.randomUUID(), webhookId, kind, body, State.PENDING, 0, now, null, null, now, null);
  }

  /** After an attempt: delivered by any 2xx, dead after the last attempt, else waiting longer. */
  Delivery after(Outcome outcome, int mostAttempts, Duration firstPause, Instant now) {
    int tried = attempts + 1;
    State next = outcome.isSuccess() ? State.DELIVERED : State.PENDING;
    if (next == State.PENDING && tried >= mostAttempts) {
      next = State.DEAD;
    }
    return new Delivery(
        id,
        webhookId,
        kind,
        body,
        next,
        tried,
        next == State.PENDING ? now.plus(firstPause.multipliedBy(1L << (tried - 1))) : now,
        outcome.status(),
        outcome.error(),
        createdAt,
        next == State.PENDING ? null : now);
  }

  /** The same to be tried as often again, from now on. */
  Delivery revived(Instant now) {
    return new Delivery(
        id, webhookId, kind, body, State.PENDING, 0, now, lastStatus, lastError, createdAt, null);
  }

  /** What is delivered. */
  enum Kind {
    /** Notices as they happen. */
    NOTICES,
    /** What a subscription is told, at its own pace. */
    DIGEST,
    /** Somebody asked whether it works. */
    TEST
  }

  /** Where it stands. */
  enum State {
    /** It will be tried at its next attempt. */
    PENDING,
    /** The receiver took it. */
    DELIVERED,
    /** It was tried in vain as often as allowed; it stays for the record, and may be revived. */
    DEAD
  }

  /** What an attempt came to. */
  record Outcome(@Nullable Integer status, @Nullable String error) {
    boolean isSuccess() {
      return status != null && status >= 200 && status < 300;
    }
  }
}
