package org.ecoplan.gateway.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for the services: registry and indicators answer with what they were asked, alerts is
 * down. The last part of the path says what else to do.
 */
public final class Services implements QuarkusTestResourceLifecycleManager {

  private static final int CHUNK = 64 * 1024;

  private @Nullable ExecutorService threads;
  private @Nullable HttpServer registry;
  private @Nullable HttpServer indicators;

  @Override
  public Map<String, String> start() {
    // It writes head and body apart; without this the second waits 40 ms for the first's receipt.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      threads = Executors.newCachedThreadPool();
      registry = service("registry");
      indicators = service("indicators");
      return Map.of(
          "ecoplan.gateway.registry.url",
          address(registry),
          "ecoplan.gateway.registry.health-url",
          address(registry) + "/q/health/ready",
          "ecoplan.gateway.indicators.url",
          address(indicators),
          "ecoplan.gateway.indicators.health-url",
          address(indicators) + "/not-ready",
          "ecoplan.gateway.alerts.url",
          nobody(),
          "ecoplan.gateway.alerts.health-url",
          nobody() + "/q/health/ready");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    Objects.requireNonNull(registry).stop(0);
    Objects.requireNonNull(indicators).stop(0);
    Objects.requireNonNull(threads).shutdownNow();
  }

  private HttpServer service(String name) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", exchange -> answer(name, exchange));
    server.start();
    return server;
  }

  private static void answer(String name, HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    try (exchange) {
      if (PublicAnswers.know(path)) {
        send(exchange, PublicAnswers.statusOf(path), PublicAnswers.bodyOf(path));
        return;
      }
      switch (path.substring(path.lastIndexOf('/') + 1)) {
        case "silent" -> exchange.close();
        case "never" -> sleepBeyondTheIdleTimeout();
        case "00000000-0000-4000-8000-000000000000" -> exchange.sendResponseHeaders(404, -1);
        case "not-ready" -> exchange.sendResponseHeaders(503, -1);
        case "download" -> download(exchange);
        case "created" -> created(exchange);
        case "evaluations" -> send(exchange, 200, PUBLISHED);
        case "7d9f4c1e-0000-4000-8000-000000000001" -> send(exchange, 200, ONE_PUBLISHED);
        default -> send(exchange, 200, seen(name, exchange));
      }
    }
  }

  private static final String PUBLISHED =
      """
      {"items":[{"id":"7d9f4c1e-0000-4000-8000-000000000001","planName":"柳州市“十四五”生态环境保护规划",
      "year":2023,"publishedAt":"2024-03-01T10:00:00+08:00","sha256":"abc","verdicts":[]}],
      "nextPageToken":null}
      """;

  private static final String ONE_PUBLISHED =
      """
      {"id":"7d9f4c1e-0000-4000-8000-000000000001","planName":"柳州市“十四五”生态环境保护规划",
      "year":2023,"asOf":"2024-02-20T08:00:00Z","publishedAt":"2024-03-01T10:00:00+08:00",
      "indicators":[{"series":[{"indicatorNumber":14,"indicatorName":"农村生活污水治理率",
      "name":"农村生活污水治理率","unit":"%","value":16.42,"target":"≥25","verdictZh":"达到序时进度"}]}],
      "tasks":{"day":"2024-02-20","total":81,"overdue":3},
      "projects":{"day":"2024-02-20","total":1,"completed":0,"items":[{"code":"LT-01",
      "name":"<b>超低排放改造</b>","categoryZh":"蓝天","stateZh":"在建","startYear":2021,"endYear":2023}]}}
      """;

  private static String seen(String name, HttpExchange exchange) throws IOException {
    JsonObject headers = new JsonObject();
    exchange
        .getRequestHeaders()
        .forEach(
            (key, values) -> headers.put(key.toLowerCase(Locale.ROOT), String.join(",", values)));
    return new JsonObject()
        .put("service", name)
        .put("method", exchange.getRequestMethod())
        .put("uri", exchange.getRequestURI().toString())
        .put("headers", headers)
        .put("bodyBytes", count(exchange.getRequestBody()))
        .encode();
  }

  private static void created(HttpExchange exchange) throws IOException {
    String self = "http://localhost:" + exchange.getLocalAddress().getPort();
    exchange.getResponseHeaders().set("Location", self + "/api/registry/v1/plans/LZ-145");
    exchange.getResponseHeaders().set("Set-Cookie", "inner=1");
    exchange.getResponseHeaders().set("X-Correlation-Id", "of-the-service");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "sniff-please");
    exchange.getResponseHeaders().set("Connection", "X-Hop");
    exchange.getResponseHeaders().set("X-Hop", "for the gateway only");
    exchange.getResponseHeaders().set("ETag", "\"7\"");
    exchange.sendResponseHeaders(201, -1);
  }

  private static void download(HttpExchange exchange) throws IOException {
    long left = Long.parseLong(exchange.getRequestURI().getQuery());
    exchange.sendResponseHeaders(200, left);
    byte[] chunk = new byte[CHUNK];
    try (OutputStream body = exchange.getResponseBody()) {
      for (; left > 0; left -= CHUNK) {
        body.write(chunk, 0, (int) Math.min(left, CHUNK));
      }
    }
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, isHead ? -1 : body.length);
    if (!isHead) {
      exchange.getResponseBody().write(body);
    }
  }

  private static void sleepBeyondTheIdleTimeout() {
    try {
      Thread.sleep(6_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long count(InputStream body) throws IOException {
    return body.transferTo(OutputStream.nullOutputStream());
  }

  private static String address(HttpServer server) {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private static String nobody() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return "http://localhost:" + free.getLocalPort();
    }
  }
}
