package org.ecoplan.alert.ladder;

import java.time.LocalDate;
import java.util.List;
import org.ecoplan.alert.rule.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in a file. It is never changed and never removed.
 *
 * @param number counts the entries of the file from 1; also the version of the file after it
 * @param step the step it is about
 * @param day when it happened, in Shanghai
 * @param actor the account, or {@code system}
 * @param unit the unit of the account
 * @param text the notice, the reply or the reason
 * @param documentNumber under which a step was issued or taken back
 * @param replyDue until when, inclusive, the unit is to reply
 * @param evidence what it rests on
 */
public record FileEntry(
    int number,
    EntryKind kind,
    Step step,
    LocalDate day,
    String actor,
    @Nullable String unit,
    @Nullable String text,
    @Nullable String documentNumber,
    @Nullable LocalDate replyDue,
    List<Evidence> evidence) {

  public FileEntry {
    evidence = List.copyOf(evidence);
  }

  static FileEntry of(int number, EntryKind kind, Step step, LocalDate day, Actor actor) {
    return new FileEntry(
        number, kind, step, day, actor.name(), actor.unit(), null, null, null, List.of());
  }

  FileEntry saying(@Nullable String words) {
    return new FileEntry(
        number, kind, step, day, actor, unit, words, documentNumber, replyDue, evidence);
  }

  FileEntry under(@Nullable String document) {
    return new FileEntry(number, kind, step, day, actor, unit, text, document, replyDue, evidence);
  }

  FileEntry dueOn(@Nullable LocalDate due) {
    return new FileEntry(number, kind, step, day, actor, unit, text, documentNumber, due, evidence);
  }

  FileEntry with(List<Evidence> items) {
    return new FileEntry(
        number, kind, step, day, actor, unit, text, documentNumber, replyDue, items);
  }
}
