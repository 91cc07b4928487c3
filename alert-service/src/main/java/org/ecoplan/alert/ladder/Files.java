package org.ecoplan.alert.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoplan.alert.casefile.Alert;
import org.ecoplan.alert.casefile.AlertsChanged;
import org.ecoplan.alert.casefile.CaseFiles;
import org.ecoplan.alert.problem.AlertProblem;
import org.ecoplan.alert.rule.Severity;
import org.ecoplan.kit.clock.WorkingCalendar;
import org.ecoplan.kit.problem.DomainProblem;

/**
 * Keeps the files of the alerts that climb the ladder: those that concern a unit and are more than
 * worth knowing. Everything needs a transaction; a file is locked before its alert is looked at.
 */
@ApplicationScoped
class Files {
  private final LadderTable table;
  private final CaseFiles alerts;
  private final Ladder ladder;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Files(LadderTable table, CaseFiles alerts, Ladder ladder, WorkingCalendar calendar, Clock clock) {
    this.table = table;
    this.alerts = alerts;
    this.ladder = ladder;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** A file follows its alert, in the same transaction. */
  void follow(@Observes AlertsChanged changed) {
    List<Alert> climbing = changed.alerts().stream().filter(Files::climbs).toList();
    switch (changed.change()) {
      case RAISED -> open(climbing);
      case REOPENED -> reopen(climbing);
      case UPDATED -> openMissing(climbing);
      case RESOLVED -> close(changed.alerts());
      case ACKNOWLEDGED -> {}
    }
  }

  /** What may be written into the file of an alert; the file is locked. */
  LadderMove move(Alert alert) {
    LadderFile file = table.lock(alert.id()).orElseThrow(() -> noFile(alert.id()));
    return move(file, alert);
  }

  /** Writes an entry that {@link #move} gave. */
  LadderFile write(UUID alertId, FileEntry entry) {
    LadderFile after = table.lock(alertId).orElseThrow(() -> noFile(alertId)).after(entry);
    table.write(after, entry, after.proposalDay(ladder, calendar).orElse(null));
    return after;
  }

  /** The last proposal in a file, for its draft and its evidence; empty where there is none yet. */
  Optional<FileEntry> draft(UUID alertId) {
    return table.entries(alertId).stream()
        .filter(entry -> entry.kind() == EntryKind.PROPOSED)
        .reduce((earlier, later) -> later);
  }

  /** Proposes the next step in the next files whose day has come; says how many. */
  int proposeDue(int limit) {
    LocalDate today = LocalDate.now(clock);
    List<LadderFile> due = table.lockDue(today, limit);
    Map<UUID, Alert> byId = alertsOf(due);
    for (LadderFile file : due) {
      Alert alert = byId.get(file.alertId());
      Rung next = ladder.next(file.climbed()).orElse(null);
      if (alert == null || next == null) {
        throw new IllegalStateException("file " + file.alertId() + " is due without a next step");
      }
      write(
          file.alertId(),
          move(file, alert)
              .propose(NoticeDraft.of(alert, next, today), alert.finding().evidence()));
    }
    return due.size();
  }

  static DomainProblem noFile(UUID alertId) {
    return DomainProblem.of(
        AlertProblem.NO_FILE, "预警 " + alertId + " 没有督办档案：仅供知悉或没有责任单位的预警不进入督办程序");
  }

  private static boolean climbs(Alert alert) {
    return alert.finding().severity() != Severity.INFO
        && !alert.finding().units().everyone().isEmpty();
  }

  private LadderMove move(LadderFile file, Alert alert) {
    return new LadderMove(
        ladder, calendar, file, alert.finding().units().everyone(), LocalDate.now(clock));
  }

  private void open(List<Alert> raised) {
    if (raised.isEmpty()) {
      return;
    }
    LocalDate today = LocalDate.now(clock);
    FileEntry reminder = LadderMove.remind(today, NoticeDraft.reminder());
    LocalDate proposal =
        LadderFile.opened(raised.get(0).id(), reminder).proposalDay(ladder, calendar).orElse(null);
    table.open(raised.stream().map(Alert::id).toList(), reminder, proposal);
  }

  private void openMissing(List<Alert> updated) {
    List<UUID> known = table.lock(ids(updated)).stream().map(LadderFile::alertId).toList();
    open(updated.stream().filter(alert -> !known.contains(alert.id())).toList());
  }

  private void reopen(List<Alert> reopened) {
    Map<UUID, Alert> byId = byId(reopened);
    List<Alert> missing = new ArrayList<>(reopened);
    for (LadderFile file : table.lock(byId.keySet())) {
      Alert alert = byId.get(file.alertId());
      if (alert != null) {
        missing.remove(alert);
        write(file.alertId(), move(file, alert).reopen(alert.finding().message().zh()));
      }
    }
    open(missing);
  }

  private void close(List<Alert> resolved) {
    Map<UUID, Alert> byId = byId(resolved);
    for (LadderFile file : table.lock(byId.keySet())) {
      Alert alert = byId.get(file.alertId());
      if (alert != null && alert.resolution() != null && !file.closed()) {
        write(file.alertId(), move(file, alert).close(alert.resolution().reason().zh()));
      }
    }
  }

  private Map<UUID, Alert> alertsOf(List<LadderFile> files) {
    return byId(alerts.find(files.stream().map(LadderFile::alertId).toList()));
  }

  private static List<UUID> ids(Collection<Alert> several) {
    return several.stream().map(Alert::id).toList();
  }

  private static Map<UUID, Alert> byId(Collection<Alert> several) {
    return several.stream().collect(Collectors.toMap(Alert::id, Function.identity()));
  }
}
