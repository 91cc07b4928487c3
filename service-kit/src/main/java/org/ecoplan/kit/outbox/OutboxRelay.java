package org.ecoplan.kit.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries the rows of the outbox to Kafka, in order, each until the broker has acknowledged it.
 *
 * <p>One relay for a database, chosen by an advisory lock: two of them sharing the rows would lose
 * the order within a key. A crash between acknowledgement and deletion sends a row again, which
 * readers ignore by its version.
 */
@ApplicationScoped
class OutboxRelay {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);

  /** Longer than it takes to hand a batch over, which ends with a flush. */
  private static final int LINGER_MILLIS = 50;

  private final AgroalDataSource database;
  private final OutboxSettings settings;
  private final Map<String, Object> kafka;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private @Nullable Thread thread;

  OutboxRelay(
      AgroalDataSource database,
      OutboxSettings settings,
      @Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.database = database;
    this.settings = settings;
    this.kafka = kafka;
  }

  void start(@Observes StartupEvent event) {
    if (settings.relay()) {
      thread = new Thread(this::relayUntilStopped, "outbox-relay");
      thread.start();
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping.countDown();
    if (thread != null) {
      // No interrupt: it would tear a batch that the broker is about to acknowledge.
      thread.join(STOP_PATIENCE.toMillis());
    }
  }

  private void relayUntilStopped() {
    try {
      do {
        relayWhileItWorks();
      } while (!stopping.await(settings.retryInterval().toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void relayWhileItWorks() throws InterruptedException {
    try (Connection connection = database.getConnection()) {
      relayOver(new OutboxTable(connection));
    } catch (SQLException | KafkaException | ExecutionException e) {
      if (isRunning()) {
        LOG.warnf("outbox relay pauses: %s", e.getMessage());
      }
    }
  }

  private boolean isRunning() {
    return stopping.getCount() > 0;
  }

  private void relayOver(OutboxTable outbox)
      throws SQLException, ExecutionException, InterruptedException {
    if (!outbox.tryBecomeRelay()) {
      return;
    }
    try (Producer<String, String> producer = new KafkaProducer<>(producerSettings())) {
      outbox.listen();
      while (isRunning()) {
        List<OutboxRow> rows = outbox.oldest(settings.batchSize());
        if (rows.isEmpty()) {
          outbox.awaitRows(settings.pollInterval());
        } else {
          send(producer, rows, outbox);
        }
      }
    } finally {
      outbox.resignAsRelay();
    }
  }

  /** Sends the rows and deletes those before the first that was not acknowledged. */
  private static void send(
      Producer<String, String> producer, List<OutboxRow> rows, OutboxTable outbox)
      throws SQLException, ExecutionException, InterruptedException {
    List<Future<RecordMetadata>> sent = new ArrayList<>(rows.size());
    rows.forEach(row -> sent.add(producer.send(row.record())));
    producer.flush();
    List<Long> acknowledged = new ArrayList<>(rows.size());
    try {
      for (int i = 0; i < rows.size(); i++) {
        sent.get(i).get();
        acknowledged.add(rows.get(i).id());
      }
    } finally {
      outbox.delete(acknowledged);
    }
  }

  private Map<String, Object> producerSettings() {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    // What was taken together travels together: a batch leaves when it is flushed, not one by one.
    settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "outbox-relay");
    return settings;
  }
}
