package org.ecoplan.benchmark.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** An Ecoplan started by {@code ./ecoplan up}, called in the name of its demo plan office. */
final class RunningEcoplan {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int HUNDRED = 100;
  private static final int KEYCLOAK = 4;
  private static final int FIRST_MANAGEMENT = 10;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI gateway;
  private final String token;

  /**
   * @param gateway its address; the other ports follow from it (docs/operations.md)
   * @throws IOException where it does not answer or gives no token
   */
  RunningEcoplan(URI gateway) throws IOException {
    this.gateway = gateway;
    HttpRequest login =
        HttpRequest.newBuilder(onPort(KEYCLOAK, "/realms/ecoplan/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "grant_type=password&client_id=ecoplan-cli"
                        + "&username=planoffice&password=ecoplan-demo"))
            .build();
    this.token = JSON.readTree(answer(login).body()).path("access_token").asText();
  }

  /** Creates something. */
  void create(String path, String json) throws IOException {
    answer(
        call(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  /**
   * Changes what stands in this version.
   *
   * @return what it is now
   */
  JsonNode change(String path, long version, String patch) throws IOException {
    HttpRequest request =
        call(path)
            .header("Content-Type", "application/merge-patch+json")
            .header("If-Match", "\"" + version + "\"")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .method("PATCH", BodyPublishers.ofString(patch))
            .build();
    return JSON.readTree(answer(request).body());
  }

  /** The metrics of a service, in Prometheus' form. */
  String metrics(int service) throws IOException {
    return answer(HttpRequest.newBuilder(onPort(FIRST_MANAGEMENT + service, "/q/metrics")).build())
        .body();
  }

  private HttpRequest.Builder call(String path) {
    return HttpRequest.newBuilder(gateway.resolve(path))
        .timeout(PATIENCE)
        .header("Accept", "application/json")
        .header("Authorization", "Bearer " + token);
  }

  private URI onPort(int offset, String path) {
    return URI.create("http://127.0.0.1:" + (gateway.getPort() + offset) + path);
  }

  private HttpResponse<String> answer(HttpRequest request) throws IOException {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() / HUNDRED != 2) {
        throw new IOException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
      }
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
