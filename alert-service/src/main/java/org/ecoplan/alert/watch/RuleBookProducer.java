package org.ecoplan.alert.watch;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.ecoplan.alert.rule.Lateness;
import org.ecoplan.alert.rule.RuleBook;

/** Makes the rules in force from their settings. */
final class RuleBookProducer {

  @Produces
  @Singleton
  RuleBook ruleBook(RuleSettings settings) {
    return RuleBook.shipped(
        new Lateness(settings.milestoneOverdue().criticalAfterDays()),
        new Lateness(settings.taskOverdue().criticalAfterDays()));
  }
}
