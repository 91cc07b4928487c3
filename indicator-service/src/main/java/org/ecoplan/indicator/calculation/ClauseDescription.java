package org.ecoplan.indicator.calculation;

import org.ecoplan.indicator.method.Clause;
import org.ecoplan.indicator.method.Confidence;

/**
 * A clause.
 *
 * @param confidence how well its source is known
 * @param owed whether its official text is still to be checked
 */
public record ClauseDescription(
    Clause clause, String text, String source, Confidence confidence, boolean owed) {

  static ClauseDescription of(Clause clause) {
    return new ClauseDescription(
        clause, clause.text(), clause.source(), clause.confidence(), clause.confidence().isOwed());
  }
}
