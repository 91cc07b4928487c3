package org.ecoplan.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {

  private static final String OWN = "https://plan.example";

  @ParameterizedTest
  @CsvSource({
    "GET, , , true",
    "HEAD, cross-site, , true",
    "POST, same-origin, , true",
    "POST, same-site, , false",
    "POST, cross-site, https://plan.example, false",
    "POST, none, , false",
    "POST, , https://plan.example, true",
    "POST, , http://plan.example, false",
    "POST, , https://plan.example.evil.example, false",
    "POST, , null, false",
    "PATCH, , , false",
    "DELETE, , , false",
  })
  void onlyAProvenChangeHolds(String method, String fetchSite, String origin, boolean expected) {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    if (fetchSite != null) {
      headers.add("Sec-Fetch-Site", fetchSite);
    }
    if (origin != null) {
      headers.add("Origin", origin);
    }

    assertThat(SameOrigin.holds(method, headers, OWN)).isEqualTo(expected);
  }
}
