package org.ecoplan.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The public APIs as the people of the demonstration use them: through the gateway, with a token.
 */
final class Api {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final URI gateway;
  private final Function<String, String> tokens;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  /**
   * @param tokens gives a valid token for an account's name
   */
  Api(URI gateway, Function<String, String> tokens) {
    this.gateway = gateway;
    this.tokens = tokens;
  }

  /** What came back. */
  record Answer(JsonNode body, String etag) {}

  Answer get(Account who, String path) {
    return send(request(who, path).GET(), "GET " + path);
  }

  /** Enters something; the same key again changes nothing. */
  Answer post(Account who, String path, String key, @Nullable Object content) {
    return post(who, path, key, content, null);
  }

  /** Takes a step on something that stands at this version. */
  Answer post(
      Account who, String path, String key, @Nullable Object content, @Nullable String etag) {
    return write("POST", who, path, key, content, etag);
  }

  Answer patch(Account who, String path, String key, Object content, String etag) {
    return write("PATCH", who, path, key, content, etag);
  }

  Answer put(Account who, String path, String key, Object content, String etag) {
    return write("PUT", who, path, key, content, etag);
  }

  private Answer write(
      String method,
      Account who,
      String path,
      String key,
      @Nullable Object content,
      @Nullable String etag) {
    HttpRequest.Builder request =
        request(who, path)
            .header("Idempotency-Key", Dice.SEED + "/" + key)
            .method(method, content == null ? BodyPublishers.noBody() : json(content));
    if (content != null) {
      request.header("Content-Type", "application/json");
    }
    if (etag != null && !etag.isEmpty()) {
      request.header("If-Match", etag);
    }
    return send(request, method + " " + path);
  }

  private HttpRequest.Builder request(Account who, String path) {
    return HttpRequest.newBuilder(gateway.resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + tokens.apply(who.userName()));
  }

  private Answer send(HttpRequest.Builder request, String what) {
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new Refused(answer.statusCode(), what + ": " + answer.body());
      }
      JsonNode body =
          answer.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(answer.body());
      return new Answer(body, answer.headers().firstValue("ETag").orElse(""));
    } catch (IOException e) {
      throw new Refused(0, what + " was not answered: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused(0, what + " was interrupted");
    }
  }

  private static BodyPublisher json(Object content) {
    try {
      return BodyPublishers.ofString(JSON.writeValueAsString(content));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written as JSON: " + content, e);
    }
  }
}
