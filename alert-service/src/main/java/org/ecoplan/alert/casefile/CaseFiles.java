package org.ecoplan.alert.casefile;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.ecoplan.alert.fact.FactKey;
import org.ecoplan.alert.rule.Finding;
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
  private final AlertWriter writer;
  private final CaseFileSettings settings;
  private final Outbox outbox;
  private final Event<AlertsChanged> changes;
  private final Clock clock;

  CaseFiles(
      AlertTable table,
      AlertWriter writer,
      CaseFileSettings settings,
      Outbox outbox,
      Event<AlertsChanged> changes,
      Clock clock) {
    this.table = table;
    this.writer = writer;
    this.settings = settings;
    this.outbox = outbox;
    this.changes = changes;
    this.clock = clock;
  }

  /** The alert with this id. */
  public Optional<Alert> find(UUID id) {
    return table.find(id);
  }

  /** The alerts with these ids, as far as there are any. */
  public List<Alert> find(Collection<UUID> ids) {
    return table.find(ids);
  }

  /** The alert with this id; nobody else changes it until the transaction ends. */
  public Optional<Alert> lock(UUID id) {
    return table.lock(id);
  }

  /** The unresolved alerts that rest on these facts. */
  public List<Alert> unresolved(Collection<FactKey> facts) {
    return table.unresolved(facts);
  }

  /** All unresolved alerts that rest on facts of a kind, of which there are few. */
  public List<Alert> unresolved(FactKey.Kind kind) {
    return table.unresolved(kind);
  }

  /** The unresolved alerts that rest on these facts; nobody else changes them meanwhile. */
  public List<Alert> lockUnresolved(Collection<FactKey> facts) {
    return table.lockUnresolved(facts);
  }

  /** Somebody says that they know of an open alert that was locked before. */
  public Alert acknowledge(Alert open, String by, @Nullable String note) {
    Alert acknowledged = open.acknowledged(by, note, now());
    writer.update(List.of(acknowledged));
    tell(List.of(acknowledged), AlertsChanged.Change.ACKNOWLEDGED);
    return acknowledged;
  }

  /** Does what was decided about alerts that were locked before. */
  public void carryOut(List<Decision> decisions) {
    Instant now = now();
    List<Alert> updated = new ArrayList<>();
    List<Alert> resolved = new ArrayList<>();
    List<Decision.Raise> raises = new ArrayList<>();
    for (Decision decision : decisions) {
      if (decision instanceof Decision.Raise raise) {
        raises.add(raise);
      } else if (decision instanceof Decision.Update update) {
        updated.add(update.alert().updated(update.finding(), now));
      } else if (decision instanceof Decision.Resolve resolve) {
        resolved.add(resolve.alert().resolved(resolve.reason(), now));
      }
    }
    List<Alert> reopened = new ArrayList<>();
    List<Alert> raised = new ArrayList<>();
    Map<Subject, Alert> returning = returning(raises, now);
    for (Decision.Raise raise : raises) {
      Alert before = returning.get(Subject.of(raise.finding()));
      if (before == null) {
        raised.add(Alert.raised(UUID.randomUUID(), raise.facts(), raise.finding(), now));
      } else {
        reopened.add(before.reopened(raise.finding(), now));
      }
    }
    // Resolved ones first: an alert under an older setting makes room for the one under the newer.
    writer.update(resolved);
    writer.update(updated);
    writer.update(reopened);
    writer.insert(raised);
    tell(raised, AlertsChanged.Change.RAISED);
    tell(reopened, AlertsChanged.Change.REOPENED);
    tell(updated, AlertsChanged.Change.UPDATED);
    tell(resolved, AlertsChanged.Change.RESOLVED);
  }

  private Map<Subject, Alert> returning(List<Decision.Raise> raises, Instant now) {
    List<Finding> findings = raises.stream().map(Decision.Raise::finding).toList();
    return findings.isEmpty()
        ? Map.of()
        : table.resolvedSince(findings, now.minus(settings.reopenWindow())).stream()
            .collect(toMap(alert -> Subject.of(alert.finding()), Function.identity()));
  }

  private void tell(List<Alert> alerts, AlertsChanged.Change change) {
    if (!alerts.isEmpty()) {
      outbox.appendAll(
          alerts.stream().map(CaseFiles::state).toList(), change.name().toLowerCase(Locale.ROOT));
      changes.fire(new AlertsChanged(change, alerts));
    }
  }

  private static AlertState state(Alert alert) {
    Resolution resolution = alert.resolution();
    return new AlertState(
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
        resolution == null ? null : resolution.at());
  }

  /** As fine as PostgreSQL keeps it, so that what was written and what is read are equal. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private record Subject(String rule, String subject) {
    static Subject of(Finding finding) {
      return new Subject(finding.rule(), finding.subject());
    }
  }
}
