package org.ecoplan.embedded;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A Kafka broker (KRaft, one node) in a JVM of its own, on the loopback interface. */
public final class KafkaServer implements AutoCloseable {

  private static final Duration START_PATIENCE = Duration.ofSeconds(90);
  private static final String STARTED = "Kafka Server started";

  private final ChildProcess process;
  private final int port;

  private KafkaServer(ChildProcess process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts a broker and returns when it serves.
   *
   * @param java the java command to run it with
   * @throws ServerFailure where it does not start
   */
  public static KafkaServer start(
      Path java, Path directory, int port, int controllerPort, Path log) {
    KafkaServer server = launch(java, directory, port, controllerPort, log);
    server.awaitReady();
    return server;
  }

  /** Starts a broker without waiting for it. */
  public static KafkaServer launch(
      Path java, Path directory, int port, int controllerPort, Path log) {
    try {
      Files.createDirectories(directory);
      Path settings = directory.resolve("server.properties");
      Files.writeString(settings, settings(directory, port, controllerPort));
      List<String> command =
          List.of(
              java.toString(),
              "-Xmx256m",
              "-XX:+UseSerialGC",
              "-XX:TieredStopAtLevel=1",
              "-Dlog4j2.configurationFile=classpath:org/ecoplan/embedded/kafka-log4j2.xml",
              "-cp",
              classPath(),
              KafkaMain.class.getName(),
              settings.toString(),
              Long.toString(ProcessHandle.current().pid()));
      return new KafkaServer(ChildProcess.start("Kafka", command, Map.of(), directory, log), port);
    } catch (IOException e) {
      throw new ServerFailure("Kafka could not be started: " + e.getMessage(), e);
    }
  }

  /** Waits until the broker serves. */
  public void awaitReady() {
    process.awaitReady(() -> Ports.accepts(port) && saysStarted(), START_PATIENCE);
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  public ChildProcess process() {
    return process;
  }

  @Override
  public void close() {
    process.close();
  }

  private boolean saysStarted() {
    try {
      return Files.readString(process.log()).contains(STARTED);
    } catch (IOException e) {
      return false;
    }
  }

  private static String settings(Path directory, int port, int controllerPort) {
    return """
        node.id=1
        process.roles=broker,controller
        controller.quorum.voters=1@127.0.0.1:%2$d
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
        controller.listener.names=CONTROLLER
        log.dirs=%3$s
        num.partitions=3
        auto.create.topics.enable=true
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=4
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        group.initial.rebalance.delay.ms=0
        # Topics are the memory from which a new read model is built: they are never cut.
        log.retention.ms=-1
        log.retention.bytes=-1
        # An acknowledged event survives the machine, not only the process.
        log.flush.interval.messages=1
        """
        .formatted(port, controllerPort, directory.resolve("logs").toString().replace('\\', '/'));
  }

  private static String classPath() {
    return ParentWatch.ownLocation() + File.pathSeparator + kafkaJars();
  }

  private static String kafkaJars() {
    try (InputStream list =
        Objects.requireNonNull(
            KafkaServer.class.getResourceAsStream("kafka.classpath"),
            "kafka.classpath: build this module with Maven")) {
      String jars = new String(list.readAllBytes(), StandardCharsets.UTF_8).strip();
      for (String jar : jars.split(File.pathSeparator, -1)) {
        if (!Files.exists(Path.of(jar))) {
          throw new ServerFailure("Kafka's " + jar + " is gone; build once more with ./mvnw");
        }
      }
      return jars;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
