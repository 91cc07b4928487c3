package org.ecoplan.indicator.evaluation;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecoplan.indicator.assessment.EvaluationInputs;
import org.ecoplan.indicator.assessment.IndicatorVerdict;
import org.ecoplan.indicator.assessment.SeriesVerdict;
import org.ecoplan.indicator.assessment.ThreeLists;

/**
 * Whether an evaluation comes out the same when it is made again from what is stored.
 *
 * @param verified inputs and result are byte for byte the same
 * @param sealedSha256 of the inputs when the evaluation was sealed
 * @param recomputedSha256 of the inputs gathered again
 * @param sameResult whether the three lists are byte for byte the same
 * @param differingSeries the series whose line differs; empty where nothing differs
 * @param remark one sentence that says what was found
 */
public record Verification(
    UUID id,
    boolean verified,
    String sealedSha256,
    String recomputedSha256,
    boolean sameResult,
    List<String> differingSeries,
    String remark) {

  public Verification {
    differingSeries = List.copyOf(differingSeries);
  }

  static Verification of(UUID id, Seal sealed, Seal recomputed) {
    boolean sameInputs =
        sealed.inputs().equals(recomputed.inputs()) && sealed.sha256().equals(recomputed.sha256());
    boolean sameResult = sealed.result().equals(recomputed.result());
    return new Verification(
        id,
        sameInputs && sameResult,
        sealed.sha256(),
        recomputed.sha256(),
        sameResult,
        sameResult
            ? List.of()
            : differing(Seal.result(sealed.result()), Seal.result(recomputed.result())),
        remark(sealed, sameInputs, sameResult));
  }

  private static String remark(Seal sealed, boolean sameInputs, boolean sameResult) {
    if (sameInputs && sameResult) {
      return "按封存的截至时间重新取数并计算，逐字节一致";
    }
    String method = Seal.inputs(sealed.inputs()).methodVersion();
    if (!method.equals(EvaluationInputs.METHOD_VERSION)) {
      return "评估所用方法版本为 " + method + "，当前为 " + EvaluationInputs.METHOD_VERSION + "，结果不可直接比较";
    }
    return sameInputs ? "输入一致而结果不同" : "按封存的截至时间重新取数，与封存的输入不同";
  }

  private static List<String> differing(ThreeLists sealed, ThreeLists recomputed) {
    TreeMap<String, SeriesVerdict> before = new TreeMap<>();
    series(sealed).forEach(series -> before.put(series.seriesCode(), series));
    TreeMap<String, SeriesVerdict> after = new TreeMap<>();
    series(recomputed).forEach(series -> after.put(series.seriesCode(), series));
    return Stream.concat(before.keySet().stream(), after.keySet().stream())
        .distinct()
        .sorted()
        .filter(code -> !Objects.equals(before.get(code), after.get(code)))
        .toList();
  }

  private static Stream<SeriesVerdict> series(ThreeLists lists) {
    return lists.indicators().stream().map(IndicatorVerdict::series).flatMap(List::stream);
  }
}
