package org.ecoplan.indicator.export;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.ecoplan.indicator.evaluation.Evaluation;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.jspecify.annotations.Nullable;

/** The tables of which a CSV can hold one. */
enum ExportList {
  INDICATORS("indicators"),
  TASKS("tasks"),
  PROJECTS("projects"),
  LATE_MILESTONES("late-milestones");

  private final String word;

  ExportList(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  Table of(Evaluation evaluation) {
    return switch (this) {
      case INDICATORS -> IndicatorTable.of(evaluation);
      case TASKS -> TaskTable.of(evaluation);
      case PROJECTS -> ProjectTables.projects(evaluation);
      case LATE_MILESTONES -> ProjectTables.lateMilestones(evaluation);
    };
  }

  static ExportList ofWord(@Nullable String word) {
    return word == null
        ? INDICATORS
        : Arrays.stream(values())
            .filter(list -> list.word.equals(word))
            .findFirst()
            .orElseThrow(
                () ->
                    DomainProblem.of(KitProblem.INVALID, "没有名为 " + word + " 的清单")
                        .field(
                            "list",
                            "未知的清单",
                            Arrays.stream(values())
                                .map(list -> list.word)
                                .collect(Collectors.joining(", "))));
  }
}
