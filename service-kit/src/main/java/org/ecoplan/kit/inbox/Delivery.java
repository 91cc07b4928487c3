package org.ecoplan.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ecoplan.events.Event;
import org.ecoplan.kit.wire.EventCodec;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hands an arrived event to its handler, in a transaction of its own.
 *
 * <p>What is transient (a database that is away, a lost race) is tried again with growing pauses
 * for as long as it takes: the partition waits, nothing is skipped. Whatever else fails leaves here
 * as an exception, and the channel's failure strategy puts the record on the dead-letter topic with
 * the reason. The channel commits its offset only after this method has returned, so after the
 * database.
 */
@ApplicationScoped
public class Delivery {

  private static final Logger LOG = Logger.getLogger(Delivery.class);
  private static final long FIRST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_SECONDS = 10;
  private static final double MEDIAN = 0.5;
  private static final double SLOWEST_HUNDREDTH = 0.99;

  private final MeterRegistry metrics;
  private final Clock clock;
  private final Guard untilItWorks;

  public Delivery(MeterRegistry metrics, Clock clock) {
    this.metrics = metrics;
    this.clock = clock;
    this.untilItWorks =
        Guard.create()
            .withRetry()
            .maxRetries(-1)
            .maxDuration(0, ChronoUnit.SECONDS)
            .delay(FIRST_PAUSE_MILLIS, ChronoUnit.MILLIS)
            .whenException(this::isWorthRetrying)
            .withExponentialBackoff()
            .maxDelay(LONGEST_PAUSE_SECONDS, ChronoUnit.SECONDS)
            .done()
            .done()
            .build();
  }

  /**
   * Reads the record and applies it.
   *
   * @param handler makes the event's effect; running it twice must have the effect of once
   * @throws RuntimeException where the record is unreadable or the handler refuses it for good
   */
  @ActivateRequestContext
  public void deliver(ConsumerRecord<String, @Nullable String> record, Consumer<Event<?>> handler) {
    Event<?> event = apply(record, EventCodec::read, handler);
    Timer.builder("ecoplan.inbox.delay")
        .description("From a change in its service to its effect, committed here")
        .tag("topic", record.topic())
        .publishPercentiles(MEDIAN, SLOWEST_HUNDREDTH)
        .register(metrics)
        .record(Duration.between(event.metadata().time(), clock.instant()));
  }

  /**
   * The same for what is no event of the house, such as readings of instruments.
   *
   * @param reader throws where the record is unreadable
   */
  @ActivateRequestContext
  public <T> void deliver(
      ConsumerRecord<String, @Nullable String> record,
      Function<ConsumerRecord<String, @Nullable String>, T> reader,
      Consumer<T> handler) {
    apply(record, reader, handler);
  }

  private <T> T apply(
      ConsumerRecord<String, @Nullable String> record,
      Function<ConsumerRecord<String, @Nullable String>, T> reader,
      Consumer<? super T> handler) {
    try {
      T content = reader.apply(record);
      Callable<Void> attempt =
          () -> {
            QuarkusTransaction.requiringNew().run(() -> handler.accept(content));
            return null;
          };
      untilItWorks.call(attempt, Void.class);
      return content;
    } catch (Exception e) {
      metrics.counter("ecoplan.inbox.dead.letters", "topic", record.topic()).increment();
      LOG.errorf(
          e,
          "record %s-%d@%d goes to the dead-letter topic",
          record.topic(),
          record.partition(),
          record.offset());
      throw e instanceof RuntimeException runtime ? runtime : new IllegalStateException(e);
    }
  }

  private boolean isWorthRetrying(Throwable failure) {
    boolean transientFailure = Transience.isTransient(failure);
    if (transientFailure) {
      metrics.counter("ecoplan.inbox.retries").increment();
      LOG.warnf("an event is tried again: %s", failure.getMessage());
    }
    return transientFailure;
  }
}
