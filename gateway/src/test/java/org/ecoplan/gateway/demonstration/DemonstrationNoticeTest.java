package org.ecoplan.gateway.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.ecoplan.gateway.testing.Browser;
import org.ecoplan.gateway.testing.Services;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Services.class)
class DemonstrationNoticeTest {

  private static final Duration SOON = Duration.ofSeconds(5);

  @TestHTTPResource URI gateway;

  @ParameterizedTest
  @ValueSource(strings = {"/", "/public/", "/api-docs", "/login/failed"})
  void everyPageOfADemonstrationSaysSo(String path) throws IOException {
    HttpServer marked = registry("demonstration");
    try {
      QuarkusMock.installMockForType(noticeOf(marked), DemonstrationNotice.class);

      assertThat(new Browser(gateway).open(path).body()).contains("演示数据");
    } finally {
      marked.stop(0);
    }
  }

  @Test
  void nobodySaysSoOfRealContent() throws IOException {
    HttpServer unmarked = registry("");
    try {
      QuarkusMock.installMockForType(noticeOf(unmarked), DemonstrationNotice.class);

      assertThat(new Browser(gateway).open("/public/").body()).doesNotContain("演示数据");
    } finally {
      unmarked.stop(0);
    }
  }

  @Test
  void whatWasSaidOnceStaysWhenTheRegistryIsAway() throws IOException {
    HttpServer marked = registry("demonstration");
    DemonstrationNotice notice = noticeOf(marked);

    assertThat(notice.isOn().toCompletableFuture().join()).isTrue();
    marked.stop(0);

    assertThat(notice.isOn().toCompletableFuture().join()).isTrue();
  }

  private static DemonstrationNotice noticeOf(HttpServer registry) {
    URI address = URI.create("http://127.0.0.1:" + registry.getAddress().getPort());
    return new DemonstrationNotice(address, SOON, SOON, Duration.ZERO, Clock.systemUTC());
  }

  private static HttpServer registry(String mark) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/registry/v1/demonstration",
        exchange -> {
          if (!mark.isEmpty()) {
            exchange.getResponseHeaders().set("Ecoplan-Data", mark);
          }
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    return server;
  }
}
