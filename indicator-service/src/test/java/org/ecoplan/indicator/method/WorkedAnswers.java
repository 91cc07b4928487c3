package org.ecoplan.indicator.method;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecoplan.indicator.method.air.Percentile;
import org.ecoplan.indicator.method.emission.EmissionIntensity;
import org.ecoplan.indicator.method.rate.RuralVillage;
import org.ecoplan.indicator.method.rate.SafeFarmland;
import org.ecoplan.indicator.method.rate.SewageCollection;

/**
 * Answers a worked example in the words of its {@code expected} column: the numbers and words that
 * stand there are computed, the rest of the sentence is the example's own.
 */
final class WorkedAnswers {

  private WorkedAnswers() {}

  static String to(WorkedExample example) {
    return switch (example.what()) {
      case "round_half_even" -> rounding(example);
      case "percentile" -> percentile(example);
      case "mda8",
          "mda8_validity",
          "daily_mean",
          "iaqi_2012",
          "iaqi_2026",
          "aqi_2026_daily",
          "primary" ->
          AirAnswers.to(example);
      case "section_class",
          "exceed_multiple",
          "river_status",
          "tli",
          "water_zone_frequency",
          "water_zone_annual_mean" ->
          WaterAnswers.to(example);
      case "region_noise", "road_noise" -> NoiseAnswers.to(example);
      case "sewage_collection" -> sewage(example);
      case "farmland" -> farmland(example);
      case "rural_sewage_village" -> village(example);
      default -> throw new AssertionError("no method for " + example.what());
    };
  }

  private static String rounding(WorkedExample example) {
    List<BigDecimal> numbers = example.numbers();
    return Ratio.of(numbers.get(0)).rounded(numbers.get(1).intValueExact()).toPlainString();
  }

  private static String percentile(WorkedExample example) {
    int p = Integer.parseInt(example.word("P(\\d+)"));
    if (example.input().contains("..")) {
      int last = Integer.parseInt(example.word("\\.\\.(\\d+)"));
      List<Ratio> values = IntStream.rangeClosed(1, last).mapToObj(i -> Ratio.of(i, 1)).toList();
      return value(Percentile.of(values, p)).toString();
    }
    List<Ratio> values =
        WorkedExample.numbers(example.word("\\[(.*)\\]")).stream().map(Ratio::of).toList();
    Ratio exact = value(Percentile.of(values, p));
    return exact + " -> " + exact.rounded(example.input().contains("CO") ? 1 : 0).toPlainString();
  }

  private static String sewage(WorkedExample example) {
    SewageCollection collection =
        value(
            SewageCollection.of(
                new BigDecimal(example.word("inflow (\\d+)")),
                new BigDecimal(example.word("BOD5 (\\d+)")),
                new BigDecimal(example.word("population (\\d+)"))));
    return value(collection.percent()).rounded(2)
        + " ("
        + collection.persons().rounded(0)
        + " persons)";
  }

  private static String farmland(WorkedExample example) {
    SafeFarmland farmland =
        new SafeFarmland(
            example.named("B"), example.named("C"), example.named("D"), example.named("E"));
    return value(farmland.percent()).rounded(2).toPlainString();
  }

  private static String village(WorkedExample example) {
    List<BigDecimal> numbers = example.numbers();
    int hamlets = numbers.get(0).intValueExact();
    int treated = numbers.get(1).intValueExact();
    BigDecimal share = Ratio.of(treated, hamlets).times(Ratio.of(100, 1)).rounded(0);
    boolean strictly = value(new RuralVillage(true).counts(treated, hamlets));
    boolean loosely = value(new RuralVillage(false).counts(treated, hamlets));
    if (strictly) {
      return share + "% >60% -> village counts";
    }
    return share
        + "% -> does NOT count if 超过 is read strictly"
        + (loosely ? " (configurable)" : "");
  }

  /** The yearly declines of STANDARDS.md, section 6, which stand in no row. */
  static BigDecimal cumulativeDecline(String... yearly) {
    return value(EmissionIntensity.cumulative(Stream.of(yearly).map(BigDecimal::new).toList()))
        .rounded(2);
  }

  static <T> T value(Outcome<T> outcome) {
    return outcome
        .value()
        .orElseThrow(
            () -> new AssertionError(outcome.shortfall().map(Shortfall::sentence).orElse("")));
  }

  static String plain(BigDecimal value) {
    BigDecimal shown = value.stripTrailingZeros();
    return (shown.scale() < 0 ? shown.setScale(0, RoundingMode.UNNECESSARY) : shown)
        .toPlainString();
  }
}
