package org.ecoplan.gateway.production;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What must not be so where real people log in. */
final class ProductionRules {

  private static final String SERVER_URL = "quarkus.oidc.auth-server-url";
  private static final String CLIENT_SECRET = "quarkus.oidc.credentials.secret";
  private static final String COOKIE_SECRET = "quarkus.oidc.token-state-manager.encryption-secret";

  /** Below it Quarkus would fill up a cookie key from guessable text, or make one per replica. */
  private static final int SHORTEST_SECRET = 32;

  /** Words that give away a secret which came with the demo realm or was never set. */
  private static final Set<String> DEMO_WORDS =
      Set.of("demo", "secret", "changeme", "password", "ecoplan-gateway");

  private ProductionRules() {}

  /** One sentence for each property that would be a breach, beginning with the property. */
  static List<String> findings(Function<String, Optional<String>> property) {
    List<String> findings = new ArrayList<>();
    if (property.apply(SERVER_URL).filter(url -> url.startsWith("https://")).isEmpty()) {
      findings.add(SERVER_URL + " must be an https address");
    }
    for (String name : List.of(CLIENT_SECRET, COOKIE_SECRET)) {
      String secret = property.apply(name).orElse("");
      if (secret.length() < SHORTEST_SECRET) {
        findings.add(name + " must be set, " + SHORTEST_SECRET + " characters or longer");
      } else if (DEMO_WORDS.stream().anyMatch(secret::contains)) {
        findings.add(name + " is a default: make one of random characters");
      }
    }
    if (!property
        .apply("quarkus.oidc.authentication.cookie-force-secure")
        .orElse("")
        .equals("true")) {
      findings.add("quarkus.oidc.authentication.cookie-force-secure must be true");
    }
    return findings;
  }
}
