package org.ecoplan.testing;

import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tokens as Keycloak would issue them, signed with a key of this test run, which the service under
 * test knows by {@code quarkus.oidc.public-key}: the real verification, without a login.
 */
public final class TestTokens {

  /** Hands the key from the test's class loader to the application's. */
  private static final String KEY_PROPERTY = "ecoplan.test.signing-key";

  private static final String AUDIENCE = "ecoplan-api";
  private static final Duration LIFETIME = Duration.ofHours(1);

  private TestTokens() {}

  /** A token for an account with one role, or none, and a unit, or none. */
  public static String bearer(String name, @Nullable String role, @Nullable String unit) {
    var claims =
        Jwt.claims()
            .issuer("https://identity.example/realms/ecoplan")
            .audience(Set.of(AUDIENCE))
            .subject(name)
            .preferredUserName(name)
            .expiresIn(LIFETIME)
            .claim("azp", "ecoplan-cli")
            .claim("realm_access", Map.of("roles", role == null ? List.of() : List.of(role)));
    if (unit != null) {
      claims.claim("unit", unit);
    }
    return claims.jws().sign(signingKey());
  }

  /** Makes the key of this run; returns the public half in the form that Quarkus reads. */
  static String newKeyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair pair = generator.generateKeyPair();
      System.setProperty(KEY_PROPERTY, base64(pair.getPrivate().getEncoded()));
      return base64(pair.getPublic().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JVM has RSA", e);
    }
  }

  private static PrivateKey signingKey() {
    try {
      byte[] key = Base64.getDecoder().decode(System.getProperty(KEY_PROPERTY));
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key of this run is unreadable", e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
