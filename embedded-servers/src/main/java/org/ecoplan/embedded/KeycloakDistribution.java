package org.ecoplan.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Keycloak as a folder: unpacked once, and built once for the options it is always started with.
 */
final class KeycloakDistribution {

  private static final List<String> BUILD_OPTIONS =
      List.of("build", "--db=postgres", "--health-enabled=true");
  private static final String BUILT = String.join(" ", BUILD_OPTIONS);
  private static final int BUILD_MINUTES = 5;

  private final Path home;

  private KeycloakDistribution(Path home) {
    this.home = home;
  }

  /** The distribution below this folder, made ready where it is not. */
  static KeycloakDistribution in(Path directory, Map<String, String> environment, Path log) {
    Properties properties = properties();
    String version = properties.getProperty("version");
    Path home = directory.resolve("keycloak-" + version);
    KeycloakDistribution distribution = new KeycloakDistribution(home);
    if (!distribution.isReady()) {
      try {
        unpack(Path.of(properties.getProperty("distribution")), directory);
        distribution.build(environment, log);
        Files.writeString(distribution.ready(), BUILT);
      } catch (IOException e) {
        throw new ServerFailure("Keycloak could not be unpacked: " + e.getMessage(), e);
      }
    }
    return distribution;
  }

  Path home() {
    return home;
  }

  /** The command that runs Keycloak's own script with these arguments. */
  List<String> command(List<String> arguments) {
    return Stream.concat(
            List.of("bash", home.resolve("bin").resolve("kc.sh").toString()).stream(),
            arguments.stream())
        .toList();
  }

  /** A build with other options, or one that was interrupted, is done again. */
  private boolean isReady() {
    try {
      return Files.exists(ready()) && Files.readString(ready()).equals(BUILT);
    } catch (IOException e) {
      return false;
    }
  }

  private Path ready() {
    return home.resolveSibling(home.getFileName() + ".ready");
  }

  private void build(Map<String, String> environment, Path log) {
    try (ChildProcess build =
        ChildProcess.start("Keycloak's build", command(BUILD_OPTIONS), environment, home, log)) {
      if (build.exit().get(BUILD_MINUTES, TimeUnit.MINUTES) != 0) {
        throw new ServerFailure("Keycloak could not be built, see " + log + "\n" + Logs.end(log));
      }
    } catch (TimeoutException | ExecutionException e) {
      throw new ServerFailure("Keycloak could not be built, see " + log, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerFailure("interrupted while Keycloak was built", e);
    }
  }

  private static void unpack(Path zip, Path directory) throws IOException {
    if (!Files.exists(zip)) {
      throw new ServerFailure("Keycloak's " + zip + " is gone; build once more with ./mvnw");
    }
    Files.createDirectories(directory);
    try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        if (Thread.currentThread().isInterrupted()) {
          throw new ServerFailure("interrupted while Keycloak was unpacked");
        }
        Path target = directory.resolve(entry.getName()).normalize();
        if (!target.startsWith(directory)) {
          throw new IOException("entry outside the folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(Objects.requireNonNull(target.getParent()));
          Files.copy(entries, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static Properties properties() {
    Properties properties = new Properties();
    try (InputStream content =
        Objects.requireNonNull(
            KeycloakDistribution.class.getResourceAsStream("keycloak.properties"))) {
      properties.load(content);
      return properties;
    } catch (IOException e) {
      throw new ServerFailure("keycloak.properties: " + e.getMessage(), e);
    }
  }
}
