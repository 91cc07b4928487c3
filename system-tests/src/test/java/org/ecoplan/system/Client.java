package org.ecoplan.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Speaks to the gateway in the name of one account, with a token of the real Keycloak. */
final class Client {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final URI gateway;
  private final @Nullable String token;

  private Client(URI gateway, @Nullable String token) {
    this.gateway = gateway;
    this.token = token;
  }

  static Client anonymous(Stack stack) {
    return new Client(stack.gateway(), null);
  }

  static Client of(Stack stack, Account account) {
    String form =
        form(
            Map.of(
                "grant_type",
                "password",
                "client_id",
                "ecoplan-cli",
                "username",
                account.userName(),
                "password",
                Account.PASSWORD));
    HttpRequest request =
        HttpRequest.newBuilder(stack.tokenEndpoint())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    String token = send(request).expect(200).json().get("access_token").asText();
    return new Client(stack.gateway(), token);
  }

  Answer get(String path) {
    return get(path, "application/json");
  }

  Answer get(String path, String accept) {
    return send(request(path).header("Accept", accept).GET().build());
  }

  Answer post(String path, String json) {
    return post(path, json, UUID.randomUUID().toString());
  }

  Answer post(String path, String json, String idempotencyKey) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", idempotencyKey)
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  Answer postIfMatch(String path, String json, String etag) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("If-Match", etag)
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  Answer patch(String path, String json, @Nullable String etag, @Nullable String idempotencyKey) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/merge-patch+json")
            .method("PATCH", BodyPublishers.ofString(json));
    if (etag != null) {
      request.header("If-Match", etag);
    }
    if (idempotencyKey != null) {
      request.header("Idempotency-Key", idempotencyKey);
    }
    return send(request.build());
  }

  /** Sends one of the files of {@code data/liuzhou} as a form part. */
  Answer upload(String path, String file) {
    String boundary = UUID.randomUUID().toString();
    try {
      String content = Files.readString(Path.of("..", "data", "liuzhou", file));
      String body =
          "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n%s\r\n--%s--\r\n"
              .formatted(boundary, file, content, boundary);
      return send(
          request(path)
              .header("Content-Type", "multipart/form-data; boundary=" + boundary)
              .header("Idempotency-Key", UUID.randomUUID().toString())
              .POST(BodyPublishers.ofString(body))
              .build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every item of a paged list, page by page. */
  List<JsonNode> all(String path) {
    List<JsonNode> items = new ArrayList<>();
    String token = "";
    do {
      String separator = path.contains("?") ? "&" : "?";
      JsonNode page =
          get(path + separator + "pageSize=20" + (token.isEmpty() ? "" : "&pageToken=" + token))
              .expect(200)
              .json();
      page.get("items").forEach(items::add);
      token = page.path("nextPageToken").asText("");
    } while (!token.isEmpty() && !token.equals("null"));
    return items;
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path)).timeout(PATIENCE);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return request;
  }

  static Answer send(HttpRequest request) {
    try {
      return new Answer(HTTP.send(request, BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new AssertionError(request.method() + " " + request.uri() + ": " + e, e);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  static String form(Map<String, String> fields) {
    return String.join(
        "&",
        fields.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .toList());
  }
}
