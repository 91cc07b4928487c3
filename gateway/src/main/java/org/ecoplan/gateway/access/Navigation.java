package org.ecoplan.gateway.access;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A person opening an address in a browser, whom a login page helps; a program it would confuse.
 */
public final class Navigation {

  /** Where a person logs in. */
  static final String LOGIN = "/login";

  static final String RETURN_TO = "returnTo";

  private Navigation() {}

  /** Whether this request is a person's, so that a redirect to the login is the right answer. */
  public static boolean is(HttpServerRequest request) {
    return is(request.method().name(), request.headers());
  }

  static boolean is(String method, MultiMap headers) {
    if (!method.equals("GET") || headers.contains(HttpHeaders.AUTHORIZATION)) {
      return false;
    }
    String fetchMode = headers.get("Sec-Fetch-Mode");
    if (fetchMode != null) {
      return fetchMode.equals("navigate");
    }
    String accept = headers.get(HttpHeaders.ACCEPT);
    return accept != null && accept.contains("text/html");
  }

  /** The login's address, which leads back to this path afterwards. */
  public static String loginFor(String pathAndQuery) {
    return LOGIN + "?" + RETURN_TO + "=" + URLEncoder.encode(pathAndQuery, StandardCharsets.UTF_8);
  }

  /** The path to go back to: only one of this site, whatever was asked for. */
  static String safeReturn(@Nullable String wanted) {
    if (wanted == null || !wanted.startsWith("/") || wanted.startsWith("//")) {
      return "/";
    }
    return wanted.chars().noneMatch(c -> c == '\\' || c < ' ') ? wanted : "/";
  }
}
