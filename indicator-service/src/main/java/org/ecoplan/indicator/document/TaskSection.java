package org.ecoplan.indicator.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoplan.indicator.assessment.TaskList;
import org.ecoplan.indicator.assessment.Words;

/** The tasks by chapter and state. */
final class TaskSection {
  private TaskSection() {}

  static void write(Report report, Pen pen) {
    TaskList tasks = report.evaluation().tasks();
    if (tasks.total() == 0) {
      pen.text("截至本报告数据日期，没有纳入评估的任务。");
      return;
    }
    pen.text(
        "纳入评估的任务共 %d 项：%s；逾期 %d 项，名单见附件 2。"
            .formatted(
                tasks.total(),
                tasks.byState().entrySet().stream()
                    .map(count -> Words.taskState(count.getKey()) + " " + count.getValue() + " 项")
                    .collect(Collectors.joining("，")),
                tasks.overdue()));
    List<String> states = List.copyOf(tasks.byState().keySet());
    Grid grid = new Grid().column("工作计划", 30, Grid.Align.TEXT).column("章节", 34, Grid.Align.TEXT);
    states.forEach(state -> grid.column(Words.taskState(state), 12, Grid.Align.NUMBER));
    grid.column("合计", 10, Grid.Align.NUMBER);
    tasks
        .sections()
        .forEach(
            section ->
                grid.row(
                    counts(
                        List.of(section.planName(), section.section()),
                        states,
                        section.byState(),
                        section.total())));
    grid.row(counts(List.of("合计", ""), states, tasks.byState(), tasks.total()));
    pen.table(
        "%s任务分章节落实情况".formatted(report.evaluation().planName()),
        "单位：项",
        grid,
        report.note("行合计与列合计相等。"));
  }

  static List<String> counts(
      List<String> headings, List<String> states, Map<String, Integer> byState, int total) {
    List<String> cells = new ArrayList<>(headings);
    states.forEach(state -> cells.add(String.valueOf(byState.getOrDefault(state, 0))));
    cells.add(String.valueOf(total));
    return cells;
  }
}
