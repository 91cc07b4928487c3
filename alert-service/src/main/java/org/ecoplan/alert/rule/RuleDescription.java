package org.ecoplan.alert.rule;

/**
 * What a rule is called and means.
 *
 * @param code stable, such as {@code MILESTONE_OVERDUE}
 * @param version counts up when the meaning of the rule changes
 * @param name a few words, for headings and filters
 * @param meaning one sentence: when it raises an alert and when the alert closes
 * @param severity the severity it starts with
 */
public record RuleDescription(
    String code, int version, Words name, Words meaning, Severity severity) {}
