package org.ecoplan.kit.production;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What must not be so where real people's work is at stake. */
final class ProductionRules {

  private static final int SHORTEST_PASSWORD = 12;
  private static final Set<String> DEFAULT_PASSWORDS =
      Set.of("ecoplan-demo", "postgres", "password", "changeme", "secret");

  private ProductionRules() {}

  /** One sentence for each property that would be a breach, beginning with the property. */
  static List<String> findings(Function<String, Optional<String>> property) {
    List<String> findings = new ArrayList<>();
    property
        .apply("quarkus.oidc.auth-server-url")
        .filter(url -> !url.startsWith("https://"))
        .ifPresent(url -> findings.add("quarkus.oidc.auth-server-url must be https"));
    property
        .apply("quarkus.datasource.password")
        .filter(
            password ->
                password.length() < SHORTEST_PASSWORD || DEFAULT_PASSWORDS.contains(password))
        .ifPresent(
            password ->
                findings.add(
                    "quarkus.datasource.password is a default or shorter than "
                        + SHORTEST_PASSWORD
                        + " characters"));
    property
        .apply("quarkus.datasource.jdbc.url")
        .filter(url -> !url.contains("sslmode=require") && !url.contains("sslmode=verify-"))
        .ifPresent(
            url -> findings.add("quarkus.datasource.jdbc.url must ask for sslmode=verify-full"));
    if (property.apply("kafka.security.protocol").filter(p -> p.endsWith("SSL")).isEmpty()) {
      findings.add("kafka.security.protocol must be SSL or SASL_SSL");
    }
    return findings;
  }
}
