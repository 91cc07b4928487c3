package org.ecoplan.alert.expression;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ecoplan.alert.rule.RuleKind;
import org.ecoplan.alert.setting.RuleSource;

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

  Expressions expressions() {
    return expressions;
  }
}
