package org.ecoplan.alert.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves to the receiver who sent a body and when: {@code t=<seconds>,v1=<hex>} where v1 is
 * HMAC-SHA256 of {@code <seconds>.<body>}. The time is signed, so an old request cannot be sent
 * again as new. While a renewed secret and the one before overlap there is a v1 of each; a receiver
 * accepts a body if any of them is right.
 */
final class Signature {
  private static final String ALGORITHM = "HmacSHA256";

  private Signature() {}

  static String of(List<String> secrets, Instant at, String body) {
    StringBuilder signature = new StringBuilder("t=").append(at.getEpochSecond());
    for (String secret : secrets) {
      signature.append(",v1=").append(hmac(secret, at.getEpochSecond() + "." + body));
    }
    return signature.toString();
  }

  private static String hmac(String secret, String signed) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JVM has " + ALGORITHM, e);
    }
  }
}
