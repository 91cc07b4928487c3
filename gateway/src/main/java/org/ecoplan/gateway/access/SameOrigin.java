package org.ecoplan.gateway.access;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Set;

/**
 * Whether a change that a cookie vouches for was sent from this site's own pages. A browser adds
 * the cookie to another site's requests too, but neither script nor form can forge these headers.
 */
public final class SameOrigin {

  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

  private SameOrigin() {}

  /**
   * Whether the request may go on: it changes nothing, carries its own token, or is proven ours.
   */
  public static boolean holds(HttpServerRequest request) {
    return holds(
        request.method().name(), request.headers(), request.scheme() + "://" + request.authority());
  }

  static boolean holds(String method, MultiMap headers, String ownOrigin) {
    if (SAFE_METHODS.contains(method) || headers.contains(HttpHeaders.AUTHORIZATION)) {
      return true;
    }
    String fetchSite = headers.get("Sec-Fetch-Site");
    return fetchSite != null
        ? fetchSite.equals("same-origin")
        : ownOrigin.equalsIgnoreCase(headers.get(HttpHeaders.ORIGIN));
  }

  /** Whether another site made the browser send this, as far as the browser says. */
  static boolean isForeign(MultiMap headers) {
    return "cross-site".equals(headers.get("Sec-Fetch-Site"));
  }
}
