package org.ecoplan.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/**
 * An account of a realm that logs in by its password, as scripts do.
 *
 * @param realmUrl the address of the realm
 */
record PasswordLogin(String realmUrl, String client, String userName, String password) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A token to call with.
   *
   * @throws CannotRun where Keycloak gives none
   */
  String token(Http http) {
    String form =
        "grant_type=password&client_id="
            + encoded(client)
            + "&username="
            + encoded(userName)
            + "&password="
            + encoded(password);
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(realmUrl + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    return token(answer.body());
  }

  private String token(String body) {
    try {
      JsonNode token = JSON.readTree(body).path("access_token");
      if (token.isTextual()) {
        return token.asText();
      }
    } catch (JsonProcessingException e) {
      // Not JSON is no token either.
    }
    throw new CannotRun("Keycloak gave no token for the account " + userName + ": " + body);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
