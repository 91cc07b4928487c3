package org.ecoplan.kit.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProductionRulesTest {

  private final Map<String, String> settings =
      new HashMap<>(
          Map.of(
              "quarkus.oidc.auth-server-url", "https://identity.example/realms/ecoplan",
              "quarkus.datasource.password", "a-long-enough-one",
              "quarkus.datasource.jdbc.url", "jdbc:postgresql://db/registry?sslmode=verify-full",
              "kafka.security.protocol", "SASL_SSL"));

  @Test
  void soundSettingsPass() {
    assertThat(findings()).isEmpty();
  }

  @Test
  void eachBreachNamesItsProperty() {
    settings.put("quarkus.oidc.auth-server-url", "http://identity.example/realms/ecoplan");
    settings.put("quarkus.datasource.password", "ecoplan-demo");
    settings.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://db/registry");
    settings.remove("kafka.security.protocol");

    assertThat(findings())
        .extracting(finding -> finding.split(" ", 2)[0])
        .containsExactly(
            "quarkus.oidc.auth-server-url",
            "quarkus.datasource.password",
            "quarkus.datasource.jdbc.url",
            "kafka.security.protocol");
  }

  private List<String> findings() {
    return ProductionRules.findings(name -> Optional.ofNullable(settings.get(name)));
  }
}
