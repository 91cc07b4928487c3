package org.ecoplan.indicator.export;

import java.util.List;
import java.util.stream.Collectors;
import org.ecoplan.indicator.assessment.Change;
import org.ecoplan.indicator.assessment.IndicatorVerdict;
import org.ecoplan.indicator.assessment.PublishedComparison;
import org.ecoplan.indicator.assessment.SeriesVerdict;
import org.ecoplan.indicator.assessment.YearLine;
import org.ecoplan.indicator.evaluation.Evaluation;
import org.ecoplan.indicator.verdict.Amounts;
import org.ecoplan.indicator.verdict.MissingCase;
import org.ecoplan.indicator.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** The list of indicators: one row a series. */
final class IndicatorTable {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("证明编号", "Proof", 9),
          Column.number("指标序号", "No.", 9, 0),
          Column.text("指标", "Indicator", 30),
          Column.text("指标评价", "Indicator verdict", 14),
          Column.text("序列代码", "Series", 10),
          Column.text("序列", "Series name", 36),
          Column.text("属性", "Attribute", 12),
          Column.text("单位", "Unit", 8),
          Column.text("目标类型", "Kind of target", 14),
          Column.number("基线值", "Baseline", 12, 2),
          Column.text("目标值", "Target", 26),
          Column.number("评估年值", "Value", 12, 2),
          Column.number("余量", "Margin", 10, 2),
          Column.number("与基线之差", "Change from baseline", 12, 2),
          Column.text("比基线", "Since baseline", 24),
          Column.text("比上年", "Since last year", 24),
          Column.text("评价", "Verdict", 14),
          Column.text("最好情形", "Best case", 16),
          Column.text("最差情形", "Worst case", 16),
          Column.text("逐年", "Year by year", 52),
          Column.text("暂定值", "Provisional", 20),
          Column.text("未达标年份", "Years of breach", 12),
          Column.text("已公布结论", "Published verdict", 18),
          Column.text("说明", "Reason", 44),
          Column.text("评价规则", "Rule", 34));

  private IndicatorTable() {}

  static Table of(Evaluation evaluation) {
    ProofNumbers proofs = new ProofNumbers(evaluation);
    return new Table(
        evaluation.planName() + " " + evaluation.year() + " 年评估 指标清单",
        COLUMNS,
        evaluation.indicators().stream()
            .flatMap(
                indicator ->
                    indicator.series().stream().map(series -> row(proofs, indicator, series)))
            .toList(),
        List.of(
            "数据截至 " + Times.minute(evaluation.asOf()) + "；各数值的单位见“单位”列，% 之差为百分点",
            "— 表示没有；余量以好的一侧为正；δ = " + evaluation.delta().toPlainString() + " 个百分点（本系统设定）",
            "约束性指标取其约束性序列中最差的评价；其他指标只在各序列一致时给出，不作平均"));
  }

  private static List<Cell> row(
      ProofNumbers proofs, IndicatorVerdict indicator, SeriesVerdict series) {
    return List.of(
        Cell.of(proofs.of(series)),
        Cell.of(indicator.indicatorNumber()),
        Cell.of(indicator.indicatorName()),
        Cell.of(indicator.verdictZh()),
        Cell.of(series.seriesCode()),
        Cell.of(series.name()),
        Cell.of(series.attributeZh()),
        Cell.of(series.unit()),
        Cell.of(series.targetKindZh()),
        Cell.of(series.baseline()),
        Cell.of(series.target()),
        Cell.of(series.value()),
        Cell.of(series.margin()),
        Cell.of(series.baselineDifference()),
        change(series.sinceBaseline()),
        change(series.lastYear()),
        Cell.of(series.verdictZh()),
        missing(series.bestCase(), series.unit()),
        missing(series.worstCase(), series.unit()),
        Cell.of(
            series.years().stream()
                .map(line -> year(line, series.unit()))
                .collect(Collectors.joining("；"))),
        Cell.of(
            series.provisional().stream()
                .map(one -> one.period() + " " + Amounts.of(one.value(), one.unit()))
                .collect(Collectors.joining("；"))),
        Cell.of(
            series.breachYears().stream().map(String::valueOf).collect(Collectors.joining("、"))),
        published(series.published()),
        Cell.of(series.reason()),
        Cell.of(series.proof().ruleZh() + "（" + series.proof().version() + "）"));
  }

  private static Cell change(@Nullable Change change) {
    return change == null ? new Cell.None() : Cell.of(change.words());
  }

  private static Cell missing(@Nullable MissingCase missing, @Nullable String unit) {
    if (missing == null) {
      return new Cell.None();
    }
    return Cell.of(
        missing.value() == null
            ? missing.verdictZh()
            : missing.verdictZh() + "（" + Amounts.of(missing.value(), unit) + "）");
  }

  private static String year(YearLine line, @Nullable String unit) {
    StringBuilder text = new StringBuilder().append(line.year()).append(" 年");
    if (line.value() != null) {
      text.append(" ").append(Amounts.of(line.value(), unit));
    }
    if (line.target() != null) {
      text.append("，目标 ").append(line.target());
    }
    text.append("，").append(line.verdictZh());
    if (line.margin() != null && line.verdict() != Verdict.INSUFFICIENT_DATA) {
      text.append("，余量 ").append(Amounts.signed(line.margin(), unit));
    }
    if (line.baselineComparison() != null) {
      text.append("，").append(line.baselineComparison());
    }
    return text.toString();
  }

  private static Cell published(@Nullable PublishedComparison published) {
    if (published == null) {
      return new Cell.None();
    }
    String agreement =
        switch (published.agreement()) {
          case AGREES -> "一致";
          case DIFFERS -> "不一致";
          case NOT_COMPARABLE -> "不可比";
        };
    return Cell.of(published.verdict() + "（" + agreement + "）");
  }
}
