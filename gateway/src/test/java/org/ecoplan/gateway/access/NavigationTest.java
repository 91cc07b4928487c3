package org.ecoplan.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NavigationTest {

  @ParameterizedTest
  @CsvSource({
    "GET, navigate, , true",
    "GET, , text/html, true",
    "GET, cors, text/html, false",
    "GET, , application/json, false",
    "GET, , , false",
    "POST, navigate, text/html, false",
  })
  void onlyAPersonOpeningAnAddressNavigates(
      String method, String fetchMode, String accept, boolean expected) {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    if (fetchMode != null) {
      headers.add("Sec-Fetch-Mode", fetchMode);
    }
    if (accept != null) {
      headers.add("Accept", accept);
    }

    assertThat(Navigation.is(method, headers)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://evil.example", "//evil.example", "/\\evil.example", "evil", "/\n/evil"})
  void aReturnToAnotherSiteLeadsHome(String wanted) {
    assertThat(Navigation.safeReturn(wanted)).isEqualTo("/");
  }

  @Test
  void aReturnToOwnPathIsKept() {
    assertThat(Navigation.safeReturn("/public/?year=2023")).isEqualTo("/public/?year=2023");
    assertThat(Navigation.safeReturn(null)).isEqualTo("/");
  }
}
