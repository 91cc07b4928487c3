package org.ecoplan.alert.rule;

import org.jspecify.annotations.Nullable;

/**
 * Whether a rule could say something wherever it was asked: a fact about ourselves.
 *
 * @param rule the code of the rule
 * @param error what it threw, as the name of the exception; absent where all went well
 */
public record RuleHealth(String rule, @Nullable String error) {}
