package org.ecoplan.indicator.testdata;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.ecoplan.indicator.assessment.EvaluationInputs;
import org.ecoplan.indicator.assessment.Evaluator;
import org.ecoplan.indicator.assessment.Inputs;
import org.ecoplan.indicator.assessment.ThreeLists;
import org.ecoplan.indicator.evaluation.Evaluation;
import org.ecoplan.indicator.evaluation.Publication;

/** The evaluation of the small inputs, as a draft. */
public final class SmallEvaluation {
  private SmallEvaluation() {}

  public static Evaluation made() {
    EvaluationInputs inputs = Inputs.small();
    ThreeLists lists = Evaluator.evaluate(inputs);
    return new Evaluation(
        new UUID(1, 2),
        1,
        "LZ-145",
        inputs.plan().name(),
        2023,
        inputs.asOf(),
        Publication.DRAFT,
        "0".repeat(64),
        inputs.methodVersion(),
        BigDecimal.valueOf(5),
        lists.seriesCounts(),
        lists.seriesCountsByAttribute(),
        lists.indicators(),
        lists.tasks(),
        lists.projects(),
        "planoffice",
        Instant.parse("2024-11-26T04:00:00Z"),
        null,
        null,
        null,
        null);
  }
}
