package org.ecoplan.alert.expression;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.ecoplan.alert.problem.AlertProblem;
import org.ecoplan.alert.rule.RuleKind;
import org.ecoplan.alert.setting.RuleSource;
import org.ecoplan.kit.problem.DomainProblem;

/** The rules that the plan office wrote and put in force. */
@ApplicationScoped
class UserRuleSource implements RuleSource {
  private final DefinitionTable table;
  private final Expressions expressions = new Expressions();

  UserRuleSource(DefinitionTable table) {
    this.table = table;
  }

  @Override
  public List<RuleKind<?>> kinds() {
    return table.active().stream().<RuleKind<?>>map(this::kind).toList();
  }

  /** The rule of a definition, whether in force or not. */
  RuleKind<?> kind(Definition definition) {
    return RuleKind.fixed(
        UserRule.of(
            definition, expressions.condition(definition.about(), definition.expression())));
  }

  /**
   * Refuses an expression that cannot be kept.
   *
   * @throws DomainProblem {@link AlertProblem#EXPRESSION_MISFORMED} with the place of each mistake
   */
  void requireWellFormed(About about, String expression) {
    List<Expressions.Mistake> mistakes = expressions.mistakes(about, expression);
    if (mistakes.isEmpty()) {
      return;
    }
    Expressions.Mistake first = mistakes.get(0);
    DomainProblem problem =
        DomainProblem.of(
            AlertProblem.EXPRESSION_MISFORMED,
            "表达式第 %d 行第 %d 列有误：%s".formatted(first.line(), first.column(), first.message()));
    mistakes.forEach(
        mistake ->
            problem.error(
                Map.of(
                    "field", "expression",
                    "line", mistake.line(),
                    "column", mistake.column(),
                    "message", mistake.message())));
    throw problem;
  }

  Expressions expressions() {
    return expressions;
  }
}
