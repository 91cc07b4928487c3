package org.ecoplan.indicator.calculation;

import java.math.BigDecimal;
import java.util.List;
import org.ecoplan.indicator.method.Clause;
import org.ecoplan.indicator.method.Method;
import org.ecoplan.indicator.method.Outcome;
import org.ecoplan.indicator.method.Ratio;
import org.ecoplan.indicator.method.air.Percentile;

/** Rounding and percentiles. */
final class StatisticsFormulas {

  private StatisticsFormulas() {}

  static List<Formula> all() {
    return List.of(
        new Formula(
            "ROUNDING",
            "数值修约（四舍六入五成双）",
            Method.ROUNDING,
            List.of(Clause.ROUNDING),
            List.of(
                FormulaInput.number("value", "待修约的数", FormulaInput.ANY_UNIT),
                FormulaInput.count("decimals", "保留小数位数")),
            StatisticsFormulas::rounding),
        new Formula(
            "PERCENTILE",
            "百分位数",
            Method.AIR_PERCENTILE,
            List.of(Clause.PERCENTILE, Clause.ROUNDING),
            List.of(
                FormulaInput.numbers("values", "日值", FormulaInput.ANY_UNIT),
                FormulaInput.count("p", "第几百分位"),
                FormulaInput.decimals("保留小数位数，缺省 2")),
            StatisticsFormulas::percentile));
  }

  private static Outcome<Answer> rounding(Arguments given) {
    BigDecimal value = given.number("value");
    BigDecimal rounded = Ratio.of(value).rounded(given.decimals(0));
    return Outcome.of(
        Answer.of(
            rounded,
            given.commonUnit("value").orElse(null),
            value.toPlainString() + " → " + rounded.toPlainString()));
  }

  private static Outcome<Answer> percentile(Arguments given) {
    List<BigDecimal> values = given.numbers("values");
    int p = given.count("p");
    return Percentile.of(values.stream().map(Ratio::of).toList(), p)
        .map(
            exact ->
                Answer.of(
                    exact.rounded(given.decimals(2)),
                    given.commonUnit("values").orElse(null),
                    "k = 1 + (%d - 1) × %d / 100 = %s"
                        .formatted(
                            values.size(),
                            p,
                            Ratio.of((values.size() - 1L) * p, 100).plus(Ratio.of(1, 1))),
                    exact + " → " + exact.rounded(given.decimals(2)).toPlainString()));
  }
}
