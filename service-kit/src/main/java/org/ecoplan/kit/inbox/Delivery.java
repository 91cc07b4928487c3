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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ecoplan.events.Event;
import org.ecoplan.kit.wire.EventCodec;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hands arrived events to their handler, each in a transaction of its own or those of one poll in
 * one.
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
    time(record, apply(record, EventCodec::read, handler));
  }

  /**
   * The same for the records of one poll, many in a transaction, because a transaction costs more
   * than an event. No two events of one subject share a transaction, and their order stays, so
   * every state is taken as if it had come alone. Where events cannot be taken together, for
   * whatever reason, each is taken alone as by {@link #deliver}: what is wrong with one harms no
   * other.
   *
   * @param subjectOf what an event is about, as far as the handler is concerned
   * @param handler makes the effects of events in their order; running it twice must have the
   *     effect of once
   * @return the records that are unreadable or that the handler refuses for good; all others have
   *     had their effect and are committed
   */
  @ActivateRequestContext
  public List<Refused> deliverTogether(
      List<ConsumerRecord<String, @Nullable String>> records,
      Function<Event<?>, ?> subjectOf,
      Consumer<List<Event<?>>> handler) {
    List<Refused> refused = new ArrayList<>();
    for (List<Read> wave : waves(records, subjectOf)) {
      if (wave.size() == 1 || !isTaken(wave, handler)) {
        for (Read read : wave) {
          try {
            deliver(read.record(), event -> handler.accept(List.of(event)));
          } catch (RuntimeException e) {
            refused.add(new Refused(read.record(), e));
          }
        }
      }
    }
    return refused;
  }

  /** A record that had no effect and never will have, with the reason. */
  public record Refused(ConsumerRecord<String, @Nullable String> record, RuntimeException cause) {}

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

  /** An unreadable record is a wave of its own: it is refused like any other that comes alone. */
  private static List<List<Read>> waves(
      List<ConsumerRecord<String, @Nullable String>> records, Function<Event<?>, ?> subjectOf) {
    List<List<Read>> waves = new ArrayList<>();
    List<Read> readable = new ArrayList<>();
    for (ConsumerRecord<String, @Nullable String> record : records) {
      Event<?> event = readIfPossible(record);
      if (event != null) {
        readable.add(new Read(record, event));
      } else {
        waves.addAll(Waves.of(readable, read -> subject(read, subjectOf)));
        waves.add(List.of(new Read(record, null)));
        readable.clear();
      }
    }
    waves.addAll(Waves.of(readable, read -> subject(read, subjectOf)));
    return waves;
  }

  private static Object subject(Read read, Function<Event<?>, ?> subjectOf) {
    return subjectOf.apply(Objects.requireNonNull(read.event()));
  }

  private static @Nullable Event<?> readIfPossible(
      ConsumerRecord<String, @Nullable String> record) {
    try {
      return EventCodec.read(record);
    } catch (RuntimeException unreadable) {
      // It is read again alone, and refused there with its reason.
      return null;
    }
  }

  private boolean isTaken(List<Read> wave, Consumer<List<Event<?>>> handler) {
    List<Event<?>> events = new ArrayList<>(wave.size());
    wave.forEach(read -> events.add(Objects.requireNonNull(read.event())));
    try {
      QuarkusTransaction.requiringNew().run(() -> handler.accept(events));
    } catch (RuntimeException e) {
      LOG.infof("%d events are tried one by one: %s", wave.size(), e.getMessage());
      return false;
    }
    for (int i = 0; i < events.size(); i++) {
      time(wave.get(i).record(), events.get(i));
    }
    return true;
  }

  private void time(ConsumerRecord<String, @Nullable String> record, Event<?> event) {
    Timer.builder("ecoplan.inbox.delay")
        .description("From a change in its service to its effect, committed here")
        .tag("topic", record.topic())
        .publishPercentiles(MEDIAN, SLOWEST_HUNDREDTH)
        .register(metrics)
        .record(Duration.between(event.metadata().time(), clock.instant()));
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

  /** A record and its event, absent where the record is unreadable. */
  private record Read(ConsumerRecord<String, @Nullable String> record, @Nullable Event<?> event) {}
}
