package org.ecoplan.alert.replay;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ecoplan.alert.fact.FactBase;
import org.ecoplan.alert.fact.FactHistory;
import org.ecoplan.alert.fact.FactKey;

/** Brings every history before a timeline, batch by batch. */
@ApplicationScoped
class Replay {
  private static final int BATCH = 500;

  private final FactBase facts;

  Replay(FactBase facts) {
    this.facts = facts;
  }

  /** Reads only. */
  void run(Timeline timeline, boolean asTold) {
    for (FactKey.Kind kind : FactKey.Kind.values()) {
      String afterId = "";
      List<FactHistory> batch = behind(kind, afterId, asTold);
      while (!batch.isEmpty()) {
        batch.forEach(timeline::add);
        afterId = batch.get(batch.size() - 1).key().id();
        batch = behind(kind, afterId, asTold);
      }
    }
  }

  private List<FactHistory> behind(FactKey.Kind kind, String afterId, boolean asTold) {
    return QuarkusTransaction.requiringNew()
        .call(() -> facts.historiesBehind(kind, afterId, BATCH, asTold));
  }
}
