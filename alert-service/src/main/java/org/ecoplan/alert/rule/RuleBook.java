package org.ecoplan.alert.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules in force. <b>A new rule is added in {@link #shipped}, nowhere else.</b> */
public final class RuleBook {
  private final List<Rule<?>> rules;

  public RuleBook(List<Rule<?>> rules) {
    this.rules = List.copyOf(rules);
  }

  /** The rules that ship with the product, in the order people read them. */
  public static RuleBook shipped(Lateness milestones, Lateness tasks) {
    return new RuleBook(
        List.of(
            new MilestoneOverdue(milestones),
            new ConstructionYearsEnded(),
            new TaskOverdue(tasks),
            new IndicatorBehind(),
            new IndicatorInBreach()));
  }

  /** What the rules in force are called and mean. */
  public List<RuleDescription> descriptions() {
    return rules.stream().<RuleDescription>map(Rule::description).toList();
  }

  /** What the rule with this code is called and means; empty where no rule in force has it. */
  public Optional<RuleDescription> describe(String code) {
    return descriptions().stream().filter(rule -> rule.code().equals(code)).findFirst();
  }

  /** Every rule that looks at this kind of facts looks at them on this date. */
  public Examination examine(Object facts, LocalDate date) {
    List<Finding> findings = new ArrayList<>();
    Map<String, RuntimeException> failures = new HashMap<>();
    Map<String, Examination.WhyGone> reasons = new HashMap<>();
    for (Rule<?> rule : rules) {
      if (rule.factType().isInstance(facts)) {
        ask(rule, facts, date, findings, failures, reasons);
      }
    }
    return new Examination(findings, failures, reasons);
  }

  /**
   * One rule that throws must not silence the others: its failure is a result, not an exception.
   */
  private static <F> void ask(
      Rule<F> rule,
      Object facts,
      LocalDate date,
      List<Finding> findings,
      Map<String, RuntimeException> failures,
      Map<String, Examination.WhyGone> reasons) {
    String code = rule.description().code();
    F typed = rule.factType().cast(facts);
    reasons.put(code, subject -> rule.whyGone(typed, subject, date));
    try {
      List<Finding> found = rule.examine(typed, date);
      long subjects = found.stream().map(Finding::subject).distinct().count();
      if (subjects < found.size()) {
        throw new IllegalStateException("rule " + code + " found one subject twice: " + found);
      }
      findings.addAll(found);
    } catch (RuntimeException e) {
      failures.put(code, e);
    }
  }
}
