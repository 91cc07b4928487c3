package org.ecoplan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ecoplan.embedded.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayClientTest {

  private static final String TOKEN = "POST /realms/master/protocol/openid-connect/token";
  private static final String FIND = "GET /admin/realms/ecoplan/clients?clientId=ecoplan-gateway";
  private static final String PUT = "PUT /admin/realms/ecoplan/clients/7";

  @TempDir Path directory;
  private PortPlan ports = new PortPlan(PortPlan.DEFAULT_BASE);
  private FakeServer keycloak;
  private DataFolder data;

  @BeforeEach
  void givenARealm() throws IOException {
    ports = new PortPlan(Ports.free() - 4);
    data = new DataFolder(directory);
    keycloak =
        new FakeServer(ports.keycloak())
            .on(TOKEN, 200, "{\"access_token\": \"t\"}")
            .on(
                FIND,
                200,
                "[{\"id\": \"7\", \"secret\": \"kept\", \"attributes\": {\"a\": \"b\"}}]")
            .on(PUT, 204, "");
  }

  @AfterEach
  void stopTheRealm() {
    keycloak.close();
  }

  @Test
  void theFirstAddressIsTheOneOfTheImport() throws IOException {
    move();

    assertThat(keycloak.requests()).isEmpty();
    assertThat(data.gatewayAddress()).hasContent(ports.gatewayUrl());
  }

  @Test
  void onOtherPortsTheRealmFollowsAndKeepsTheRest() throws IOException {
    Files.writeString(data.gatewayAddress(), "http://localhost:1");

    move();

    JsonNode client = new ObjectMapper().readTree(keycloak.bodyOf(PUT));
    assertThat(client.at("/redirectUris/0").asText()).isEqualTo(ports.gatewayUrl() + "/*");
    assertThat(client.at("/webOrigins/0").asText()).isEqualTo(ports.gatewayUrl());
    assertThat(client.at("/attributes/post.logout.redirect.uris").asText())
        .isEqualTo(ports.gatewayUrl() + "/*");
    assertThat(client.at("/secret").asText()).isEqualTo("kept");
    assertThat(client.at("/attributes/a").asText()).isEqualTo("b");
    assertThat(data.gatewayAddress()).hasContent(ports.gatewayUrl());
  }

  @Test
  void aRefusalIsASentenceAndIsTriedAgain() throws IOException {
    Files.writeString(data.gatewayAddress(), "http://localhost:1");
    keycloak.on(PUT, 403, "{}");

    assertThatThrownBy(this::move).isInstanceOf(CannotRun.class).hasMessageContaining("403");
    assertThat(data.gatewayAddress()).hasContent("http://localhost:1");
  }

  private void move() {
    new GatewayClient(ports, "admin-secret", data).moveToCurrentAddress();
  }
}
