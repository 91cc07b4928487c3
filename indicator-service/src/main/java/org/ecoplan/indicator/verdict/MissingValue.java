package org.ecoplan.indicator.verdict;

import java.util.List;

/** A year without a usable value: never a silent zero, but the span of what it could have been. */
record MissingValue(Circumstances circumstances, int year) {

  Judgement judgement(Rule rule, Bound bound, String origin, MissingCase best, MissingCase worst) {
    String reason = year + " 年没有可用的全年观测值";
    return new Judgement(
        rule,
        Verdict.INSUFFICIENT_DATA,
        null,
        bound,
        null,
        reason,
        List.of(origin, reason, "最好情形：" + inWords(best), "最差情形：" + inWords(worst)),
        best,
        worst);
  }

  private String inWords(MissingCase missing) {
    String value =
        missing.value() == null
            ? "该单位在这一侧没有界限"
            : "值为 " + Amounts.of(missing.value(), circumstances.unit());
    return value + "，则" + missing.verdictZh();
  }
}
