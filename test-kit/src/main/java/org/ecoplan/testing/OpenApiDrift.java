package org.ecoplan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Holds the OpenAPI document that a service serves against the committed one. */
public final class OpenApiDrift {

  private static final Path COMMITTED = Path.of("..", "docs", "openapi");

  private OpenApiDrift() {}

  /**
   * Fails where the two differ; writes the committed one instead under {@code
   * -Decoplan.openapi.update=true}.
   *
   * @param module the service's folder, which names the file
   * @param served where the running service gives its document as YAML
   */
  public static void check(String module, URL served) {
    Path committed = COMMITTED.resolve(module + ".yaml");
    try (InputStream answer = served.openStream()) {
      String current = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
      if (Boolean.getBoolean("ecoplan.openapi.update")) {
        Files.createDirectories(COMMITTED);
        Files.writeString(committed, current);
      }
      assertThat(current)
          .as(
              "The API of %s is not the one in docs/openapi/%s.yaml. If the change is meant, run"
                  + " ./mvnw test -pl %s -am -Dtest=OpenApiDriftTest"
                  + " -Dsurefire.failIfNoSpecifiedTests=false -Decoplan.openapi.update=true",
              module, module, module)
          .isEqualTo(Files.exists(committed) ? Files.readString(committed) : "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
