package org.ecoplan.alert.watch;

/**
 * A rule that could not judge a subject.
 *
 * @param rule the code of the rule
 * @param subject the project, task or plan it looked at
 */
public record RuleFailure(String rule, String subject) {}
