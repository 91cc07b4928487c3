package org.ecoplan.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.ecoplan.gateway.parts.Part;
import org.ecoplan.gateway.proxy.Route.Access;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {

  @ParameterizedTest
  @ValueSource(strings = {"localhost:8081", "ftp://localhost", "/registry", "http:///x"})
  void anOriginThatIsNoAddressIsRefusedAtStart(String origin) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> route(origin))
        .withMessageContaining(origin);
  }

  @Test
  void thePortFollowsTheScheme() {
    assertThat(route("http://registry").port()).isEqualTo(80);
    assertThat(route("https://registry").port()).isEqualTo(443);
    assertThat(route("http://registry:8081").port()).isEqualTo(8081);
  }

  private static Route route(String origin) {
    return new Route("/api/registry", Part.REGISTRY, URI.create(origin), Access.AUTHENTICATED);
  }
}
