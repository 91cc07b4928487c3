package org.ecoplan.alert.sweep;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.ecoplan.alert.casefile.Alert;
import org.ecoplan.alert.casefile.Decision;
import org.ecoplan.alert.rule.Finding;
import org.ecoplan.alert.watch.Judgement;
import org.jspecify.annotations.Nullable;

/** The most late of the alerts that a simulation finds, however many there are. */
final class Foreseen {

  private static final Comparator<Item> MOST_LATE_FIRST =
      Comparator.<Item, LocalDate>comparing(
              item -> item.finding().since(), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(item -> item.finding().rule())
          .thenComparing(item -> item.finding().subject());

  private final int most;
  private final PriorityQueue<Item> leastLateOnTop =
      new PriorityQueue<>(MOST_LATE_FIRST.reversed());

  Foreseen(int most) {
    this.most = most;
  }

  void add(Judgement judgement) {
    judgement.decisions().forEach(this::add);
  }

  private void add(Decision decision) {
    if (decision instanceof Decision.Raise raise) {
      add(new Item(null, raise.finding()));
    } else if (decision instanceof Decision.Update update) {
      add(new Item(update.alert(), update.finding()));
    } else if (decision instanceof Decision.Keep keep) {
      add(new Item(keep.alert(), keep.alert().finding()));
    }
  }

  private void add(Item item) {
    leastLateOnTop.add(item);
    if (leastLateOnTop.size() > most) {
      leastLateOnTop.remove();
    }
  }

  List<Item> mostLateFirst() {
    List<Item> items = new ArrayList<>(leastLateOnTop);
    items.sort(MOST_LATE_FIRST);
    return items;
  }

  /** An alert as it would be, with the one that is there today where there is one. */
  record Item(@Nullable Alert alert, Finding finding) {}
}
