package org.ecoplan.alert.ladder;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks every few minutes for steps whose day has come; several replicas share the work. */
@ApplicationScoped
class DailyProposals {
  private final Files files;
  private final LadderSettings settings;

  DailyProposals(Files files, LadderSettings settings) {
    this.files = files;
    this.settings = settings;
  }

  @Scheduled(
      every = "${ecoplan.alert.ladder.proposal-interval}",
      delayed = "20s",
      concurrentExecution = ConcurrentExecution.SKIP)
  void proposeWhatIsDue() {
    int proposed;
    do {
      proposed = QuarkusTransaction.requiringNew().call(this::batch);
    } while (proposed == settings.batchSize());
  }

  private int batch() {
    return files.proposeDue(settings.batchSize());
  }
}
