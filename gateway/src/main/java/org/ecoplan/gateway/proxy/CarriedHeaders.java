package org.ecoplan.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is carried between a caller and a service, and what stays at the door. */
final class CarriedHeaders {

  /** Meant for the next hop only. RFC 9110, 7.6.1. */
  private static final Set<String> HOP_BY_HOP =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-connection",
          "proxy-authenticate",
          "proxy-authorization",
          "te",
          "trailer",
          "upgrade");

  /** What callers must not tell the services: only the gateway knows it. */
  private static final Set<String> GATEWAY_ONLY = Set.of("forwarded", "x-real-ip", "expect");

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  private CarriedHeaders() {}

  /**
   * Makes a caller's headers fit for a service.
   *
   * @param token what vouches for the caller, null to pass nobody's credentials
   */
  static void towardsService(MultiMap headers, Caller caller, @Nullable String token) {
    dropHopByHop(headers);
    // The session belongs between browser and gateway; the services know bearer tokens only.
    headers.remove(HttpHeaders.COOKIE);
    headers.remove(HttpHeaders.AUTHORIZATION);
    List.copyOf(headers.names()).stream()
        .filter(CarriedHeaders::isGatewayOnly)
        .forEach(headers::remove);
    if (token != null) {
      headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }
    headers.set("X-Forwarded-For", caller.address());
    headers.set("X-Forwarded-Proto", caller.scheme());
    headers.set("X-Forwarded-Host", caller.authority());
  }

  /** Makes a service's headers fit for the caller. */
  static void towardsCaller(MultiMap headers, Route route, Caller caller) {
    dropHopByHop(headers);
    // Written by the gateway itself, for whatever answer.
    headers.remove("X-Correlation-Id");
    headers.remove(HttpHeaders.SET_COOKIE);
    if (!route.isPublic() && !headers.contains(HttpHeaders.CACHE_CONTROL)) {
      headers.set(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
    String location = headers.get(HttpHeaders.LOCATION);
    if (location != null) {
      headers.set(HttpHeaders.LOCATION, seenByCaller(location, route.origin(), caller));
    }
  }

  /** A service says where something is by its own address, which the caller cannot reach. */
  private static String seenByCaller(String location, URI origin, Caller caller) {
    String inner = origin.getScheme() + "://" + origin.getAuthority();
    String rest = location.startsWith(inner) ? location.substring(inner.length()) : location;
    return rest.startsWith("/") && !rest.startsWith("//")
        ? caller.scheme() + "://" + caller.authority() + rest
        : location;
  }

  private static void dropHopByHop(MultiMap headers) {
    headers.getAll(HttpHeaders.CONNECTION).stream()
        .flatMap(COMMA::splitAsStream)
        .filter(name -> !name.isBlank())
        .toList()
        .forEach(headers::remove);
    HOP_BY_HOP.forEach(headers::remove);
  }

  private static boolean isGatewayOnly(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("x-forwarded-")
        || lower.startsWith("x-ecoplan-")
        || GATEWAY_ONLY.contains(lower);
  }

  /**
   * How the caller reached the gateway.
   *
   * @param address the caller's network address
   * @param scheme http or https
   * @param authority the gateway's host and port as the caller wrote them
   */
  record Caller(String address, String scheme, String authority) {

    static Caller of(HttpServerRequest request) {
      return new Caller(
          request.remoteAddress().hostAddress(),
          String.valueOf(request.scheme()),
          String.valueOf(request.authority()));
    }
  }
}
