package org.ecoplan.indicator.evaluation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What an operator sees of evaluations: {@code ecoplan.evaluation.duration} (its count is how many
 * were computed) and {@code ecoplan.evaluation.verdicts} by kind of verdict.
 */
@ApplicationScoped
class EvaluationMetrics {
  private final MeterRegistry registry;

  EvaluationMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Computes and seals, timed. */
  Seal timed(Supplier<Seal> computation) {
    return Timer.builder("ecoplan.evaluation.duration")
        .description("Judging and sealing one evaluation")
        .register(registry)
        .record(computation);
  }

  /** Counts the verdicts of an evaluation that was kept. */
  void count(Evaluation evaluation) {
    evaluation
        .seriesCounts()
        .forEach(
            (verdict, count) ->
                registry
                    .counter(
                        "ecoplan.evaluation.verdicts",
                        "verdict",
                        verdict.name().toLowerCase(Locale.ROOT))
                    .increment(count));
  }
}
