package org.ecoplan.alert.rule;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.ecoplan.events.ProjectState;

/**
 * A rule before its parameters are set.
 *
 * @param parameters what may be set, empty for a rule that cannot be varied
 * @param maker makes the rule with its parameters
 */
public record RuleKind<F>(
    RuleDescription description,
    Class<F> factType,
    List<Parameter> parameters,
    Function<Parameters, Rule<F>> maker) {

  public RuleKind {
    parameters = List.copyOf(parameters);
  }

  /** A rule that cannot be varied. */
  public static <F> RuleKind<F> fixed(Rule<F> rule) {
    return new RuleKind<>(rule.description(), rule.factType(), List.of(), parameters -> rule);
  }

  /** A rule about projects with one number that may be set. */
  static RuleKind<ProjectState> ofProjects(
      RuleDescription description, Parameter parameter, IntFunction<Rule<ProjectState>> maker) {
    return new RuleKind<>(
        description,
        ProjectState.class,
        List.of(parameter),
        set -> maker.apply(set.get(parameter.name())));
  }

  /** The rule with these values set; unknown names are ignored. */
  public Rule<F> with(Map<String, Integer> values) {
    return maker.apply(new Parameters(parameters, values));
  }
}
