package org.ecoplan.indicator.calculation;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.ecoplan.indicator.method.Clause;
import org.ecoplan.indicator.method.Method;
import org.ecoplan.indicator.method.Outcome;
import org.ecoplan.indicator.method.Ratio;
import org.ecoplan.indicator.method.emission.EmissionDecline;
import org.ecoplan.indicator.method.emission.EmissionIntensity;

/** By how much emissions, and emissions per GDP, have fallen. */
final class EmissionFormulas {
  private static final String PERCENT = "%";
  private static final int DECIMALS = 2;
  private static final FormulaInput ROUNDED_TO = FormulaInput.decimals("保留小数位数，缺省 2");

  private EmissionFormulas() {}

  static List<Formula> all() {
    return List.of(
        new Formula(
            "EMISSION_DECLINE",
            "主要污染物排放量累计下降率",
            Method.EMISSION_DECLINE,
            List.of(Clause.EMISSION_DECLINE, Clause.ROUNDING),
            List.of(
                FormulaInput.number("base", "规划基年排放量", FormulaInput.ANY_UNIT),
                FormulaInput.number("current", "当年排放量", FormulaInput.ANY_UNIT),
                ROUNDED_TO),
            EmissionFormulas::decline),
        new Formula(
            "EMISSION_VERIFIED_REDUCTIONS",
            "重点工程减排量核算的下降率",
            Method.EMISSION_DECLINE,
            List.of(Clause.VERIFIED_REDUCTIONS, Clause.ROUNDING),
            List.of(
                FormulaInput.number("base", "规划基年排放量", FormulaInput.ANY_UNIT),
                FormulaInput.numbers("reductions", "各年或各工程核定的减排量", FormulaInput.ANY_UNIT),
                ROUNDED_TO),
            EmissionFormulas::reductions),
        new Formula(
            "INTENSITY_DECLINE",
            "单位地区生产总值排放量累计下降率",
            Method.EMISSION_INTENSITY,
            List.of(Clause.INTENSITY, Clause.ROUNDING),
            List.of(
                FormulaInput.number("baseEmission", "基年排放量（或能耗）", null),
                FormulaInput.number("baseGdp", "基年地区生产总值，可比价", null),
                FormulaInput.number("emission", "当年排放量（或能耗）", null),
                FormulaInput.number("gdp", "当年地区生产总值，基年可比价", null),
                ROUNDED_TO),
            EmissionFormulas::intensity),
        new Formula(
            "INTENSITY_CUMULATIVE",
            "由各年降幅累计（连乘，不相加）",
            Method.EMISSION_INTENSITY,
            List.of(Clause.INTENSITY, Clause.ROUNDING),
            List.of(FormulaInput.numbers("declines", "各年下降率", PERCENT), ROUNDED_TO),
            EmissionFormulas::cumulative),
        new Formula(
            "INTENSITY_BY_GROWTH",
            "由增速推算的当年单位排放下降率",
            Method.EMISSION_INTENSITY,
            List.of(Clause.INTENSITY_BY_GROWTH, Clause.ROUNDING),
            List.of(
                FormulaInput.number("emissionGrowth", "排放量（或能耗）增速", PERCENT),
                FormulaInput.number("gdpGrowth", "地区生产总值实际增速", PERCENT),
                ROUNDED_TO),
            EmissionFormulas::byGrowth));
  }

  private static Outcome<Answer> decline(Arguments given) {
    BigDecimal base = given.number("base");
    BigDecimal current = given.number("current");
    return EmissionDecline.ofTotals(base, current)
        .map(
            exact ->
                percent(
                    given,
                    exact,
                    "(%s - %s) / %s × 100%%"
                        .formatted(
                            base.toPlainString(), current.toPlainString(), base.toPlainString())));
  }

  private static Outcome<Answer> reductions(Arguments given) {
    BigDecimal base = given.number("base");
    List<BigDecimal> reductions = given.numbers("reductions");
    return EmissionDecline.ofVerifiedReductions(base, reductions)
        .map(
            exact ->
                percent(
                    given,
                    exact,
                    "(%s) / %s × 100%%"
                        .formatted(joined(reductions, " + "), base.toPlainString())));
  }

  private static Outcome<Answer> intensity(Arguments given) {
    EmissionIntensity.Year base =
        new EmissionIntensity.Year(given.number("baseEmission"), given.number("baseGdp"));
    EmissionIntensity.Year current =
        new EmissionIntensity.Year(given.number("emission"), given.number("gdp"));
    return EmissionIntensity.decline(base, current)
        .map(
            exact ->
                percent(
                    given,
                    exact,
                    "1 - (%s / %s) / (%s / %s)"
                        .formatted(
                            current.emission().toPlainString(),
                            current.gdp().toPlainString(),
                            base.emission().toPlainString(),
                            base.gdp().toPlainString())));
  }

  private static Outcome<Answer> cumulative(Arguments given) {
    List<BigDecimal> declines = given.numbers("declines");
    return EmissionIntensity.cumulative(declines)
        .map(
            exact ->
                percent(
                    given,
                    exact,
                    "1 - "
                        + declines.stream()
                            .map(one -> "(1 - " + one.toPlainString() + "%)")
                            .collect(Collectors.joining(" × "))));
  }

  private static Outcome<Answer> byGrowth(Arguments given) {
    BigDecimal emission = given.number("emissionGrowth");
    BigDecimal gdp = given.number("gdpGrowth");
    return EmissionIntensity.byGrowth(emission, gdp)
        .map(
            exact ->
                percent(
                    given,
                    exact,
                    "1 - (1 + %s%%) / (1 + %s%%)"
                        .formatted(emission.toPlainString(), gdp.toPlainString())));
  }

  private static String joined(List<BigDecimal> numbers, String between) {
    return numbers.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(between));
  }

  private static Answer percent(Arguments given, Ratio exact, String arithmetic) {
    return Answer.percent(exact, given.decimals(DECIMALS), arithmetic);
  }
}
