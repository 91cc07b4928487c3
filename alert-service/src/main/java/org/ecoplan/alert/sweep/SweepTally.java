package org.ecoplan.alert.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ecoplan.alert.casefile.Decision;
import org.ecoplan.alert.watch.Judgement;
import org.ecoplan.alert.watch.RuleFailure;

/** Counts what a sweep decided, batch by batch. */
final class SweepTally {

  /** A report with more failures than this helps nobody: they are all in the log. */
  static final int MOST_FAILURES_NAMED = 100;

  private int raised;
  private int updated;
  private int resolved;
  private int kept;
  private int failed;
  private final List<RuleFailure> failures = new ArrayList<>();
  private final Set<String> failedRules = new TreeSet<>();

  void add(Judgement judgement) {
    for (Decision decision : judgement.decisions()) {
      if (decision instanceof Decision.Raise) {
        raised++;
      } else if (decision instanceof Decision.Update) {
        updated++;
      } else if (decision instanceof Decision.Resolve) {
        resolved++;
      } else {
        kept++;
      }
    }
    failed += judgement.failures().size();
    judgement.failures().forEach(failure -> failedRules.add(failure.rule()));
    judgement.failures().stream()
        .limit(MOST_FAILURES_NAMED - failures.size())
        .forEach(failures::add);
  }

  int raised() {
    return raised;
  }

  int updated() {
    return updated;
  }

  int resolved() {
    return resolved;
  }

  /** Unresolved alerts afterwards. */
  int open() {
    return raised + updated + kept;
  }

  int failed() {
    return failed;
  }

  /** The codes of the rules that threw anywhere. */
  Set<String> failedRules() {
    return Set.copyOf(failedRules);
  }

  List<RuleFailure> failures() {
    return List.copyOf(failures);
  }
}
