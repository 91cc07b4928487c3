package org.ecoplan.gateway.proxy;

import java.net.URI;
import java.util.Set;
import org.ecoplan.gateway.parts.Part;

/**
 * Which paths go where, and to whom they are open.
 *
 * @param prefix the paths' beginning, without a slash at its end; passed on unchanged
 * @param part the service behind it
 * @param origin the service's scheme, host and port
 * @param access who may come through
 */
record Route(String prefix, Part part, URI origin, Access access) {

  /** Who may come through a route. */
  enum Access {
    /** People and programs that have logged in; what each may do, the service decides. */
    AUTHENTICATED,
    /** Everybody, to read; nobody's credentials are carried along. */
    PUBLIC_READ
  }

  private static final Set<String> READING = Set.of("GET", "HEAD");

  /** TRACE and CONNECT ask a proxy for things that no service of ours offers. */
  private static final Set<String> WORKING =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  Route {
    if (!prefix.startsWith("/") || prefix.endsWith("/")) {
      throw new IllegalArgumentException(
          "prefix must begin with a slash and not end with one: " + prefix);
    }
    if (origin.getHost() == null || !Set.of("http", "https").contains(origin.getScheme())) {
      throw new IllegalArgumentException(
          "origin of " + prefix + " must be http(s)://host:port, not " + origin);
    }
  }

  boolean allows(String method) {
    return (access == Access.PUBLIC_READ ? READING : WORKING).contains(method);
  }

  boolean isPublic() {
    return access == Access.PUBLIC_READ;
  }

  boolean isEncrypted() {
    return origin.getScheme().equals("https");
  }

  int port() {
    return origin.getPort() >= 0 ? origin.getPort() : isEncrypted() ? 443 : 80;
  }
}
