package org.ecoplan.indicator.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the three lists (三张清单) out of what is known. Pure: the same inputs, the same lists. */
public final class Evaluator {
  /** Days are counted where the plan is carried out. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Evaluator() {}

  /** The day of an instant where the plan is carried out. */
  public static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /** The lists of these inputs. */
  public static ThreeLists evaluate(EvaluationInputs inputs) {
    LocalDate day = dayOf(inputs.asOf());
    SeriesAssessor assessor =
        new SeriesAssessor(inputs.plan(), inputs.year(), inputs.delta(), inputs.asOf());
    Map<Integer, List<SeriesVerdict>> byIndicator = new LinkedHashMap<>();
    inputs
        .series()
        .forEach(
            dossier ->
                byIndicator
                    .computeIfAbsent(
                        dossier.series().indicatorNumber(), number -> new ArrayList<>())
                    .add(assessor.assess(dossier)));
    return new ThreeLists(
        byIndicator.values().stream().map(IndicatorVerdict::of).toList(),
        TaskList.of(inputs.taskPlans(), inputs.tasks(), day),
        ProjectList.of(inputs.projects(), day));
  }
}
