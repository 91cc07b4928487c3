package org.ecoplan.gateway.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductionRulesTest {

  private final Map<String, String> settings =
      new HashMap<>(
          Map.of(
              "quarkus.oidc.auth-server-url", "https://id.example/realms/ecoplan",
              "quarkus.oidc.credentials.secret", "x8Yt5Rw2Kp9Lm4Nv7Bq1Zc6Hd3Jf0Gs8",
              "quarkus.oidc.token-state-manager.encryption-secret",
                  "p3Wn8Vk5Tq2Xr7Mb4Lz9Jc6Hy1Fg0Ds5",
              "quarkus.oidc.authentication.cookie-force-secure", "true"));

  @Test
  void aSoundConfigurationStarts() {
    assertThat(findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "quarkus.oidc.auth-server-url, http://id.example/realms/ecoplan",
    "quarkus.oidc.credentials.secret, short",
    "quarkus.oidc.credentials.secret, ecoplan-gateway-demo-secret-0123456789",
    "quarkus.oidc.token-state-manager.encryption-secret, ",
    "quarkus.oidc.authentication.cookie-force-secure, false",
  })
  void aBreachIsNamedByItsProperty(String name, String value) {
    settings.remove(name);
    Optional.ofNullable(value).ifPresent(given -> settings.put(name, given));

    assertThat(findings()).singleElement().asString().startsWith(name);
  }

  private List<String> findings() {
    return ProductionRules.findings(name -> Optional.ofNullable(settings.get(name)));
  }
}
