package org.ecoplan.alert.expression;

import java.time.Instant;
import org.ecoplan.alert.rule.Severity;
import org.ecoplan.alert.rule.Words;

/**
 * A version of a rule that the plan office wrote. It is never changed: a correction is a new
 * version.
 *
 * @param code such as {@code USER_LATE_WASTE}
 * @param expression CEL that is true where something is wrong
 */
record Definition(
    String code,
    int version,
    About about,
    Words name,
    String expression,
    Severity severity,
    State state,
    String writtenBy,
    Instant writtenAt) {

  /** Where it stands. */
  enum State {
    /** Written and checked; raises nothing yet. */
    DRAFT,
    /** In force; of each code at most one version is. */
    ACTIVE,
    /** No longer in force, or overtaken by a newer version. */
    RETIRED
  }
}
