package org.ecoplan.indicator.method;

import static org.ecoplan.indicator.method.WorkedAnswers.plain;
import static org.ecoplan.indicator.method.WorkedAnswers.value;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoplan.indicator.method.water.FunctionZone;
import org.ecoplan.indicator.method.water.SectionAssessment;
import org.ecoplan.indicator.method.water.SectionShares;
import org.ecoplan.indicator.method.water.ShortRiver;
import org.ecoplan.indicator.method.water.SurfaceWaterStandard;
import org.ecoplan.indicator.method.water.TrophicLevel;
import org.ecoplan.indicator.method.water.WaterBody;
import org.ecoplan.indicator.method.water.WaterClass;

/** The worked examples about water. */
final class WaterAnswers {
  private static final Map<String, BigDecimal> CLASS_ONE =
      Map.of(
          "PH", new BigDecimal("7.2"),
          "DO", new BigDecimal("8.1"),
          "CODMN", new BigDecimal("1.2"),
          "COD", new BigDecimal("10"),
          "BOD5", new BigDecimal("1.0"),
          "NH3N", new BigDecimal("0.05"),
          "TP", new BigDecimal("0.01"));

  private WaterAnswers() {}

  static String to(WorkedExample example) {
    return switch (example.what()) {
      case "section_class" -> sectionClass(example);
      case "exceed_multiple" -> multiple(example);
      case "river_status" -> status(example);
      case "tli" -> trophicLevel(example);
      case "water_zone_frequency" -> frequency(example);
      case "water_zone_annual_mean" ->
          FunctionZone.compliesByAnnualMean(WaterClass.II, WaterClass.III)
              ? "compliant (can differ from W93)"
              : "not compliant";
      default -> throw new AssertionError(example.what());
    };
  }

  private static String sectionClass(WorkedExample example) {
    Map<String, BigDecimal> values = new HashMap<>(CLASS_ONE);
    switch (example.id()) {
      case "W50" -> {
        for (String item : List.of("DO", "COD", "BOD5", "NH3N", "TP")) {
          values.put(item, example.named(item));
        }
        values.put("CODMN", example.named("CODMn"));
        SectionAssessment river = value(SectionAssessment.of(WaterBody.RIVER, values));
        String items =
            river.items().stream()
                .filter(one -> one.waterClass() == river.waterClass())
                .map(one -> one.item().code())
                .collect(Collectors.joining("、"));
        return river.waterClass()
            + " ("
            + items
            + ") -> "
            + river.waterClass().status()
            + "; Ⅱ target "
            + (river.meets(WaterClass.II) ? "met" : "not met");
      }
      case "W51" -> {
        values.put("TP", example.named("TP"));
        SectionAssessment lake = value(SectionAssessment.of(WaterBody.LAKE, values));
        String limit =
            plain(
                SurfaceWaterStandard.item(WaterBody.LAKE, "TP")
                    .orElseThrow()
                    .limits()
                    .get(lake.waterClass().column()));
        return lake.waterClass() + " (lake TP <=" + limit + ") -> " + lake.waterClass().status();
      }
      case "W52" -> {
        values.put("TN", example.named("TN"));
        return value(SectionAssessment.of(WaterBody.RIVER, values)).waterClass()
            + " (river TN not evaluated)";
      }
      case "W53" -> {
        values.put("PH", example.named("pH"));
        return value(SectionAssessment.of(WaterBody.RIVER, values))
                .waterClass()
                .zh()
                .replace('Ⅴ', 'V')
            + " (out of 6~9)";
      }
      default -> throw new AssertionError(example.id());
    }
  }

  private static String multiple(WorkedExample example) {
    String code = example.word("^([A-Za-z0-9]+)").replace("CODMn", "CODMN");
    BigDecimal value = new BigDecimal(example.word(" (\\d+(?:\\.\\d+)?) vs"));
    return plain(
        SurfaceWaterStandard.item(WaterBody.RIVER, code).orElseThrow().exceedanceMultiple(value));
  }

  private static String status(WorkedExample example) {
    int sections = example.named("n").intValueExact();
    if (example.id().equals("W62")) {
      // Four sections of which one alone is Ⅳ: the mean of each item is what counts.
      SectionShares shares = new SectionShares(3, 0, sections);
      List<Map<String, BigDecimal>> four =
          List.of(
              Map.of("NH3N", new BigDecimal("1.4")),
              Map.of("NH3N", new BigDecimal("0.2")),
              Map.of("NH3N", new BigDecimal("0.2")),
              Map.of("NH3N", new BigDecimal("0.2")));
      boolean averages =
          shares.riverStatus().value().isEmpty()
              && value(ShortRiver.assess(WaterBody.RIVER, four)).waterClass() == WaterClass.II;
      return averages
          ? "average each item over the 4 sections, then single-factor class (no share method)"
          : "shares";
    }
    SectionShares shares =
        new SectionShares(
            example.named("G").intValueExact(), example.named("B").intValueExact(), sections);
    String status = value(shares.riverStatus());
    return example.id().equals("W63")
        ? "table gap (G not <60): recommend " + status + ", flag"
        : status;
  }

  private static String trophicLevel(WorkedExample example) {
    TrophicLevel level =
        value(
            TrophicLevel.of(
                List.of("chla", "TP", "TN", "SD", "CODMn").stream()
                    .collect(Collectors.toMap(item -> item, example::named))));
    return level.index() + " -> " + level.grade();
  }

  private static String frequency(WorkedExample example) {
    int evaluations = example.numbers().get(0).intValueExact();
    int compliant = example.numbers().get(1).intValueExact();
    BigDecimal share = value(FunctionZone.frequency(evaluations, compliant)).rounded(1);
    return share
        + "%"
        + (value(FunctionZone.compliesByFrequency(evaluations, compliant))
            ? " >=80% -> compliant"
            : " -> not compliant");
  }
}
