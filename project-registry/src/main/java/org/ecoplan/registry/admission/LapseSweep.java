package org.ecoplan.registry.admission;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecoplan.registry.project.Lifecycle;
import org.ecoplan.registry.project.ProjectDesk;
import org.ecoplan.registry.project.Projects;

/**
 * Takes entries out of the reserve library that have not started in time (docs/DOMAIN.md, section
 * Projects). What it has removed is no longer found, so it may run at any time and on any replica.
 */
@ApplicationScoped
class LapseSweep {
  private final Reserve reserve;
  private final Projects projects;
  private final ProjectDesk desk;
  private final ReserveSettings settings;
  private final Clock clock;

  LapseSweep(
      Reserve reserve, Projects projects, ProjectDesk desk, ReserveSettings settings, Clock clock) {
    this.reserve = reserve;
    this.projects = projects;
    this.desk = desk;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(
      every = "${ecoplan.registry.reserve.sweep-interval}",
      delayed = "30s",
      concurrentExecution = ConcurrentExecution.SKIP)
  void removeWhatLapsed() {
    removeLapsedBy(LocalDate.now(clock));
  }

  /** Removes what has lapsed by this day, batch by batch, each in a transaction of its own. */
  List<ReserveEntry> removeLapsedBy(LocalDate day) {
    List<ReserveEntry> removed = new ArrayList<>();
    List<ReserveEntry> batch;
    do {
      batch = QuarkusTransaction.requiringNew().call(() -> removeBatch(day));
      removed.addAll(batch);
    } while (!batch.isEmpty());
    return removed;
  }

  private List<ReserveEntry> removeBatch(LocalDate day) {
    List<ReserveEntry> lapsed = reserve.lockLapsedBy(day);
    for (ReserveEntry entry : lapsed) {
      desk.decide(
          projects.require(entry.planCode(), entry.code()),
          Lifecycle.REMOVED,
          "%s入库，满%d年未启动，自动出库".formatted(entry.reservedOn(), settings.lapseYears()),
          null);
    }
    return lapsed;
  }
}
