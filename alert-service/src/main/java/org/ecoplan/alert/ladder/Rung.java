package org.ecoplan.alert.ladder;

import java.util.Set;
import org.ecoplan.kit.identity.Role;

/**
 * How one formal step is taken in this city.
 *
 * @param waitDays working days that have to pass after the step before until this one is proposed
 * @param replyDays working days that the unit has to reply
 * @param optional whether the one who decides may pass over it
 * @param deciders who decides; nobody for the reminder, which is automatic
 */
public record Rung(Step step, int waitDays, int replyDays, boolean optional, Set<Role> deciders) {

  public Rung {
    deciders = Set.copyOf(deciders);
    if (waitDays < 0 || replyDays < 0) {
      throw new IllegalArgumentException(step + ": waitDays and replyDays are working days from 0");
    }
    if ((step == Step.REMINDER) != deciders.isEmpty()) {
      throw new IllegalArgumentException(
          step + ": every step but REMINDER needs deciders, and REMINDER has none");
    }
  }
}
