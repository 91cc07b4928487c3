package org.ecoplan.alert.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.alert.fact.FactKey;
import org.ecoplan.events.AlertState;
import org.ecoplan.kit.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the alerts and tells the others about every change. Every method that changes something
 * needs a transaction: alert and event are kept together or not at all.
 */
@ApplicationScoped
public class CaseFiles {
  private final AlertTable table;
  private final Outbox outbox;
  private final Clock clock;

  CaseFiles(AlertTable table, Outbox outbox, Clock clock) {
    this.table = table;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** The alert with this id. */
  public Optional<Alert> find(UUID id) {
    return table.find(id);
  }

  /** The alert with this id; nobody else changes it until the transaction ends. */
  public Optional<Alert> lock(UUID id) {
    return table.lock(id);
  }

  /** The unresolved alerts that rest on these facts. */
  public List<Alert> unresolved(Collection<FactKey> facts) {
    return table.unresolved(facts);
  }

  /** The unresolved alerts that rest on these facts; nobody else changes them meanwhile. */
  public List<Alert> lockUnresolved(Collection<FactKey> facts) {
    return table.lockUnresolved(facts);
  }

  /** Somebody says that they know of an open alert that was locked before. */
  public Alert acknowledge(Alert open, String by, @Nullable String note) {
    Alert acknowledged = open.acknowledged(by, note, now());
    table.update(List.of(acknowledged));
    tell(acknowledged, "acknowledged");
    return acknowledged;
  }

  /** Does what was decided about alerts that were locked before. */
  public void carryOut(List<Decision> decisions) {
    Instant now = now();
    List<Alert> raised = new ArrayList<>();
    List<Alert> updated = new ArrayList<>();
    List<Alert> resolved = new ArrayList<>();
    for (Decision decision : decisions) {
      if (decision instanceof Decision.Raise raise) {
        raised.add(Alert.raised(UUID.randomUUID(), raise.facts(), raise.finding(), now));
      } else if (decision instanceof Decision.Update update) {
        updated.add(update.alert().updated(update.finding(), now));
      } else if (decision instanceof Decision.Resolve resolve) {
        resolved.add(resolve.alert().resolved(resolve.reason(), now));
      }
    }
    table.insert(raised);
    table.update(updated);
    table.update(resolved);
    raised.forEach(alert -> tell(alert, "raised"));
    updated.forEach(alert -> tell(alert, "updated"));
    resolved.forEach(alert -> tell(alert, "resolved"));
  }

  private void tell(Alert alert, String change) {
    Resolution resolution = alert.resolution();
    outbox.append(
        new AlertState(
            alert.id().toString(),
            alert.version(),
            alert.finding().rule(),
            alert.finding().planCode(),
            alert.finding().subject(),
            alert.finding().severity().name(),
            alert.status().name(),
            alert.finding().units().printed(),
            alert.finding().since(),
            alert.finding().message().zh(),
            alert.raisedAt(),
            resolution == null ? null : resolution.at()),
        change);
  }

  /** As fine as PostgreSQL keeps it, so that what was written and what is read are equal. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
