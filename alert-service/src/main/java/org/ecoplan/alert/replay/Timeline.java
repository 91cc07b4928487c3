package org.ecoplan.alert.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ecoplan.alert.fact.FactHistory;
import org.ecoplan.alert.fact.Facts;
import org.ecoplan.alert.rule.Examination;
import org.ecoplan.alert.rule.Finding;
import org.ecoplan.alert.rule.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * Judges one history after the other on every day of a range, and keeps what opens and closes when.
 * Memory grows with the days and with the {@linkplain #MOST_EPISODES earliest episodes}, not with
 * the histories.
 */
final class Timeline {
  static final int MOST_EPISODES = 500;

  private static final Comparator<Episode> EARLIEST =
      Comparator.comparing(Episode::from)
          .thenComparing(Episode::rule)
          .thenComparing(Episode::subject);

  private final RuleBook book;
  private final List<LocalDate> days;
  private final Map<LocalDate, Count> byDay = new TreeMap<>();
  private final Map<String, Integer> raisedByRule = new TreeMap<>();
  private final TreeSet<Episode> episodes = new TreeSet<>(EARLIEST);
  private int failures;

  Timeline(RuleBook book, List<LocalDate> days) {
    this.book = book;
    this.days = days;
    days.forEach(day -> byDay.put(day, new Count()));
  }

  /** Judges a history on every day; what is found on the first day counts as raised then. */
  void add(FactHistory history) {
    Map<Cause, Episode> open = new HashMap<>();
    for (LocalDate day : days) {
      Facts facts = history.on().apply(day).orElse(null);
      Map<Cause, Finding> found = facts == null ? Map.of() : found(facts, day, open);
      close(open, found, day);
      found.forEach(
          (cause, finding) ->
              open.computeIfAbsent(
                  cause,
                  fresh -> {
                    count(day).raised++;
                    raisedByRule.merge(finding.rule(), 1, Integer::sum);
                    return Episode.of(finding, day);
                  }));
      count(day).open += open.size();
    }
    open.values().forEach(this::keep);
  }

  List<Day> perDay() {
    List<Day> result = new ArrayList<>();
    byDay.forEach(
        (day, count) -> result.add(new Day(day, count.open, count.raised, count.resolved)));
    return result;
  }

  Map<String, Integer> raisedByRule() {
    return new TreeMap<>(raisedByRule);
  }

  List<Episode> earliest() {
    return List.copyOf(episodes);
  }

  int failures() {
    return failures;
  }

  /** What is wrong on a day; what a rule that throws had found before is taken to stand. */
  private Map<Cause, Finding> found(Facts facts, LocalDate day, Map<Cause, Episode> open) {
    Examination examination = book.examine(facts.content(), day);
    failures += examination.failures().size();
    Map<Cause, Finding> found = new HashMap<>();
    examination
        .findings()
        .forEach(finding -> found.put(new Cause(finding.rule(), finding.subject()), finding));
    open.forEach(
        (cause, episode) -> {
          if (examination.failed(cause.rule())) {
            found.put(cause, episode.finding());
          }
        });
    return found;
  }

  private void close(Map<Cause, Episode> open, Map<Cause, Finding> found, LocalDate day) {
    open.entrySet()
        .removeIf(
            entry -> {
              boolean gone = !found.containsKey(entry.getKey());
              if (gone) {
                count(day).resolved++;
                keep(entry.getValue().until(day));
              }
              return gone;
            });
  }

  private void keep(Episode episode) {
    episodes.add(episode);
    if (episodes.size() > MOST_EPISODES) {
      episodes.pollLast();
    }
  }

  private Count count(LocalDate day) {
    Count count = byDay.get(day);
    if (count == null) {
      throw new IllegalArgumentException(day + " is not in the range");
    }
    return count;
  }

  /** A day of the range: what stands at its end, and what came and went on it. */
  record Day(LocalDate date, int open, int raised, int resolved) {}

  /**
   * An alert that would have been.
   *
   * @param until the first day looked at without it, absent where it stands at the end
   */
  record Episode(Finding finding, LocalDate from, @Nullable LocalDate until) {
    static Episode of(Finding finding, LocalDate from) {
      return new Episode(finding, from, null);
    }

    Episode until(LocalDate day) {
      return new Episode(finding, from, day);
    }

    String rule() {
      return finding.rule();
    }

    String subject() {
      return finding.subject();
    }
  }

  private record Cause(String rule, String subject) {}

  private static final class Count {
    private int open;
    private int raised;
    private int resolved;
  }
}
