package org.ecoplan.alert.ladder;

import static org.ecoplan.alert.ladder.EntryKind.CLOSED;
import static org.ecoplan.alert.ladder.EntryKind.DECLINED;
import static org.ecoplan.alert.ladder.EntryKind.EXTENDED;
import static org.ecoplan.alert.ladder.EntryKind.ISSUED;
import static org.ecoplan.alert.ladder.EntryKind.PROPOSED;
import static org.ecoplan.alert.ladder.EntryKind.REMINDED;
import static org.ecoplan.alert.ladder.EntryKind.REOPENED;
import static org.ecoplan.alert.ladder.EntryKind.REPLIED;
import static org.ecoplan.alert.ladder.EntryKind.REVERSED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kit.clock.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Where the file of an alert stands, as its entries made it: {@link #after} is the whole state
 * machine, and every legal entry comes from {@link LadderMove}.
 *
 * @param climbed the steps taken and not taken back, from the reminder up
 * @param proposed the step that waits for a decision
 * @param closed whether the cause is gone
 * @param since the day from which the waiting for the next step counts
 * @param replyDue until when the unit is to reply to the step it stands on
 * @param replied whether a unit has replied to the step it stands on
 * @param entries how many entries there are; the version of the file
 */
public record LadderFile(
    UUID alertId,
    List<Step> climbed,
    @Nullable Step proposed,
    boolean closed,
    LocalDate since,
    @Nullable LocalDate replyDue,
    boolean replied,
    int entries) {

  public LadderFile {
    climbed = List.copyOf(climbed);
  }

  /** The file begins with the reminder. */
  static LadderFile opened(UUID alertId, FileEntry reminded) {
    if (reminded.kind() != REMINDED || reminded.number() != 1) {
      throw new IllegalArgumentException("a file begins with its reminder, not " + reminded);
    }
    return new LadderFile(
        alertId, List.of(Step.REMINDER), null, false, reminded.day(), null, false, 1);
  }

  /** The same from all of its entries, in their order. */
  static LadderFile of(UUID alertId, List<FileEntry> entries) {
    LadderFile file = opened(alertId, entries.get(0));
    for (FileEntry entry : entries.subList(1, entries.size())) {
      file = file.after(entry);
    }
    return file;
  }

  /** The step it stands on. */
  public Step step() {
    return climbed.get(climbed.size() - 1);
  }

  /** Whether it waits, has a proposal to be decided, or is closed. */
  public Phase phase() {
    if (closed) {
      return Phase.CLOSED;
    }
    return proposed == null ? Phase.WAITING : Phase.PROPOSED;
  }

  /**
   * The day from which the next step is proposed: the waiting days of its rung have passed, and the
   * time to reply has too. Empty at the top, while a proposal waits, and for a closed file.
   */
  public Optional<LocalDate> proposalDay(Ladder ladder, WorkingCalendar calendar) {
    if (phase() != Phase.WAITING) {
      return Optional.empty();
    }
    return ladder
        .next(climbed)
        .map(rung -> calendar.plusWorkingDays(since, rung.waitDays()))
        .map(day -> replyDue == null || replyDue.isBefore(day) ? day : replyDue.plusDays(1));
  }

  /** The file with one more entry. */
  LadderFile after(FileEntry entry) {
    if (entry.number() != entries + 1) {
      throw new IllegalArgumentException("entry " + entry.number() + " follows " + entries);
    }
    LocalDate day = entry.day();
    return switch (entry.kind()) {
      case REMINDED -> throw new IllegalArgumentException("a file has one reminder");
      case PROPOSED -> standing(climbed, entry.step(), closed, since, replyDue, replied);
      case ISSUED -> standing(higher(entry.step()), null, closed, day, entry.replyDue(), false);
      case DECLINED -> standing(climbed, null, closed, day, replyDue, replied);
      case REPLIED -> standing(climbed, proposed, closed, since, replyDue, true);
      case EXTENDED -> standing(climbed, null, closed, since, entry.replyDue(), replied);
      case REVERSED -> standing(lower(), null, closed, day, null, false);
      case CLOSED -> standing(climbed, null, true, since, replyDue, replied);
      case REOPENED -> standing(climbed, null, false, day, null, replied);
    };
  }

  private LadderFile standing(
      List<Step> steps,
      @Nullable Step waiting,
      boolean isClosed,
      LocalDate from,
      @Nullable LocalDate due,
      boolean answered) {
    return new LadderFile(alertId, steps, waiting, isClosed, from, due, answered, entries + 1);
  }

  private List<Step> higher(Step step) {
    List<Step> higher = new ArrayList<>(climbed);
    higher.add(step);
    return higher;
  }

  private List<Step> lower() {
    return climbed.subList(0, climbed.size() - 1);
  }

  /** What a file waits for. */
  public enum Phase {
    /** For time to pass, for a reply, or for nothing at the top. */
    WAITING,
    /** For a person to decide about the proposed step. */
    PROPOSED,
    /** For nothing. */
    CLOSED
  }
}
