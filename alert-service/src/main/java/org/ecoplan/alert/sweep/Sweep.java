package org.ecoplan.alert.sweep;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.ecoplan.alert.fact.FactBase;
import org.ecoplan.alert.fact.FactKey;
import org.ecoplan.alert.fact.Facts;
import org.ecoplan.alert.problem.AlertProblem;
import org.ecoplan.alert.watch.Judgement;
import org.ecoplan.alert.watch.Watch;
import org.ecoplan.kit.problem.DomainProblem;
import org.jboss.logging.Logger;

/**
 * Judges every subject on a date, batch by batch in the order of their names, each batch in a
 * transaction of its own: memory stays flat and events wait no longer than a batch takes.
 *
 * <p>A sweep that breaks off has done its batches; the next one does the rest, and what is done
 * already stays as it is.
 */
@ApplicationScoped
class Sweep {
  private static final Logger LOG = Logger.getLogger(Sweep.class);

  private final FactBase facts;
  private final Watch watch;
  private final SweepLog log;
  private final SweepSettings settings;
  private final Clock clock;

  Sweep(FactBase facts, Watch watch, SweepLog log, SweepSettings settings, Clock clock) {
    this.facts = facts;
    this.watch = watch;
    this.log = log;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Sweeps as of a date and writes. Runs inside a transaction that holds the sweep's lock until the
   * end, so that over all replicas one sweep runs at a time.
   *
   * @throws DomainProblem {@link AlertProblem#SWEEP_RUNNING} while another one runs
   */
  @Transactional(TxType.MANDATORY)
  SweepTally run(LocalDate date) {
    if (!log.tryLock()) {
      throw DomainProblem.of(AlertProblem.SWEEP_RUNNING, "另一次巡检正在进行，请稍后再试");
    }
    SweepTally tally = new SweepTally();
    for (FactKey.Kind kind : FactKey.Kind.values()) {
      inBatches(
          afterId -> {
            List<Facts> batch = facts.lockBehind(kind, afterId, settings.batchSize());
            return new Batch(batch, watch.settle(batch, date));
          },
          tally::add);
    }
    QuarkusTransaction.requiringNew().run(() -> watch.recover(tally.failedRules(), date));
    log.finished(date, clock.instant(), tally);
    LOG.infof(
        "swept %s: %d raised, %d updated, %d resolved, %d open, %d failures",
        date, tally.raised(), tally.updated(), tally.resolved(), tally.open(), tally.failed());
    return tally;
  }

  /** Sweeps as of a date and writes nothing. */
  void simulate(LocalDate date, Consumer<Judgement> seen) {
    for (FactKey.Kind kind : FactKey.Kind.values()) {
      inBatches(
          afterId -> {
            List<Facts> batch = facts.readBehind(kind, afterId, settings.batchSize());
            return new Batch(batch, watch.foresee(batch, date));
          },
          seen);
    }
  }

  private void inBatches(BatchWork work, Consumer<Judgement> seen) {
    String afterId = "";
    while (true) {
      String from = afterId;
      Batch batch = QuarkusTransaction.requiringNew().call(() -> work.behind(from));
      if (batch.facts().isEmpty()) {
        return;
      }
      seen.accept(batch.judgement());
      afterId = batch.facts().get(batch.facts().size() - 1).key().id();
    }
  }

  /** Judges the facts behind an id. */
  @FunctionalInterface
  private interface BatchWork {
    Batch behind(String afterId);
  }

  private record Batch(List<Facts> facts, Judgement judgement) {}
}
