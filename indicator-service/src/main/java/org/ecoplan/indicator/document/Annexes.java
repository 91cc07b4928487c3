package org.ecoplan.indicator.document;

import java.util.Arrays;
import java.util.Objects;
import org.ecoplan.indicator.assessment.LateMilestone;
import org.ecoplan.indicator.assessment.ProjectList;
import org.ecoplan.indicator.assessment.SeriesVerdict;
import org.ecoplan.indicator.assessment.TaskList;
import org.ecoplan.indicator.verdict.Amounts;
import org.ecoplan.indicator.verdict.Proof;

/** Annex 1: the proof of every verdict. Annex 2: who is late, with what. */
final class Annexes {
  private Annexes() {}

  static void proofs(Report report, Pen pen) {
    for (SeriesVerdict one : report.series()) {
      Proof proof = one.proof();
      pen.write(
          "ProofTitle",
          "%s  %s  %s：%s"
              .formatted(
                  report.proofs().of(one), one.seriesCode(), Report.name(one), one.verdictZh()));
      pen.write("ProofText", "规则：" + proof.ruleZh() + "（" + proof.version() + "）");
      int step = 0;
      for (String line : proof.steps()) {
        step++;
        pen.write("ProofText", step + ") " + line);
      }
      proof.inputs().forEach(input -> pen.write("ProofText", words(input, one)));
    }
  }

  private static String words(Proof.Input input, SeriesVerdict one) {
    StringBuilder text = new StringBuilder("· ").append(input.kind().zh());
    text.append(' ').append(input.period());
    if (input.value() != null) {
      text.append("：").append(Amounts.of(input.value(), one.unit()));
    }
    if (input.text() != null) {
      text.append("，").append(input.text());
    }
    text.append("；来源：").append(Objects.requireNonNullElse(input.source(), Grid.NONE));
    if (!input.used()) {
      text.append("；未采用：").append(Objects.requireNonNullElse(input.notUsedBecause(), Grid.NONE));
    }
    return text.toString();
  }

  static void late(Report report, Pen pen) {
    tasks(report, pen, report.evaluation().tasks());
    projects(report, pen, report.evaluation().projects());
    milestones(report, pen, report.evaluation().projects());
  }

  private static void tasks(Report report, Pen pen, TaskList tasks) {
    Grid grid =
        new Grid()
            .column("代码", 14, Grid.Align.CENTRE)
            .column("任务", 44, Grid.Align.TEXT)
            .column("牵头单位", 26, Grid.Align.TEXT)
            .column("到期日", 16, Grid.Align.CENTRE)
            .column("状态", 10, Grid.Align.CENTRE)
            .column("逾期", 8, Grid.Align.NUMBER);
    tasks.items().stream()
        .filter(one -> one.daysLate() != null)
        .forEach(
            one ->
                grid.row(
                    Arrays.asList(
                        one.code(),
                        one.mainTask(),
                        String.join("、", one.leadUnits()),
                        String.valueOf(one.dueDate()),
                        one.stateZh(),
                        String.valueOf(one.daysLate()))));
    pen.table("逾期任务", "单位：天", grid, report.note("逾期天数计至 " + tasks.day() + "，已完成的计至完成日。"));
  }

  private static void projects(Report report, Pen pen, ProjectList projects) {
    Grid grid =
        new Grid()
            .column("代码", 12, Grid.Align.CENTRE)
            .column("项目", 46, Grid.Align.TEXT)
            .column("牵头单位", 24, Grid.Align.TEXT)
            .column("止年", 10, Grid.Align.CENTRE)
            .column("状态", 12, Grid.Align.CENTRE)
            .column("逾期", 10, Grid.Align.NUMBER)
            .column("原因", 26, Grid.Align.TEXT);
    projects
        .overdue()
        .forEach(
            one ->
                grid.row(
                    Arrays.asList(
                        one.code(),
                        one.name(),
                        one.leadUnit(),
                        String.valueOf(one.endYear()),
                        one.stateZh(),
                        String.valueOf(one.daysLate()),
                        one.reason())));
    pen.table("建设年限已满而未完工的项目", "单位：天", grid, report.note("逾期计至 " + projects.day() + "。"));
  }

  private static void milestones(Report report, Pen pen, ProjectList projects) {
    Grid grid =
        new Grid()
            .column("代码", 12, Grid.Align.CENTRE)
            .column("里程碑", 36, Grid.Align.TEXT)
            .column("牵头单位", 22, Grid.Align.TEXT)
            .column("原定", 16, Grid.Align.CENTRE)
            .column("批准", 16, Grid.Align.CENTRE)
            .column("比原定", 10, Grid.Align.NUMBER)
            .column("比批准", 10, Grid.Align.NUMBER)
            .column("原因", 24, Grid.Align.TEXT);
    for (LateMilestone one : projects.lateMilestones()) {
      grid.row(
          Arrays.asList(
              one.projectCode(),
              one.projectName() + "：" + one.name(),
              one.leadUnit(),
              one.originalDate().toString(),
              one.approvedDate() == null ? null : one.approvedDate().toString(),
              String.valueOf(one.slipOriginalDays()),
              one.slipApprovedDays() == null ? null : one.slipApprovedDays().toString(),
              one.reason()));
    }
    pen.table("延误的里程碑", "单位：天", grid, report.note("负数表示早于批准日期。"));
  }
}
