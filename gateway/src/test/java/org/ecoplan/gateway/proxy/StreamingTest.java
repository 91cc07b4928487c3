package org.ecoplan.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.ecoplan.gateway.testing.Browser;
import org.ecoplan.gateway.testing.Services;
import org.junit.jupiter.api.Test;

/** The heap of this test is smaller than what goes through: nothing may be held. */
@QuarkusTest
@QuarkusTestResource(Services.class)
class StreamingTest {

  private static final long MEGABYTE = 1024L * 1024;
  private static final long MORE_THAN_THE_HEAP = 300 * MEGABYTE;

  @TestHTTPResource URI gateway;

  @Test
  void aDownloadLargerThanTheHeapPasses() throws IOException {
    assertThat(Runtime.getRuntime().maxMemory()).isLessThan(MORE_THAN_THE_HEAP);
    HttpURLConnection connection =
        (HttpURLConnection)
            gateway.resolve("/public/v1/download?" + MORE_THAN_THE_HEAP).toURL().openConnection();

    try (InputStream body = connection.getInputStream()) {
      assertThat(body.transferTo(OutputStream.nullOutputStream())).isEqualTo(MORE_THAN_THE_HEAP);
    }
  }

  @Test
  void anUploadLargerThanTheHeapPassesWithOrWithoutALength() {
    Browser program = new Browser(gateway);
    for (HttpRequest.BodyPublisher body :
        new HttpRequest.BodyPublisher[] {
          zeros(MORE_THAN_THE_HEAP),
          HttpRequest.BodyPublishers.fromPublisher(zeros(MORE_THAN_THE_HEAP), MORE_THAN_THE_HEAP)
        }) {
      var answer =
          program.send(
              program
                  .request("/api/registry/v1/imports/projects")
                  .header("Authorization", program.bearer("alice"))
                  .POST(body));

      assertThat(new JsonObject(answer.body()).getLong("bodyBytes")).isEqualTo(MORE_THAN_THE_HEAP);
    }
  }

  @Test
  void aDeclaredLengthBeyondTheLimitIsRefusedBeforeItIsSent() throws IOException {
    String head =
        "POST /api/registry/v1/imports/projects HTTP/1.1\r\nHost: "
            + gateway.getAuthority()
            + "\r\nContent-Length: "
            + 401 * MEGABYTE
            + "\r\n\r\n";
    try (Socket connection = new Socket(gateway.getHost(), gateway.getPort())) {
      connection.setSoTimeout(20_000);
      connection.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));

      String answer =
          new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer).startsWith("HTTP/1.1 413").contains("GTW-1413");
    }
  }

  @Test
  void aBodyThatGrowsBeyondTheLimitIsCutOff() throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection)
            gateway.resolve("/api/registry/v1/imports/projects").toURL().openConnection();
    connection.setRequestMethod("POST");
    connection.setRequestProperty("Authorization", new Browser(gateway).bearer("alice"));
    connection.setDoOutput(true);
    connection.setChunkedStreamingMode((int) MEGABYTE);
    byte[] megabyte = new byte[(int) MEGABYTE];
    try (OutputStream body = connection.getOutputStream()) {
      for (int sent = 0; sent < 401; sent++) {
        body.write(megabyte);
      }
    }

    assertThat(connection.getResponseCode()).isEqualTo(413);
    assertThat(connection.getContentType()).isEqualTo("application/problem+json");
  }

  private static HttpRequest.BodyPublisher zeros(long bytes) {
    return HttpRequest.BodyPublishers.ofInputStream(() -> new Zeros(bytes));
  }

  /** Zeros, made as they are read. */
  private static final class Zeros extends InputStream {

    private long left;

    private Zeros(long length) {
      this.left = length;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(left, length);
      left -= count;
      return count;
    }
  }
}
