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

/**
 * Sweeps every day once: shortly after midnight, or as soon as a missed day is noticed. After a
 * clock that ran ahead was set back, today is swept again, and the days that are still to come will
 * be.
 */
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
    try {
      QuarkusTransaction.requiringNew()
          .timeout((int) settings.timeout().toSeconds())
          .run(() -> sweepIfDue(today));
    } catch (DomainProblem e) {
      if (e.code() != AlertProblem.SWEEP_RUNNING) {
        throw e;
      }
      LOG.debug("another replica is sweeping");
    }
  }

  private void sweepIfDue(LocalDate today) {
    boolean clockWasAhead = log.forgetAfter(today);
    if (clockWasAhead) {
      LOG.warnf("the clock was ahead of %s and has been set back: sweeping again", today);
    }
    if (clockWasAhead || !log.isDone(today)) {
      sweep.run(today);
    }
  }
}
