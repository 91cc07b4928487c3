package org.ecoplan.indicator.document;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoplan.indicator.assessment.SeriesVerdict;
import org.ecoplan.indicator.evaluation.Evaluation;
import org.ecoplan.indicator.export.ProofNumbers;
import org.ecoplan.indicator.export.Times;
import org.ecoplan.indicator.verdict.Verdict;

/** An evaluation with the words and numbers that several sections use. */
record Report(Evaluation evaluation, ProofNumbers proofs) {
  static Report of(Evaluation evaluation) {
    return new Report(evaluation, new ProofNumbers(evaluation));
  }

  List<SeriesVerdict> series() {
    return proofs.series();
  }

  /** The series with one of these verdicts, in the plan's order. */
  List<SeriesVerdict> with(Verdict... verdicts) {
    Collection<Verdict> wanted = Arrays.asList(verdicts);
    return series().stream().filter(one -> wanted.contains(one.verdict())).toList();
  }

  /** Such as 农村生活污水治理率〔证23〕. */
  String cited(SeriesVerdict one) {
    return name(one) + "〔" + proofs.of(one) + "〕";
  }

  /** The series' name; with its indicator's where it alone says too little. */
  static String name(SeriesVerdict one) {
    return one.indicatorName().equals(one.name())
        ? one.name()
        : one.indicatorName() + "（" + one.name() + "）";
  }

  static String counts(Map<Verdict, Integer> counts) {
    return counts.entrySet().stream()
        .map(count -> count.getKey().zh() + " " + count.getValue() + " 个")
        .collect(Collectors.joining("，"));
  }

  /** What stands below each table: legend and data date. */
  String note(String legend) {
    return "注：数据截至 " + Times.minute(evaluation.asOf()) + "（北京时间）；— 表示没有。" + legend;
  }
}
