package org.ecoplan.gateway.testing;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/** A browser that keeps cookies and shows every redirect, and the person who types into it. */
public final class Browser {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final URI gateway;
  private final CookieManager cookies = new CookieManager();
  private final List<String> setCookies = new ArrayList<>();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  public Browser(URI gateway) {
    this.gateway = gateway;
  }

  /** Opens a path as a person does. */
  public HttpResponse<String> open(String path) {
    return send(
        request(path)
            .header("Accept", "text/html,application/xhtml+xml")
            .header("Sec-Fetch-Mode", "navigate")
            .GET());
  }

  /** Logs in with this name and these roles; returns where the gateway leads in the end. */
  public URI logIn(String name, String roles, String returnTo) {
    HttpResponse<String> toIdentity = open("/login?returnTo=" + encode(returnTo));
    Map<String, String> asked = query(location(toIdentity));
    String form =
        form(
            Map.of(
                "redirect_uri",
                asked.get("redirect_uri") + "?state=" + asked.get("state"),
                "response_type",
                "code",
                "client_id",
                "ecoplan-gateway",
                "scope",
                "openid",
                "name",
                name,
                "roles",
                roles));
    HttpResponse<String> back =
        send(
            HttpRequest.newBuilder(URI.create(identityUrl() + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    HttpResponse<String> step = open(relative(location(back)));
    while (step.statusCode() / 100 == 3 && location(step).getPath().equals("/login")) {
      step = open(relative(location(step)));
    }
    return location(step);
  }

  /** A bearer token as a program gets one. */
  public String bearer(String name) {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(identityUrl() + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        form(
                            Map.of(
                                "grant_type", "password",
                                "username", name,
                                "client_id", "ecoplan-gateway",
                                "scope", "openid")))));
    return "Bearer " + new JsonObject(answer.body()).getString("access_token");
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(gateway.resolve(path));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
      setCookies.addAll(answer.headers().allValues("Set-Cookie"));
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every cookie that was ever set, as the header said it. */
  public List<String> setCookies() {
    return List.copyOf(setCookies);
  }

  /** The names of the cookies held. */
  public List<String> cookieNames() {
    return cookies.getCookieStore().getCookies().stream().map(cookie -> cookie.getName()).toList();
  }

  /** Where a redirect leads. */
  public static URI location(HttpResponse<String> response) {
    return URI.create(
        response
            .headers()
            .firstValue("Location")
            .orElseThrow(() -> new AssertionError("no redirect: " + response + response.body())));
  }

  /** The parameters of an address. */
  public static Map<String, String> query(URI address) {
    return Arrays.stream(address.getRawQuery().split("&", -1))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> decode(pair[1])));
  }

  private static String relative(URI address) {
    return address.getRawPath()
        + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
  }

  private static String identityUrl() {
    return ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String decode(String value) {
    return URLDecoder.decode(value, StandardCharsets.UTF_8);
  }
}
