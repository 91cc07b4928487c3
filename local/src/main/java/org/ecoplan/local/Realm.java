package org.ecoplan.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The realm with its roles, clients and demo accounts. */
final class Realm {

  private Realm() {}

  /** The realm as JSON, for a gateway at this address with this client secret. */
  static String json(String gatewayUrl, String gatewaySecret) {
    return template()
        .replace("@gateway.url@", gatewayUrl)
        .replace("@gateway.secret@", gatewaySecret);
  }

  private static String template() {
    try (InputStream content =
        Objects.requireNonNull(Realm.class.getResourceAsStream("ecoplan-realm.json"))) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
