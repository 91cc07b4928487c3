package org.ecoplan.indicator.document;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ecoplan.indicator.assessment.ProjectList;
import org.ecoplan.indicator.assessment.SeriesVerdict;
import org.ecoplan.indicator.verdict.Amounts;
import org.ecoplan.indicator.verdict.Diagnostics;
import org.ecoplan.indicator.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** Problems, outlook and measures: only what follows from the sealed facts. */
final class ClosingSections {
  private ClosingSections() {}

  static void problems(Report report, Pen pen) {
    group(report, pen, "未达标、滞后或倒退的指标", Verdict.NOT_MET, Verdict.BEHIND, Verdict.REGRESSED);
    group(report, pen, "目标待定的指标", Verdict.TARGET_PENDING);
    group(report, pen, "数据不足的指标", Verdict.INSUFFICIENT_DATA);
    ProjectList projects = report.evaluation().projects();
    if (!projects.overdue().isEmpty()) {
      pen.heading("逾期未完工的项目");
      projects
          .overdue()
          .forEach(
              one ->
                  pen.text(
                      "%s（%s），牵头单位%s，建设年限至 %d 年，现为%s，已逾期 %d 天。"
                          .formatted(
                              one.name(),
                              one.code(),
                              Objects.requireNonNullElse(one.leadUnit(), "未明确"),
                              one.endYear(),
                              one.stateZh(),
                              one.daysLate())));
    }
    if (report.evaluation().tasks().overdue() > 0) {
      pen.heading("逾期的任务");
      pen.text("逾期任务 %d 项，责任单位与天数见附件 2。".formatted(report.evaluation().tasks().overdue()));
    }
  }

  private static void group(Report report, Pen pen, String heading, Verdict... verdicts) {
    List<SeriesVerdict> found = report.with(verdicts);
    if (found.isEmpty()) {
      return;
    }
    pen.heading(heading);
    int number = 0;
    for (SeriesVerdict one : found) {
      number++;
      pen.text(number + "." + report.cited(one) + "：" + Figures.readable(one.reason()) + "。");
    }
  }

  static void outlook(Report report, Pen pen) {
    List<SeriesVerdict> projected =
        report.series().stream()
            .filter(one -> one.diagnostics().linearProjection().value() != null)
            .toList();
    if (projected.isEmpty()) {
      pen.text("没有可以外推的增长类指标：或缺少评估年的全年值，或目标只需逐年保持。");
      return;
    }
    pen.text("以下按基线以来的平均变化线性外推至规划期末，只作研判参考，不改变评价。");
    Grid grid =
        new Grid()
            .column("证明", 11, Grid.Align.CENTRE)
            .column("指标", 36, Grid.Align.TEXT)
            .column("全年值", 12, Grid.Align.NUMBER)
            .column("终期目标", 14, Grid.Align.CENTRE)
            .column("外推终值", 14, Grid.Align.NUMBER)
            .column("每年尚需变化", 16, Grid.Align.NUMBER)
            .column("预计", 14, Grid.Align.CENTRE);
    projected.forEach(
        one ->
            grid.row(
                Arrays.asList(
                    report.proofs().of(one),
                    Report.name(one),
                    Figures.plain(one.value()),
                    one.target(),
                    rounded(one.diagnostics().linearProjection()),
                    rounded(one.diagnostics().requiredYearlyChange()),
                    likely(one.diagnostics().projectionMeetsTarget()))));
    pen.table(
        "%s增长类指标终期预计".formatted(report.evaluation().planName()),
        "单位：各指标自身单位",
        grid,
        report.note("外推终值与每年尚需变化保留四位小数；“预计”为外推终值与终期目标的比较。"));
  }

  private static @Nullable String rounded(Diagnostics.Diagnostic diagnostic) {
    BigDecimal value = diagnostic.value();
    return value == null ? null : value.toPlainString();
  }

  private static @Nullable String likely(@Nullable Boolean meets) {
    return meets == null ? null : meets ? "可以实现" : "难以实现";
  }

  static void measures(Report report, Pen pen) {
    int before = 0;
    List<SeriesVerdict> late =
        report.with(Verdict.NOT_MET, Verdict.BEHIND, Verdict.REGRESSED).stream().toList();
    for (SeriesVerdict one : late) {
      BigDecimal change = one.diagnostics().requiredYearlyChange().value();
      pen.text(
          (++before)
              + "."
              + report.cited(one)
              + (change == null
                  ? "：由责任单位逐项说明差距，限期恢复达标。"
                  : "：按今后每年变化 "
                      + Amounts.signed(change.stripTrailingZeros(), one.unit())
                      + "的需求制定追赶计划，逐季调度。"));
    }
    List<SeriesVerdict> pending = report.with(Verdict.TARGET_PENDING);
    if (!pending.isEmpty()) {
      pen.text((++before) + ".商请上级主管部门明确并录入下达目标：" + cited(report, pending) + "。");
    }
    List<SeriesVerdict> missing = report.with(Verdict.INSUFFICIENT_DATA);
    if (!missing.isEmpty()) {
      pen.text((++before) + ".补报评估年的全年值：" + cited(report, missing) + "。");
    }
    ProjectList projects = report.evaluation().projects();
    if (!projects.overdue().isEmpty()) {
      pen.text((++before) + ".对 " + projects.overdue().size() + " 个逾期未完工项目，由牵头单位提出完工时限或按程序申请调整。");
    }
    if (before == 0) {
      pen.text("保持现有进度，按月调度，下一年度继续评估。");
    }
  }

  private static String cited(Report report, List<SeriesVerdict> series) {
    return series.stream().map(report::cited).collect(Collectors.joining("、"));
  }
}
