package org.ecoplan.kit.demonstration;

import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.store.Database;

/**
 * The fact that this service's content is synthetic. It stands in the database, not in a start flag
 * that the next start may forget; what was begun stays so (docs/adr/0039).
 */
@ApplicationScoped
public class Demonstration {

  /** How long another replica may take to notice. */
  private static final Duration NOTICED_WITHIN = Duration.ofSeconds(1);

  private final Database database;
  private final Clock clock;
  private volatile boolean begun;
  private volatile boolean entered;
  private volatile Instant lookedAt = Instant.EPOCH;

  public Demonstration(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The first answer is marked already. */
  void look(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) StartupEvent started) {
    begun = state().begun();
  }

  /** Whether the content is synthetic; once it is, the database is not asked any more. */
  public boolean isOn() {
    if (!begun
        && BlockingOperationControl.isBlockingAllowed()
        && lookedAt.plus(NOTICED_WITHIN).isBefore(clock.instant())) {
      lookedAt = clock.instant();
      begun = state().begun();
    }
    return begun;
  }

  /** What the database says. */
  public DemonstrationState state() {
    return database
        .find(
            "SELECT begun_by, begun_at FROM demonstration",
            row -> DemonstrationState.begun(row.text("begun_by"), row.instant("begun_at")))
        .orElseGet(() -> DemonstrationState.notBegun(hindrance().orElse(null)));
  }

  /**
   * Says that what follows is synthetic. Where that was said before, nothing happens.
   *
   * @throws DomainProblem {@link KitProblem#REAL_ENTRIES} where somebody has entered something
   */
  @Transactional(TxType.MANDATORY)
  public DemonstrationState begin(Caller caller) {
    DemonstrationState before = state();
    if (before.begun()) {
      return before;
    }
    if (before.hindrance() != null) {
      throw DomainProblem.of(KitProblem.REAL_ENTRIES, before.hindrance());
    }
    database.update(
        "INSERT INTO demonstration (begun_by, begun_at) VALUES (?, ?) ON CONFLICT DO NOTHING",
        caller.name(),
        clock.instant());
    return state();
  }

  /** Remembers that somebody has entered something that did not ship with the product. */
  void noteEntry(String request, String caller) {
    if (entered || isOn()) {
      return;
    }
    database.update(
        """
        INSERT INTO first_entry (request, entered_by, entered_at) VALUES (?, ?, ?)
        ON CONFLICT DO NOTHING""",
        request,
        caller,
        clock.instant());
    entered = true;
  }

  private Optional<String> hindrance() {
    return database.find(
        "SELECT request, entered_by, entered_at FROM first_entry",
        row ->
            "这里已有真实填报（第一笔：%s，%s，%s），演示数据不能与之并存；演示请另用一个空的实例"
                .formatted(
                    row.instant("entered_at").atZone(clock.getZone()).toLocalDate(),
                    row.text("entered_by"),
                    row.text("request")));
  }
}
