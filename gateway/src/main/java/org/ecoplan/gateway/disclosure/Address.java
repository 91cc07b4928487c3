package org.ecoplan.gateway.disclosure;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An address that grows; whatever readers type stays text in it. */
record Address(String text) {

  /** One step down. */
  Address below(String segment) {
    return new Address(text + "/" + encoded(segment).replace("+", "%20"));
  }

  /** With this asked for; nothing is asked for where there is no value. */
  Address with(String name, @Nullable String value) {
    return value == null
        ? this
        : new Address(text + (text.contains("?") ? "&" : "?") + name + "=" + encoded(value));
  }

  URI uri() {
    return URI.create(text);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
