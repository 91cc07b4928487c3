package org.ecoplan.indicator.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecoplan.indicator.evaluation.Evaluation;
import org.ecoplan.indicator.export.Times;
import org.ecoplan.indicator.series.Attribute;
import org.ecoplan.indicator.verdict.Verdict;

/** Basis and scope; the overall conclusion with its counts. */
final class OpeningSections {
  private OpeningSections() {}

  static void scope(Report report, Pen pen) {
    Evaluation evaluation = report.evaluation();
    pen.text(
        "本报告以《%s》印发的指标、任务和项目为依据，评估其 %d 年度实施情况。"
            .formatted(evaluation.planName(), evaluation.year()));
    pen.text(
        "评估范围为三张清单：指标 %d 项、%d 个序列，任务 %d 项，工程项目 %d 个（含出库 %d 个）。"
            .formatted(
                evaluation.indicators().size(),
                report.series().size(),
                evaluation.tasks().total(),
                evaluation.projects().total(),
                evaluation.projects().removed()));
    pen.text(
        "数据截至 %s（北京时间）；此后知悉的事实不在本报告之内。指标只采用评估年自己的全年值，部分时段的数值只作参考，不代替全年值。"
            .formatted(Times.minute(evaluation.asOf())));
    pen.text(
        "增长类指标以完成进度与序时进度之差判定，容差 δ 取 %s 个百分点；δ 为本系统设定，并非国家标准。方法版本 %s。"
            .formatted(evaluation.delta().toPlainString(), evaluation.methodVersion()));
    pen.text(
        "文中〔证nn〕为证明编号，见附件 1；正文和表中超过四位小数的数值四舍五入，全数见证明，评价一律按全数作出。全部输入按 RFC 8785 规范化后封存，可据以下摘要（SHA-256）重新计算核验：");
    pen.write("ProofText", evaluation.sha256());
  }

  static void conclusion(Report report, Pen pen) {
    Evaluation evaluation = report.evaluation();
    pen.text(
        "%d 个指标序列中，%s。"
            .formatted(report.series().size(), Report.counts(evaluation.seriesCounts())));
    evaluation
        .seriesCountsByAttribute()
        .forEach(
            (attribute, counts) ->
                pen.text(
                    "其中%s序列 %d 个：%s。"
                        .formatted(attribute.zh(), sum(counts), Report.counts(counts))));
    pen.text(
        "任务 %d 项，逾期 %d 项。工程项目 %d 个：开工率 %s，完工率 %s，验收率 %s（均不计出库项目）。"
            .formatted(
                evaluation.tasks().total(),
                evaluation.tasks().overdue(),
                evaluation.projects().total(),
                Figures.percent(evaluation.projects().startRate()),
                Figures.percent(evaluation.projects().completionRate()),
                Figures.percent(evaluation.projects().acceptanceRate())));
    pen.table(
        "%s %d 年指标序列评价汇总".formatted(evaluation.planName(), evaluation.year()),
        "单位：个",
        totals(evaluation),
        report.note("计数为序列数，行合计与列合计相等；不作平均。"));
  }

  private static Grid totals(Evaluation evaluation) {
    List<Verdict> verdicts = List.copyOf(evaluation.seriesCounts().keySet());
    Grid grid = new Grid().column("属性", 20, Grid.Align.TEXT);
    verdicts.forEach(verdict -> grid.column(verdict.zh(), 14, Grid.Align.NUMBER));
    grid.column("合计", 10, Grid.Align.NUMBER);
    Map<Attribute, Map<Verdict, Integer>> split = evaluation.seriesCountsByAttribute();
    split.forEach((attribute, counts) -> grid.row(row(attribute.zh(), verdicts, counts)));
    grid.row(row("合计", verdicts, evaluation.seriesCounts()));
    return grid;
  }

  private static List<String> row(
      String heading, List<Verdict> verdicts, Map<Verdict, Integer> counts) {
    List<String> cells = new ArrayList<>();
    cells.add(heading);
    verdicts.forEach(verdict -> cells.add(String.valueOf(counts.getOrDefault(verdict, 0))));
    cells.add(String.valueOf(sum(counts)));
    return cells;
  }

  private static int sum(Map<Verdict, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
