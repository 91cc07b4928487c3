package org.ecoplan.alert.sweep;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.ecoplan.alert.problem.AlertProblem;
import org.ecoplan.kit.problem.DomainProblem;
import org.jboss.logging.Logger;

/** Sweeps every day once: shortly after midnight, or as soon as a missed day is noticed. */
@ApplicationScoped
class DailySweep {
  private static final Logger LOG = Logger.getLogger(DailySweep.class);

  private final Sweep sweep;
  private final SweepLog log;
  private final SweepSettings settings;
  private final Clock clock;

  DailySweep(Sweep sweep, SweepLog log, SweepSettings settings, Clock clock) {
    this.sweep = sweep;
    this.log = log;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(
      cron = "${ecoplan.alert.sweep.cron}",
      timeZone = "Asia/Shanghai",
      concurrentExecution = ConcurrentExecution.SKIP)
  @Scheduled(
      every = "${ecoplan.alert.sweep.make-up-interval}",
      delayed = "10s",
      concurrentExecution = ConcurrentExecution.SKIP)
  void sweepTodayIfDue() {
    LocalDate today = LocalDate.now(clock);
    if (log.isDone(today)) {
      return;
    }
    try {
      QuarkusTransaction.requiringNew()
          .timeout((int) settings.timeout().toSeconds())
          .run(() -> sweep.run(today));
    } catch (DomainProblem e) {
      if (e.code() != AlertProblem.SWEEP_RUNNING) {
        throw e;
      }
      LOG.debug("another replica is sweeping");
    }
  }
}
