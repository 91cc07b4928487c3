package org.ecoplan.indicator.counting;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Locale;

/**
 * Counts what was kept once its transaction has committed, so that a dry run, a refusal or a second
 * attempt is not counted as work; what was refused is counted at once.
 */
@ApplicationScoped
public class Counts {
  private final MeterRegistry registry;
  private final TransactionSynchronizationRegistry transactions;

  Counts(MeterRegistry registry, TransactionSynchronizationRegistry transactions) {
    this.registry = registry;
    this.transactions = transactions;
  }

  /** {@code ecoplan.observations} by state: a reported observation reached it. */
  public void observation(Enum<?> state) {
    observations(word(state), 1);
  }

  /** {@code ecoplan.observations} in state {@code entered}: by the plan office or from a file. */
  public void observationsEntered(int number) {
    observations("entered", number);
  }

  private void observations(String state, int number) {
    afterCommit(
        counter("ecoplan.observations", "observations", "Observations by state reached")
            .tag("state", state),
        number);
  }

  /** {@code ecoplan.evaluations} by state: an evaluation reached it. */
  public void evaluation(Enum<?> state) {
    afterCommit(
        counter("ecoplan.evaluations", "evaluations", "Evaluations by state reached")
            .tag("state", word(state)),
        1);
  }

  /** {@code ecoplan.monitoring.records} by the channel they came in and what became of them. */
  public void records(String channel, RecordOutcome outcome, int number) {
    Counter.Builder counter =
        counter("ecoplan.monitoring.records", "records", "Monitoring records delivered")
            .tag("channel", channel.toLowerCase(Locale.ROOT))
            .tag("outcome", word(outcome));
    if (outcome == RecordOutcome.REJECTED) {
      counter.register(registry).increment(number);
    } else {
      afterCommit(counter, number);
    }
  }

  private static Counter.Builder counter(String name, String unit, String description) {
    return Counter.builder(name).baseUnit(unit).description(description);
  }

  private static String word(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  private void afterCommit(Counter.Builder counter, int number) {
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // What a transaction did is known when it has ended.
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              counter.register(registry).increment(number);
            }
          }
        });
  }
}
