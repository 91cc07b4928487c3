package org.ecoplan.indicator.calculation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.indicator.method.Method;
import org.ecoplan.indicator.method.Outcome;
import org.ecoplan.indicator.method.Shortfall;
import org.jspecify.annotations.Nullable;

/**
 * A figure computed again, with its proof. Nothing of it is kept.
 *
 * @param formula which one
 * @param method whose part the formula is, with the version that computed this
 * @param clauses the rules that decided it, where they stand, and how sure that is
 * @param inputs as they were given
 * @param value absent where the answer is a word only, or where there is a reason
 * @param conclusion what the value means, such as a class or a grade
 * @param reason why there is no answer, with the counts; absent where there is one
 * @param steps the arithmetic, line by line
 */
public record Calculation(
    @Schema(examples = "SAFE_FARMLAND") String formula,
    String title,
    Method method,
    String version,
    List<ClauseDescription> clauses,
    Map<String, NewCalculation.Input> inputs,
    @Schema(examples = "90.35") @Nullable BigDecimal value,
    @Schema(examples = "%") @Nullable String unit,
    @Nullable String conclusion,
    @Nullable String reason,
    List<String> steps) {

  public Calculation {
    clauses = List.copyOf(clauses);
    steps = List.copyOf(steps);
  }

  static Calculation of(Formula formula, NewCalculation request) {
    Outcome<Answer> outcome = formula.computation().apply(Arguments.of(formula, request.inputs()));
    Answer answer = outcome.value().orElseGet(() -> new Answer(null, null, null, List.of()));
    return new Calculation(
        formula.code(),
        formula.title(),
        formula.method(),
        formula.method().version(),
        formula.clauses().stream().map(ClauseDescription::of).toList(),
        request.inputs(),
        answer.value(),
        answer.unit(),
        answer.conclusion(),
        outcome.shortfall().map(Shortfall::sentence).orElse(null),
        answer.steps());
  }
}
