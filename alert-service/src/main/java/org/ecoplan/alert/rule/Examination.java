package org.ecoplan.alert.rule;

import java.util.List;
import java.util.Map;

/**
 * What the rules said about one subject's facts on one date.
 *
 * @param findings what is wrong, at most one finding for each rule and subject
 * @param failures the rules that could not say anything because they threw, by code
 * @param reasons of every rule that was asked: why an earlier alert of it is gone
 */
public record Examination(
    List<Finding> findings, Map<String, RuntimeException> failures, Map<String, WhyGone> reasons) {
  private static final Words RULE_WITHDRAWN = new Words("规则已停用", "The rule is no longer in force");

  public Examination {
    findings = List.copyOf(findings);
    failures = Map.copyOf(failures);
    reasons = Map.copyOf(reasons);
  }

  /** Whether the rule could not say anything; its alerts then stay as they are. */
  public boolean failed(String rule) {
    return failures.containsKey(rule);
  }

  /** Why an alert of this rule on this subject, for which there is no finding, is gone. */
  public Words whyGone(String rule, String subject) {
    WhyGone reason = reasons.get(rule);
    return reason == null ? RULE_WITHDRAWN : reason.of(subject);
  }

  /** Why an alert on a subject is gone. */
  @FunctionalInterface
  public interface WhyGone {
    /** The reason in one sentence. */
    Words of(String subject);
  }
}
