package org.ecoplan.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What the gateway answered. */
record Answer(HttpResponse<byte[]> http) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  int status() {
    return http.statusCode();
  }

  String header(String name) {
    return http.headers().firstValue(name).orElse("");
  }

  String etag() {
    return header("ETag");
  }

  byte[] bytes() {
    return http.body();
  }

  String text() {
    return new String(http.body(), StandardCharsets.UTF_8);
  }

  JsonNode json() {
    try {
      return JSON.readTree(http.body());
    } catch (IOException e) {
      throw new AssertionError("not JSON: " + text(), e);
    }
  }

  /** The answer, which must have this status; else the failure shows the body. */
  Answer expect(int status) {
    assertThat(status())
        .as("%s %s -> %s", http.request().method(), http.request().uri(), text())
        .isEqualTo(status);
    return this;
  }

  /** A refusal, which must be a problem document with a code and a correlation id. */
  Answer expectProblem(int status) {
    expect(status);
    assertThat(header("Content-Type")).startsWith("application/problem+json");
    assertThat(json().path("code").asText()).isNotBlank();
    assertThat(json().path("correlationId").asText()).isNotBlank();
    return this;
  }
}
