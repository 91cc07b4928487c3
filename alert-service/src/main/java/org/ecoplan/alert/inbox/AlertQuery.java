package org.ecoplan.alert.inbox;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoplan.alert.casefile.AlertFilter;
import org.ecoplan.alert.casefile.AlertStatus;
import org.ecoplan.alert.rule.RuleBook;
import org.ecoplan.alert.rule.RuleDescription;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.jspecify.annotations.Nullable;

/** Reads the query parameters of the list: a misspelt word is refused, not an empty answer. */
final class AlertQuery {
  private AlertQuery() {}

  /**
   * The filter that was asked for.
   *
   * @throws DomainProblem {@link KitProblem#INVALID} for a rule or state that does not exist
   */
  static AlertFilter filter(
      RuleBook rules,
      @Nullable String plan,
      @Nullable String rule,
      @Nullable String subject,
      @Nullable String unit,
      List<String> states) {
    if (rule != null && rules.describe(rule).isEmpty()) {
      throw unknown(
          "rule",
          rule,
          rules.descriptions().stream()
              .map(RuleDescription::code)
              .collect(Collectors.joining(", ")));
    }
    Set<AlertStatus> wanted = EnumSet.noneOf(AlertStatus.class);
    states.forEach(state -> wanted.add(status(state)));
    return new AlertFilter(plan, rule, subject, unit, wanted);
  }

  private static AlertStatus status(String state) {
    return Arrays.stream(AlertStatus.values())
        .filter(status -> status.name().equals(state))
        .findFirst()
        .orElseThrow(() -> unknown("state", state, "OPEN, ACKNOWLEDGED, RESOLVED"));
  }

  private static DomainProblem unknown(String parameter, String value, String expected) {
    return DomainProblem.of(KitProblem.INVALID, "参数 " + parameter + " 没有 " + value + " 这个值")
        .field(parameter, "未知的值：" + value, expected);
  }
}
