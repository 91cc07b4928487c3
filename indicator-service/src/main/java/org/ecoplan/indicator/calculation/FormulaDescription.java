package org.ecoplan.indicator.calculation;

import java.util.List;
import org.ecoplan.indicator.method.Method;

/** A formula as its users need to know it. */
public record FormulaDescription(
    String formula,
    String title,
    Method method,
    String version,
    List<ClauseDescription> clauses,
    List<FormulaInput> inputs) {

  public FormulaDescription {
    clauses = List.copyOf(clauses);
    inputs = List.copyOf(inputs);
  }

  static FormulaDescription of(Formula formula) {
    return new FormulaDescription(
        formula.code(),
        formula.title(),
        formula.method(),
        formula.method().version(),
        formula.clauses().stream().map(ClauseDescription::of).toList(),
        formula.inputs());
  }
}
