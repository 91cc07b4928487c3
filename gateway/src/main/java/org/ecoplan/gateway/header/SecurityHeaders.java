package org.ecoplan.gateway.header;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Puts the security headers on every answer, whoever wrote it: pages, services, refusals. */
@ApplicationScoped
class SecurityHeaders {

  private static final int PRIORITY = 900;

  /** No script at all: the pages do without. */
  static final String CSP_PAGES =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
          + "base-uri 'none'; frame-ancestors 'none'";

  /** Swagger UI runs its own script, styles elements inline and draws its icons as data. */
  static final String CSP_API_DOCS =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
          + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; "
          + "frame-ancestors 'none'";

  /**
   * The console runs its own scripts only; its components style themselves inline, and its charts
   * are taken away as data. ADR 0035.
   */
  static final String CSP_CONSOLE =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
          + "img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; "
          + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  void install(@Observes Filters filters) {
    filters.register(SecurityHeaders::handle, PRIORITY);
  }

  private static void handle(RoutingContext request) {
    request.addHeadersEndHandler(
        end ->
            set(
                request.response().headers(),
                request.normalizedPath(),
                "https".equals(request.request().scheme())));
    request.next();
  }

  /** Replaces, never adds: a header given twice is read differently by every browser. */
  static void set(MultiMap headers, String path, boolean https) {
    headers.set("Content-Security-Policy", policyFor(path));
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    if (https) {
      headers.set("Strict-Transport-Security", "max-age=31536000");
    }
  }

  private static String policyFor(String path) {
    if (isAtOrBelow("/api-docs", path)) {
      return CSP_API_DOCS;
    }
    return isAtOrBelow("/console", path) ? CSP_CONSOLE : CSP_PAGES;
  }

  private static boolean isAtOrBelow(String root, String path) {
    return path.equals(root) || path.startsWith(root + "/");
  }
}
