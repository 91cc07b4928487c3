package org.ecoplan.indicator.export;

import java.util.ArrayList;
import java.util.List;
import org.ecoplan.indicator.assessment.SeriesVerdict;
import org.ecoplan.indicator.evaluation.Evaluation;
import org.ecoplan.indicator.verdict.Proof;
import org.jspecify.annotations.Nullable;

/** The proof of every verdict: its steps, then the facts it rests on and those it passed over. */
final class ProofTable {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("证明编号", "Proof", 9),
          Column.text("序列代码", "Series", 10),
          Column.text("序列", "Series name", 36),
          Column.text("内容", "What", 12),
          Column.text("时段", "Period", 12),
          Column.number("数值", "Value", 12, 2),
          Column.text("文字", "Words", 60),
          Column.text("来源", "Source", 50),
          Column.text("来源日期", "Source date", 12),
          Column.text("知悉时间", "Known since", 18),
          Column.text("是否采用", "Used", 40));

  private ProofTable() {}

  static Table of(Evaluation evaluation) {
    ProofNumbers numbers = new ProofNumbers(evaluation);
    List<List<Cell>> rows = new ArrayList<>();
    for (SeriesVerdict series : numbers.series()) {
      Proof proof = series.proof();
      rows.add(
          step(
              numbers,
              series,
              "规则",
              proof.ruleZh() + "（" + proof.version() + "），" + proof.clause()));
      for (int index = 0; index < proof.steps().size(); index++) {
        rows.add(step(numbers, series, "第 " + (index + 1) + " 步", proof.steps().get(index)));
      }
      proof.inputs().forEach(input -> rows.add(input(numbers, series, input)));
    }
    return new Table(
        evaluation.planName() + " " + evaluation.year() + " 年评估 证明",
        COLUMNS,
        rows,
        List.of("数据截至 " + Times.minute(evaluation.asOf()) + "；证明编号与报告正文及附件 1 相同；— 表示没有"));
  }

  private static List<Cell> step(
      ProofNumbers numbers, SeriesVerdict series, String what, String words) {
    return row(numbers, series, what, null, new Cell.None(), words, null, null, null, null);
  }

  private static List<Cell> input(ProofNumbers numbers, SeriesVerdict series, Proof.Input input) {
    return row(
        numbers,
        series,
        input.kind().zh(),
        input.period(),
        Cell.of(input.value()),
        input.text(),
        input.source(),
        input.sourceDate(),
        Times.minute(input.knownFrom()),
        input.used() ? "采用" : "未采用：" + input.notUsedBecause());
  }

  private static List<Cell> row(
      ProofNumbers numbers,
      SeriesVerdict series,
      String what,
      @Nullable String period,
      Cell value,
      @Nullable String words,
      @Nullable String source,
      @Nullable String sourceDate,
      @Nullable String known,
      @Nullable String used) {
    return List.of(
        Cell.of(numbers.of(series)),
        Cell.of(series.seriesCode()),
        Cell.of(series.name()),
        Cell.of(what),
        Cell.of(period),
        value,
        Cell.of(words),
        Cell.of(source),
        Cell.of(sourceDate),
        Cell.of(known),
        Cell.of(used));
  }
}
