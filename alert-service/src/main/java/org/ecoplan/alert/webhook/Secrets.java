package org.ecoplan.alert.webhook;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook signs with: its secret, and for a while after it was renewed the one before, so
 * that the receiver can change over without refusing a delivery.
 *
 * @param previous the secret before; absent where it was never renewed
 * @param previousUntil the end of the overlap, after which the one before signs nothing; absent
 *     with it
 */
record Secrets(String current, @Nullable String previous, @Nullable Instant previousUntil) {
  private static final int BYTES = 32;

  /** A first secret. */
  static Secrets fresh(SecureRandom random) {
    return new Secrets(random(random), null, null);
  }

  /** A new secret; of more than one before, only the last goes on. */
  Secrets renewed(SecureRandom random, Duration overlap, Instant now) {
    return overlap.isZero()
        ? fresh(random)
        : new Secrets(random(random), current, now.plus(overlap));
  }

  /** Those that sign at an instant, the current one first. */
  List<String> at(Instant now) {
    return previous == null || previousUntil == null || !now.isBefore(previousUntil)
        ? List.of(current)
        : List.of(current, previous);
  }

  private static String random(SecureRandom random) {
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }
}
