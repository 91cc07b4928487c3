package org.ecoplan.alert.casefile;

import org.ecoplan.alert.fact.FactKey;
import org.ecoplan.alert.rule.Finding;
import org.ecoplan.alert.rule.Words;

/** What has to happen to one alert so that the open alerts agree with the findings. */
public sealed interface Decision {

  /** Nothing was open for this finding: open a file. */
  record Raise(FactKey facts, Finding finding) implements Decision {}

  /** The finding is still there but says something else. */
  record Update(Alert alert, Finding finding) implements Decision {}

  /** The cause is gone. */
  record Resolve(Alert alert, Words reason) implements Decision {}

  /** The finding is still there unchanged, or its rule could not say: leave it. */
  record Keep(Alert alert) implements Decision {}
}
