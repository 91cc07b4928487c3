package org.ecoplan.indicator.calculation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ecoplan.indicator.method.Clause;
import org.ecoplan.indicator.method.Method;
import org.ecoplan.indicator.method.Outcome;

/**
 * A part of a method that can be asked for by itself.
 *
 * @param code stable, such as {@code SAFE_FARMLAND}
 * @param title for people
 * @param method whose version it has
 * @param clauses of the method that decide this part
 */
record Formula(
    String code,
    String title,
    Method method,
    List<Clause> clauses,
    List<FormulaInput> inputs,
    Function<Arguments, Outcome<Answer>> computation) {

  Formula {
    clauses = List.copyOf(clauses);
    inputs = List.copyOf(inputs);
  }

  Optional<FormulaInput> input(String name) {
    return inputs.stream().filter(input -> input.name().equals(name)).findFirst();
  }
}
