package org.ecoplan.gateway.disclosure;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the reader has chosen, by {@code ?lang=} and {@code ?size=}; cookies remember it. */
@RequestScoped
class Displays {

  private static final String COOKIE = "ecoplan-public-";
  private static final Duration REMEMBERED = Duration.ofDays(365);

  private final RoutingContext request;

  Displays(RoutingContext request) {
    this.request = request;
  }

  Display current() {
    return new Display(
        Display.ENGLISH.equals(choice(Display.LANGUAGE, Display.ENGLISH, Display.CHINESE)),
        Display.LARGE.equals(choice(Display.SIZE, Display.LARGE, Display.NORMAL)),
        request.request().uri());
  }

  /** What is asked for now, and otherwise what was asked for last. */
  private @Nullable String choice(String name, String one, String other) {
    String asked = request.request().getParam(name);
    if (one.equals(asked) || other.equals(asked)) {
      request
          .response()
          .addCookie(
              Cookie.cookie(COOKIE + name, asked)
                  .setPath("/public")
                  .setHttpOnly(true)
                  .setSecure("https".equals(request.request().scheme()))
                  .setSameSite(CookieSameSite.LAX)
                  .setMaxAge(REMEMBERED.toSeconds()));
      return asked;
    }
    Cookie cookie = request.request().getCookie(COOKIE + name);
    return cookie == null ? null : cookie.getValue();
  }
}
