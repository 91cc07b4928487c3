package org.ecoplan.indicator.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecoplan.indicator.assessment.LateMilestone;
import org.ecoplan.indicator.assessment.Money;
import org.ecoplan.indicator.assessment.ProjectList;
import org.ecoplan.indicator.assessment.Words;
import org.ecoplan.indicator.evaluation.Evaluation;
import org.jspecify.annotations.Nullable;

/** The list of projects: the projects, their late milestones, and how many stand where. */
final class ProjectTables {
  private static final List<Column> PROJECTS =
      List.of(
          Column.text("项目代码", "Project", 12),
          Column.text("项目名称", "Name", 44),
          Column.text("工程类别", "Category", 16),
          Column.text("状态", "State", 12),
          Column.text("建设年限", "Construction years", 14),
          Column.text("牵头单位", "Lead unit", 26),
          Column.text("责任单位", "Responsible units", 44),
          Column.text("完工日", "Completed on", 12),
          Column.number("里程碑（个）", "Milestones", 12, 0),
          Column.number("已完成（个）", "Reached", 12, 0),
          Column.number("延误（个）", "Late", 12, 0),
          Column.number("计划投资（万元）", "Planned, 10,000 yuan", 18, 2),
          Column.number("下达（万元）", "Allocated, 10,000 yuan", 18, 2),
          Column.number("到位（万元）", "Received, 10,000 yuan", 18, 2),
          Column.number("支付（万元）", "Paid, 10,000 yuan", 18, 2),
          Column.number("到位率（%）", "Received rate, %", 12, 1),
          Column.number("执行率（%）", "Execution rate, %", 12, 1));

  private static final List<Column> OVERDUE =
      List.of(
          Column.text("项目代码", "Project", 12),
          Column.text("项目名称", "Name", 44),
          Column.text("牵头单位", "Lead unit", 16),
          Column.text("状态", "State", 12),
          Column.number("建设止年", "Last construction year", 14, 0),
          Column.number("逾期（天）", "Days late", 26, 0),
          Column.text("原因", "Reason", 40));

  private static final List<Column> LATE =
      List.of(
          Column.text("项目代码", "Project", 12),
          Column.text("里程碑", "Milestone", 44),
          Column.text("牵头单位", "Lead unit", 16),
          Column.text("责任单位", "Responsible units", 12),
          Column.text("原定日期", "Original date", 14),
          Column.text("批准日期", "Approved date", 26),
          Column.text("预计日期", "Forecast date", 44),
          Column.text("实际日期", "Actual date", 12),
          Column.number("进度（%）", "Progress, %", 12, 1),
          Column.number("较原定延误（天）", "Slip against original, days", 12, 0),
          Column.number("较批准延误（天）", "Slip against approved, days", 12, 0),
          Column.text("原因", "Reason", 40));

  private ProjectTables() {}

  static List<Table> of(Evaluation evaluation) {
    return List.of(
        projects(evaluation), overdue(evaluation), lateMilestones(evaluation), matrix(evaluation));
  }

  static Table projects(Evaluation evaluation) {
    ProjectList projects = evaluation.projects();
    return new Table(
        evaluation.planName() + " " + evaluation.year() + " 年评估 项目清单",
        PROJECTS,
        projects.items().stream().map(ProjectTables::row).toList(),
        List.of(
            "数据截至 " + Times.minute(evaluation.asOf()) + "；金额单位为万元",
            "分母为全部 %d 个 − 出库 %d 个：开工率 = 开工 %d 个 = %s；完工率 = 完工（含验收、运行）%d 个 = %s；验收率 = 验收（含运行）%d 个 = %s；— 表示没有"
                .formatted(
                    projects.total(),
                    projects.removed(),
                    projects.started(),
                    percent(projects.startRate()),
                    projects.completed(),
                    percent(projects.completionRate()),
                    projects.accepted(),
                    percent(projects.acceptanceRate()))));
  }

  private static Table overdue(Evaluation evaluation) {
    ProjectList projects = evaluation.projects();
    return new Table(
        "建设年限已满而未完工的项目 / Projects past their construction years",
        OVERDUE,
        projects.overdue().stream()
            .map(
                one ->
                    List.of(
                        Cell.of(one.code()),
                        Cell.of(one.name()),
                        Cell.of(one.leadUnit()),
                        Cell.of(one.stateZh()),
                        Cell.of(one.endYear()),
                        Cell.of(one.daysLate()),
                        Cell.of(one.reason())))
            .toList(),
        List.of("逾期计至 " + projects.day()));
  }

  private static String percent(@Nullable BigDecimal rate) {
    return rate == null ? Cell.DASH : rate.toPlainString() + "%";
  }

  /** Exact: a yuan and a fen stay what they are, four places further right. */
  private static Cell wan(BigDecimal yuan) {
    return Cell.of(yuan.movePointLeft(4));
  }

  static Table lateMilestones(Evaluation evaluation) {
    ProjectList projects = evaluation.projects();
    return new Table(
        "延误的里程碑 / Late milestones",
        LATE,
        projects.lateMilestones().stream().map(ProjectTables::row).toList(),
        List.of("延误计至实际日期；未完成的计至预计日期与 " + projects.day() + " 中较晚者"));
  }

  private static Table matrix(Evaluation evaluation) {
    ProjectList projects = evaluation.projects();
    List<String> states = List.copyOf(projects.byState().keySet());
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("工程类别", "Category", 16));
    states.forEach(state -> columns.add(Column.number(Words.projectState(state), state, 12, 0)));
    columns.add(Column.number("合计（个）", "Total", 12, 0));
    List<List<Cell>> rows = new ArrayList<>();
    projects
        .categories()
        .forEach(
            category ->
                rows.add(
                    counts(category.categoryZh(), states, category.byState(), category.total())));
    rows.add(counts("合计", states, projects.byState(), projects.total()));
    return new Table(
        "各类项目的状态 / Projects by category and state", columns, rows, List.of("含出库项目；行合计与列合计相等"));
  }

  private static List<Cell> counts(
      String heading, List<String> states, Map<String, Integer> byState, int total) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.of(heading));
    states.forEach(state -> row.add(Cell.of(byState.getOrDefault(state, 0).longValue())));
    row.add(Cell.of((long) total));
    return row;
  }

  private static List<Cell> row(ProjectList.Item project) {
    Money money = project.money();
    return List.of(
        Cell.of(project.code()),
        Cell.of(project.name()),
        Cell.of(project.categoryZh()),
        Cell.of(project.stateZh()),
        Cell.of(project.startYear() + "～" + project.endYear()),
        Cell.of(project.leadUnit()),
        Cell.of(String.join("、", project.units())),
        Cell.of(project.completedOn()),
        Cell.of(project.milestones()),
        Cell.of(project.milestonesReached()),
        Cell.of(project.milestonesLate()),
        wan(money.plannedYuan()),
        wan(money.allocatedYuan()),
        wan(money.receivedYuan()),
        wan(money.paidYuan()),
        Cell.of(money.receivedRate()),
        Cell.of(money.executionRate()));
  }

  private static List<Cell> row(LateMilestone late) {
    return List.of(
        Cell.of(late.projectCode()),
        Cell.of(late.number() + ". " + late.name()),
        Cell.of(late.leadUnit()),
        Cell.of(String.join("、", late.units())),
        Cell.of(late.originalDate()),
        Cell.of(late.approvedDate()),
        Cell.of(late.forecastDate()),
        Cell.of(late.actualDate()),
        Cell.of(late.progressPercent()),
        Cell.of(late.slipOriginalDays()),
        Cell.ofCount(late.slipApprovedDays()),
        Cell.of(late.reason()));
  }
}
