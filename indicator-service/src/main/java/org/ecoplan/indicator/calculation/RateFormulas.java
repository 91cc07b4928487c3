package org.ecoplan.indicator.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ecoplan.indicator.method.Clause;
import org.ecoplan.indicator.method.Method;
import org.ecoplan.indicator.method.Outcome;
import org.ecoplan.indicator.method.Ratio;
import org.ecoplan.indicator.method.rate.RuralVillage;
import org.ecoplan.indicator.method.rate.SafeFarmland;
import org.ecoplan.indicator.method.rate.SewageCollection;
import org.ecoplan.indicator.method.rate.Share;

/** Rates of treatment, collection, safe use and cover. */
final class RateFormulas {
  private static final String PERCENT = "%";
  private static final int DECIMALS = 2;
  private static final FormulaInput ROUNDED_TO = FormulaInput.decimals("保留小数位数，缺省 2");

  /** How 超过 60 % is read. */
  enum Reading {
    /** Exactly 60 % is too little. */
    STRICT,
    /** Exactly 60 % is enough. */
    INCLUSIVE
  }

  private RateFormulas() {}

  static List<Formula> all() {
    List<Formula> formulas = new ArrayList<>();
    for (Share share : Share.values()) {
      formulas.add(
          new Formula(
              share.name(),
              share.zh(),
              Method.SHARE,
              List.of(share.clause(), Clause.ROUNDING),
              List.of(
                  FormulaInput.number("part", share.part(), FormulaInput.ANY_UNIT),
                  FormulaInput.number("whole", share.whole(), FormulaInput.ANY_UNIT),
                  ROUNDED_TO),
              given -> share(share, given)));
    }
    formulas.add(
        new Formula(
            "SEWAGE_COLLECTION",
            "城市生活污水集中收集率",
            Method.SHARE,
            List.of(Clause.SEWAGE_COLLECTED, Clause.ROUNDING),
            List.of(
                FormulaInput.number("inflow", "污水厂全年进水量", "m3/a"),
                FormulaInput.number("bod5", "进水生活污水 BOD5 浓度", "mg/L"),
                FormulaInput.number("population", "城区用水人口", "人"),
                ROUNDED_TO),
            RateFormulas::collection));
    formulas.add(
        new Formula(
            "SAFE_FARMLAND",
            "受污染耕地安全利用率",
            Method.SHARE,
            List.of(Clause.FARMLAND, Clause.ROUNDING),
            List.of(
                FormulaInput.number("B", "轻微污染、优先保护的面积", FormulaInput.ANY_UNIT),
                FormulaInput.number("C", "轻中度污染、安全利用且产品达标的面积", FormulaInput.ANY_UNIT),
                FormulaInput.number("D", "重度污染、严格管控的面积", FormulaInput.ANY_UNIT),
                FormulaInput.number("E", "受污染耕地总面积", FormulaInput.ANY_UNIT),
                ROUNDED_TO),
            RateFormulas::farmland));
    formulas.add(
        new Formula(
            "RURAL_VILLAGE",
            "行政村是否计入农村生活污水治理",
            Method.SHARE,
            List.of(Clause.RURAL_VILLAGE),
            List.of(
                FormulaInput.count("treated", "治理达标的自然屯数"),
                FormulaInput.count("hamlets", "自然屯总数"),
                FormulaInput.word("reading", "“超过 60%”的读法，缺省严格", Reading.class).optional()),
            RateFormulas::village));
    return formulas;
  }

  private static Outcome<Answer> share(Share share, Arguments given) {
    BigDecimal part = given.number("part");
    BigDecimal whole = given.number("whole");
    return share
        .of(part, whole)
        .map(
            exact ->
                percent(
                    given,
                    exact,
                    part.toPlainString() + " / " + whole.toPlainString() + " × 100%"));
  }

  private static Outcome<Answer> collection(Arguments given) {
    BigDecimal inflow = given.number("inflow");
    BigDecimal bod5 = given.number("bod5");
    BigDecimal population = given.number("population");
    return SewageCollection.of(inflow, bod5, population)
        .flatMap(
            collection ->
                collection
                    .percent()
                    .map(
                        exact ->
                            percent(
                                given,
                                exact,
                                "%s × %s / (45 × 365) = %s 人；%s / %s × 100%%"
                                    .formatted(
                                        inflow.toPlainString(),
                                        bod5.toPlainString(),
                                        collection.persons().rounded(0).toPlainString(),
                                        collection.persons().rounded(0).toPlainString(),
                                        population.toPlainString()))));
  }

  private static Outcome<Answer> farmland(Arguments given) {
    BigDecimal lightly = given.number("B");
    BigDecimal used = given.number("C");
    BigDecimal controlled = given.number("D");
    BigDecimal all = given.number("E");
    return new SafeFarmland(lightly, used, controlled, all)
        .percent()
        .map(
            exact ->
                percent(
                    given,
                    exact,
                    "(%s + %s + %s) / %s × 100%%"
                        .formatted(
                            lightly.toPlainString(),
                            used.toPlainString(),
                            controlled.toPlainString(),
                            all.toPlainString())));
  }

  private static Outcome<Answer> village(Arguments given) {
    int treated = given.count("treated");
    int hamlets = given.count("hamlets");
    boolean strict =
        !given.has("reading") || given.word("reading", Reading.class) == Reading.STRICT;
    return new RuralVillage(strict)
        .counts(treated, hamlets)
        .map(
            counts -> {
              Ratio share = Ratio.of(treated, hamlets).times(Ratio.of(100, 1));
              return Answer.concluding(
                  share.rounded(given.decimals(DECIMALS)),
                  PERCENT,
                  counts ? "计入" : "不计入",
                  "%d / %d × 100%% = %s%%，须%s 60%%"
                      .formatted(treated, hamlets, share, strict ? "超过" : "不低于"));
            });
  }

  private static Answer percent(Arguments given, Ratio exact, String arithmetic) {
    return Answer.percent(exact, given.decimals(DECIMALS), arithmetic);
  }
}
