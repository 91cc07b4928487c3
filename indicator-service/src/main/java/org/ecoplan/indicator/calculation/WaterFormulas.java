package org.ecoplan.indicator.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecoplan.indicator.method.Clause;
import org.ecoplan.indicator.method.Method;
import org.ecoplan.indicator.method.Outcome;
import org.ecoplan.indicator.method.Shortfall;
import org.ecoplan.indicator.method.water.FunctionZone;
import org.ecoplan.indicator.method.water.SectionAssessment;
import org.ecoplan.indicator.method.water.SectionShares;
import org.ecoplan.indicator.method.water.ShortRiver;
import org.ecoplan.indicator.method.water.SurfaceWaterStandard;
import org.ecoplan.indicator.method.water.TrophicLevel;
import org.ecoplan.indicator.method.water.WaterBody;
import org.ecoplan.indicator.method.water.WaterClass;
import org.ecoplan.indicator.method.water.WaterItem;

/** Sections, rivers, lakes and function zones. */
final class WaterFormulas {
  private static final String PERCENT = "%";
  private static final FormulaInput BODY = FormulaInput.word("body", "河流或湖库", WaterBody.class);

  private WaterFormulas() {}

  static List<Formula> all() {
    return List.of(
        new Formula(
            "SECTION_CLASS",
            "断面水质类别（单因子）",
            Method.WATER_SECTIONS,
            List.of(Clause.SINGLE_FACTOR, Clause.EVALUATED_ITEMS, Clause.PH_OUTSIDE),
            sectionInputs(false),
            WaterFormulas::section),
        new Formula(
            "SHORT_RIVER_CLASS",
            "少于 5 个断面的河流类别（先平均再评价）",
            Method.WATER_SECTIONS,
            List.of(Clause.RIVER_STATUS, Clause.SINGLE_FACTOR, Clause.EVALUATED_ITEMS),
            sectionInputs(true),
            WaterFormulas::shortRiver),
        new Formula(
            "EXCEEDANCE_MULTIPLE",
            "超标倍数（对Ⅲ类限值）",
            Method.WATER_SECTIONS,
            List.of(Clause.SINGLE_FACTOR, Clause.ROUNDING),
            multipleInputs(),
            WaterFormulas::multiple),
        new Formula(
            "RIVER_STATUS",
            "河流水质状况（断面比例法）",
            Method.WATER_SECTIONS,
            List.of(Clause.RIVER_STATUS, Clause.RIVER_GAP),
            List.of(
                FormulaInput.count("sections", "断面总数"),
                FormulaInput.count("good", "Ⅰ—Ⅲ类断面数"),
                FormulaInput.count("bad", "劣Ⅴ类断面数")),
            WaterFormulas::river),
        new Formula(
            "TROPHIC_LEVEL",
            "湖库综合营养状态指数",
            Method.WATER_SECTIONS,
            List.of(Clause.TROPHIC_LEVEL),
            List.of(
                FormulaInput.number("chla", "叶绿素 a", "mg/m3"),
                FormulaInput.number("TP", "总磷", "mg/L"),
                FormulaInput.number("TN", "总氮", "mg/L"),
                FormulaInput.number("SD", "透明度", "m"),
                FormulaInput.number("CODMn", "高锰酸盐指数", "mg/L")),
            WaterFormulas::trophicLevel),
        new Formula(
            "ZONE_FREQUENCY",
            "水功能区达标（频次法）",
            Method.WATER_ZONES,
            List.of(Clause.ZONE_FREQUENCY),
            List.of(
                FormulaInput.count("evaluations", "评价次数"), FormulaInput.count("compliant", "达标次数")),
            WaterFormulas::frequency),
        new Formula(
            "ZONE_ANNUAL_MEAN",
            "水功能区达标（年均值法）",
            Method.WATER_ZONES,
            List.of(Clause.ZONE_ANNUAL_MEAN),
            List.of(
                FormulaInput.word("annualMean", "年均值的类别", WaterClass.class),
                FormulaInput.word("target", "水质目标", WaterClass.class)),
            WaterFormulas::annualMean),
        new Formula(
            "ZONE_RATE",
            "水功能区达标率",
            Method.WATER_ZONES,
            List.of(Clause.ZONE_FREQUENCY, Clause.ZONE_ANNUAL_MEAN, Clause.ROUNDING),
            List.of(
                FormulaInput.count("compliant", "达标水功能区数"),
                FormulaInput.count("evaluated", "参评水功能区数，断流和无目标的不计")),
            WaterFormulas::zones));
  }

  private static List<FormulaInput> sectionInputs(boolean several) {
    List<FormulaInput> inputs = new ArrayList<>();
    inputs.add(BODY);
    for (WaterItem item : bothBodies().values()) {
      inputs.add(
          (several
                  ? FormulaInput.numbers(item.code(), item.name() + "，各断面一个值", item.unit())
                  : FormulaInput.number(item.code(), item.name(), item.unit()))
              .optional());
    }
    if (!several) {
      inputs.add(
          FormulaInput.number(SectionAssessment.OXYGEN_SATURATION, "溶解氧饱和率", PERCENT).optional());
    }
    return inputs;
  }

  private static List<FormulaInput> multipleInputs() {
    return List.of(
        BODY,
        new FormulaInput(
            "item",
            "项目",
            FormulaInput.Kind.WORD,
            null,
            true,
            bothBodies().values().stream()
                .filter(WaterItem::hasMultiple)
                .map(WaterItem::code)
                .toList()),
        FormulaInput.number("value", "浓度", FormulaInput.ANY_UNIT));
  }

  private static Map<String, WaterItem> bothBodies() {
    Map<String, WaterItem> items = new LinkedHashMap<>(SurfaceWaterStandard.items(WaterBody.RIVER));
    SurfaceWaterStandard.items(WaterBody.LAKE).forEach(items::putIfAbsent);
    return items;
  }

  private static Outcome<Answer> section(Arguments given) {
    Map<String, BigDecimal> values = new TreeMap<>();
    for (FormulaInput input : sectionInputs(false)) {
      if (input.kind() == FormulaInput.Kind.NUMBER && given.has(input.name())) {
        values.put(input.name(), given.number(input.name()));
      }
    }
    return SectionAssessment.of(given.word("body", WaterBody.class), values)
        .map(WaterFormulas::answer);
  }

  private static Outcome<Answer> shortRiver(Arguments given) {
    List<Map<String, BigDecimal>> sections = new ArrayList<>();
    for (FormulaInput input : sectionInputs(true)) {
      if (input.kind() == FormulaInput.Kind.NUMBERS && given.has(input.name())) {
        List<BigDecimal> values = given.numbers(input.name());
        while (sections.size() < values.size()) {
          sections.add(new TreeMap<>());
        }
        for (int i = 0; i < values.size(); i++) {
          sections.get(i).put(input.name(), values.get(i));
        }
      }
    }
    return ShortRiver.assess(given.word("body", WaterBody.class), sections)
        .map(WaterFormulas::answer);
  }

  private static Answer answer(SectionAssessment assessment) {
    return new Answer(
        null,
        null,
        assessment.inWords() + "，" + assessment.waterClass().status(),
        assessment.items().stream()
            .map(
                one ->
                    one.item().name()
                        + " "
                        + plain(one.value())
                        + " "
                        + one.item().unit()
                        + "："
                        + one.waterClass().zh()
                        + "类")
            .toList());
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static Outcome<Answer> multiple(Arguments given) {
    String code = given.text("item");
    BigDecimal value = given.number("value");
    return SurfaceWaterStandard.item(given.word("body", WaterBody.class), code)
        .<Outcome<Answer>>map(
            item -> {
              BigDecimal limit = item.limits().get(WaterClass.III.column());
              BigDecimal multiple = item.exceedanceMultiple(value);
              return Outcome.of(
                  Answer.concluding(
                      multiple,
                      null,
                      multiple.signum() > 0 ? "超标" : "未超标",
                      "(%s - %s) / %s = %s"
                          .formatted(
                              value.toPlainString(),
                              limit.toPlainString(),
                              limit.toPlainString(),
                              multiple.toPlainString())));
            })
        .orElseGet(() -> Outcome.missing(Shortfall.input("这类水体没有项目 " + code)));
  }

  private static Outcome<Answer> river(Arguments given) {
    int sections = given.count("sections");
    int good = given.count("good");
    int bad = given.count("bad");
    if ((long) good + bad > sections) {
      return Outcome.missing(
          Shortfall.input("Ⅰ—Ⅲ类 %d 个加劣Ⅴ类 %d 个大于断面总数 %d".formatted(good, bad, sections)));
    }
    SectionShares shares = new SectionShares(good, bad, sections);
    return shares
        .riverStatus()
        .flatMap(
            status ->
                shares
                    .goodShare()
                    .flatMap(
                        goodShare ->
                            shares
                                .badShare()
                                .map(
                                    badShare ->
                                        Answer.concluding(
                                            goodShare,
                                            PERCENT,
                                            status,
                                            "Ⅰ—Ⅲ类 %d / %d = %s%%"
                                                .formatted(good, sections, goodShare),
                                            "劣Ⅴ类 %d / %d = %s%%"
                                                .formatted(bad, sections, badShare)))));
  }

  private static Outcome<Answer> trophicLevel(Arguments given) {
    Map<String, BigDecimal> values = new TreeMap<>();
    for (String item : List.of("chla", "TP", "TN", "SD", "CODMn")) {
      values.put(item, given.number(item));
    }
    return TrophicLevel.of(values)
        .map(
            level ->
                Answer.concluding(
                    level.index(),
                    null,
                    level.grade(),
                    "各项 10 (a + b ln x) 按与叶绿素 a 的相关系数平方加权 → " + level.index()));
  }

  private static Outcome<Answer> frequency(Arguments given) {
    int evaluations = given.count("evaluations");
    int compliant = given.count("compliant");
    return FunctionZone.frequency(evaluations, compliant)
        .flatMap(
            share ->
                FunctionZone.compliesByFrequency(evaluations, compliant)
                    .map(
                        complies ->
                            Answer.concluding(
                                share.rounded(1),
                                PERCENT,
                                complies ? "达标" : "不达标",
                                "%d / %d × 100%% = %s%%，达标要求不低于 80%%"
                                    .formatted(compliant, evaluations, share))));
  }

  private static Outcome<Answer> annualMean(Arguments given) {
    WaterClass mean = given.word("annualMean", WaterClass.class);
    WaterClass target = given.word("target", WaterClass.class);
    return Outcome.of(
        Answer.concluding(
            null,
            null,
            FunctionZone.compliesByAnnualMean(mean, target) ? "达标" : "不达标",
            "年均值 " + mean.zh() + "类，目标 " + target.zh() + "类"));
  }

  private static Outcome<Answer> zones(Arguments given) {
    int compliant = given.count("compliant");
    int evaluated = given.count("evaluated");
    return FunctionZone.rate(compliant, evaluated)
        .map(
            rate ->
                Answer.of(
                    rate, PERCENT, "%d / %d × 100%% → %s%%".formatted(compliant, evaluated, rate)));
  }
}
