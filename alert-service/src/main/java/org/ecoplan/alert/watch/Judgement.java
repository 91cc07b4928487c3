package org.ecoplan.alert.watch;

import java.util.List;
import org.ecoplan.alert.casefile.Decision;

/** What has to happen to the alerts of some facts, and which rules could not say. */
public record Judgement(List<Decision> decisions, List<RuleFailure> failures) {

  public Judgement {
    decisions = List.copyOf(decisions);
    failures = List.copyOf(failures);
  }
}
