package org.ecoplan.indicator.export;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoplan.indicator.evaluation.Evaluation;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.jspecify.annotations.Nullable;

/** The tables of which a CSV can hold one. */
enum ExportList {
  INDICATORS("indicators", IndicatorTable::of),
  TASKS("tasks", TaskTable::of),
  PROJECTS("projects", ProjectTables::projects),
  LATE_MILESTONES("late-milestones", ProjectTables::lateMilestones);

  private final String word;
  private final Function<Evaluation, Table> table;

  ExportList(String word, Function<Evaluation, Table> table) {
    this.word = word;
    this.table = table;
  }

  String word() {
    return word;
  }

  Table of(Evaluation evaluation) {
    return table.apply(evaluation);
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
