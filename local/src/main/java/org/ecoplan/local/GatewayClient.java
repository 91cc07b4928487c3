package org.ecoplan.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;

/**
 * The gateway as the realm knows it. A realm is imported once; where the same data is started on
 * other ports later, the addresses to which a login may return have to follow.
 */
final class GatewayClient {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final PortPlan ports;
  private final PasswordLogin administrator;
  private final DataFolder data;
  private final Http http = new Http();

  GatewayClient(PortPlan ports, String adminPassword, DataFolder data) {
    this.ports = ports;
    this.administrator =
        new PasswordLogin(
            ports.keycloakUrl() + "/realms/master", "admin-cli", "keycloak-admin", adminPassword);
    this.data = data;
  }

  /**
   * Tells the realm the gateway's address, where it knows another one.
   *
   * @throws CannotRun where Keycloak refuses
   */
  void moveToCurrentAddress() {
    try {
      String current = ports.gatewayUrl();
      if (Files.exists(data.gatewayAddress())
          && !Files.readString(data.gatewayAddress()).equals(current)) {
        moveTo(current);
      }
      Files.writeString(data.gatewayAddress(), current);
    } catch (IOException e) {
      throw new CannotRun("The gateway's address could not be kept: " + e.getMessage());
    }
  }

  private void moveTo(String address) throws JsonProcessingException {
    String token = administrator.token(http);
    String clients = ports.keycloakUrl() + "/admin/realms/ecoplan/clients";
    HttpResponse<String> found =
        succeeded(http.send(request(clients + "?clientId=ecoplan-gateway", token).GET()));
    ObjectNode client = (ObjectNode) JSON.readTree(found.body()).required(0);
    client.putArray("redirectUris").add(address + "/*");
    client.putArray("webOrigins").add(address);
    client.withObject("/attributes").put("post.logout.redirect.uris", address + "/*");
    var unused =
        succeeded(
            http.send(
                request(clients + "/" + client.required("id").asText(), token)
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString(JSON.writeValueAsString(client)))));
  }

  private static HttpRequest.Builder request(String address, String token) {
    return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token);
  }

  private static HttpResponse<String> succeeded(HttpResponse<String> answer) {
    if (answer.statusCode() / 100 != 2) {
      throw new CannotRun(
          "Keycloak refused the gateway's new address with "
              + answer.statusCode()
              + ": "
              + answer.body());
    }
    return answer;
  }
}
