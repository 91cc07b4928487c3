package org.ecoplan.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.ecoplan.embedded.KafkaServer;
import org.ecoplan.embedded.Ports;
import org.ecoplan.embedded.PostgresServer;
import org.jspecify.annotations.Nullable;

/**
 * Gives a service under test a real PostgreSQL, a real Kafka and a key to verify tokens with. They
 * are started once for a JVM and end with it.
 */
public final class RealServers implements QuarkusTestResourceLifecycleManager {

  private static final String DATABASE = "service";
  private static final String PASSWORD = "throw-away";
  private static @Nullable Map<String, String> settings;

  @Override
  public Map<String, String> start() {
    synchronized (RealServers.class) {
      if (settings == null) {
        settings = startServers();
      }
      return settings;
    }
  }

  /** Nothing stops here: the next test class uses the same servers. */
  @Override
  public void stop() {}

  private static Map<String, String> startServers() {
    Path directory = temporaryDirectory();
    KafkaServer kafka =
        KafkaServer.launch(
            Path.of(System.getProperty("java.home"), "bin", "java"),
            directory.resolve("kafka"),
            Ports.free(),
            Ports.free(),
            directory.resolve("kafka.log"));
    PostgresServer postgres = PostgresServer.throwAway();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(postgres, kafka)));
    postgres.ensureDatabase(DATABASE, DATABASE, PASSWORD);
    kafka.awaitReady();
    return Map.of(
        "quarkus.datasource.jdbc.url", postgres.jdbcUrl(DATABASE),
        "quarkus.datasource.username", DATABASE,
        "quarkus.datasource.password", PASSWORD,
        "kafka.bootstrap.servers", kafka.bootstrapServers(),
        "quarkus.oidc.public-key", TestTokens.newKeyPair());
  }

  private static void close(PostgresServer postgres, KafkaServer kafka) {
    kafka.close();
    postgres.close();
  }

  private static Path temporaryDirectory() {
    try {
      return Files.createTempDirectory("ecoplan-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
