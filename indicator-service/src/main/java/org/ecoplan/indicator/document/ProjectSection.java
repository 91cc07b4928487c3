package org.ecoplan.indicator.document;

import java.util.List;
import org.ecoplan.indicator.assessment.Money;
import org.ecoplan.indicator.assessment.ProjectList;
import org.ecoplan.indicator.assessment.Words;

/** The projects by category and state, their rates and their money. */
final class ProjectSection {
  private ProjectSection() {}

  static void write(Report report, Pen pen) {
    ProjectList projects = report.evaluation().projects();
    if (projects.total() == 0) {
      pen.text("截至本报告数据日期，没有纳入评估的工程项目。");
      return;
    }
    pen.text(
        "工程项目共 %d 个，其中出库 %d 个。开工 %d 个，开工率 %s；完工 %d 个，完工率 %s；验收 %d 个，验收率 %s。三项比率的分母均为未出库项目数。"
            .formatted(
                projects.total(),
                projects.removed(),
                projects.started(),
                Figures.percent(projects.startRate()),
                projects.completed(),
                Figures.percent(projects.completionRate()),
                projects.accepted(),
                Figures.percent(projects.acceptanceRate())));
    pen.text(
        "建设年限已满而未完工的项目 %d 个，延误的里程碑 %d 个，名单见附件 2。"
            .formatted(projects.overdue().size(), projects.lateMilestones().size()));
    states(report, pen, projects);
    money(report, pen, projects);
  }

  private static void states(Report report, Pen pen, ProjectList projects) {
    List<String> states = List.copyOf(projects.byState().keySet());
    Grid grid = new Grid().column("工程类别", 22, Grid.Align.TEXT);
    states.forEach(state -> grid.column(Words.projectState(state), 12, Grid.Align.NUMBER));
    grid.column("合计", 10, Grid.Align.NUMBER);
    projects
        .categories()
        .forEach(
            category ->
                grid.row(
                    TaskSection.counts(
                        List.of(category.categoryZh()),
                        states,
                        category.byState(),
                        category.total())));
    grid.row(TaskSection.counts(List.of("合计"), states, projects.byState(), projects.total()));
    pen.table(
        "%s工程项目分类别状态".formatted(report.evaluation().planName()),
        "单位：个",
        grid,
        report.note("含出库项目；行合计与列合计相等。"));
  }

  private static void money(Report report, Pen pen, ProjectList projects) {
    Grid grid =
        new Grid()
            .column("工程类别", 22, Grid.Align.TEXT)
            .column("计划投资", 18, Grid.Align.NUMBER)
            .column("下达", 18, Grid.Align.NUMBER)
            .column("到位", 18, Grid.Align.NUMBER)
            .column("支付", 18, Grid.Align.NUMBER)
            .column("到位率", 12, Grid.Align.NUMBER)
            .column("执行率", 12, Grid.Align.NUMBER);
    projects
        .categories()
        .forEach(category -> grid.row(row(category.categoryZh(), category.money())));
    grid.row(row("合计", projects.money()));
    pen.table(
        "%s工程项目资金".formatted(report.evaluation().planName()),
        "单位：万元，%",
        grid,
        report.note("到位率 = 到位 ÷ 下达，执行率 = 支付 ÷ 下达；含出库项目。"));
  }

  private static List<String> row(String heading, Money money) {
    return List.of(
        heading,
        Figures.wan(money.plannedYuan()),
        Figures.wan(money.allocatedYuan()),
        Figures.wan(money.receivedYuan()),
        Figures.wan(money.paidYuan()),
        Figures.percent(money.receivedRate()).replace("%", ""),
        Figures.percent(money.executionRate()).replace("%", ""));
  }
}
