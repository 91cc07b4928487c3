package org.ecoplan.gateway.header;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {

  @Test
  void scriptsRunOnlyOnTheApiPageAndInTheConsole() {
    assertThat(policy("/")).doesNotContain("script-src");
    assertThat(policy("/api/registry/v1/plans")).doesNotContain("script-src");
    assertThat(policy("/api-docsx")).doesNotContain("script-src");
    assertThat(policy("/consoles")).doesNotContain("script-src");
    assertThat(policy("/console/LZ-145/today"))
        .contains("script-src 'self';")
        .contains("connect-src 'self'");
    assertThat(policy("/api-docs"))
        .contains("script-src 'self';")
        .contains("frame-ancestors 'none'");
  }

  @Test
  void onlyAnEncryptedAnswerPromisesEncryption() {
    assertThat(headers("/", true).get("Strict-Transport-Security")).isNotBlank();
    assertThat(headers("/", false).get("Strict-Transport-Security")).isNull();
  }

  @Test
  void whatAServiceSaidIsReplaced() {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("X-Frame-Options", "ALLOWALL");

    SecurityHeaders.set(headers, "/", false);

    assertThat(headers.getAll("X-Frame-Options")).containsExactly("DENY");
  }

  private static String policy(String path) {
    return headers(path, false).get("Content-Security-Policy");
  }

  private static MultiMap headers(String path, boolean https) {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    SecurityHeaders.set(headers, path, https);
    return headers;
  }
}
