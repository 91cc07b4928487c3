package org.ecoplan.alert.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules in force with their settings. <b>A new rule is added in {@link ShippedRules}, nowhere
 * else.</b>
 */
public final class RuleBook {
  private static final Words SWITCHED_OFF =
      new Words("该范围内已停用此规则", "The rule was switched off here");

  private final List<RuleKind<?>> kinds;
  private final Map<String, List<Armed>> armed = new HashMap<>();

  /** Rules with their standard parameters. */
  public RuleBook(List<? extends Rule<?>> rules) {
    this(rules.stream().<RuleKind<?>>map(RuleKind::fixed).toList(), List.of());
  }

  /** Rules and how they are set; of settings with one scope the latest version counts. */
  public RuleBook(List<RuleKind<?>> kinds, List<Setting> settings) {
    this.kinds = List.copyOf(kinds);
    for (RuleKind<?> kind : kinds) {
      String code = kind.description().code();
      List<Armed> choices = new ArrayList<>();
      settings.stream()
          .filter(setting -> setting.rule().equals(code))
          .sorted(
              Comparator.comparingInt(Setting::precision)
                  .thenComparingInt(Setting::version)
                  .reversed())
          .forEach(setting -> choices.add(new Armed(setting, kind.with(setting.values()))));
      choices.add(new Armed(new Setting(code, 0, null, null, true, Map.of()), kind.with(Map.of())));
      armed.put(code, List.copyOf(choices));
    }
  }

  /** The rules in force before their parameters are set, in the order people read them. */
  public List<RuleKind<?>> kinds() {
    return kinds;
  }

  /** What the rules in force are called and mean. */
  public List<RuleDescription> descriptions() {
    return kinds.stream().<RuleDescription>map(RuleKind::description).toList();
  }

  /** What the rule with this code is called and means; empty where no rule in force has it. */
  public Optional<RuleDescription> describe(String code) {
    return descriptions().stream().filter(rule -> rule.code().equals(code)).findFirst();
  }

  /** Every rule that looks at this kind of facts looks at them on this date. */
  public Examination examine(Object facts, LocalDate date) {
    Scope scope = Scope.of(facts);
    List<Finding> findings = new ArrayList<>();
    Map<String, RuntimeException> failures = new HashMap<>();
    Map<String, Examination.WhyGone> reasons = new HashMap<>();
    for (RuleKind<?> kind : kinds) {
      if (kind.factType().isInstance(facts)) {
        Armed choice = armedFor(kind.description().code(), scope);
        if (choice.setting().enabled()) {
          ask(choice.rule(), choice.setting(), facts, date, findings, failures, reasons);
        } else {
          reasons.put(kind.description().code(), subject -> SWITCHED_OFF);
        }
      }
    }
    return new Examination(findings, failures, reasons);
  }

  private Armed armedFor(String code, Scope scope) {
    return armed.getOrDefault(code, List.of()).stream()
        .filter(choice -> choice.setting().covers(scope))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("rule " + code + " has no standard"));
  }

  /**
   * One rule that throws must not silence the others: its failure is a result, not an exception.
   */
  private static <F> void ask(
      Rule<F> rule,
      Setting setting,
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
      found.forEach(
          finding ->
              findings.add(
                  setting.version() == 0 ? finding : finding.underSetting(setting.version())));
    } catch (RuntimeException e) {
      failures.put(code, e);
    }
  }

  /** A rule with the parameters of one setting. */
  private record Armed(Setting setting, Rule<?> rule) {}
}
