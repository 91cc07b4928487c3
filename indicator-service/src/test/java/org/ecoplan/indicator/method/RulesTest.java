package org.ecoplan.indicator.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.indicator.method.WorkedAnswers.value;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ecoplan.indicator.method.air.AqiCategory;
import org.ecoplan.indicator.method.air.Pollutant;
import org.ecoplan.indicator.method.emission.EmissionDecline;
import org.ecoplan.indicator.method.emission.EmissionIntensity;
import org.ecoplan.indicator.method.rate.Share;
import org.ecoplan.indicator.method.water.DrinkingWater;
import org.ecoplan.indicator.method.water.DrinkingWater.Period;
import org.ecoplan.indicator.method.water.MonthlyValues;
import org.ecoplan.indicator.method.water.MonthlyValues.Sample;
import org.ecoplan.indicator.method.water.SectionAssessment;
import org.ecoplan.indicator.method.water.WaterBody;
import org.junit.jupiter.api.Test;

/** Single rules that no worked example reaches. */
class RulesTest {

  @Test
  void whatIsOwedIsNamedInTheDocumentOfTheMethods() throws IOException {
    String methods = Files.readString(Path.of("METHODS.md"));

    assertThat(Clause.values())
        .filteredOn(clause -> clause.confidence().isOwed())
        .isNotEmpty()
        .allSatisfy(clause -> assertThat(methods).contains(clause.name(), clause.text()));
  }

  @Test
  void everyClauseBelongsToAMethod() {
    assertThat(Arrays.stream(Method.values()).flatMap(method -> method.clauses().stream()))
        .contains(Clause.values());
  }

  @Test
  void pollutantsAndCategoriesAreThoseOfTheTables() {
    assertThat(StandardTable.rows("hj663_annual_items"))
        .allSatisfy(
            row -> {
              Pollutant pollutant = Pollutant.valueOf(row.getOrDefault("pollutant", ""));
              assertThat(row)
                  .containsEntry("annual_mean", pollutant.hasAnnualMean() ? "yes" : "no")
                  .containsEntry("percentile", String.valueOf(pollutant.percentile()));
            })
        .hasSameSizeAs(Pollutant.values());
    assertThat(StandardTable.rows("aqi_categories"))
        .allSatisfy(
            row -> {
              AqiCategory category =
                  AqiCategory.of(Integer.parseInt(row.getOrDefault("aqi_min", "")));
              assertThat(row)
                  .containsEntry("category", category.zh())
                  .containsEntry("level", category.level());
            })
        .hasSameSizeAs(AqiCategory.values());
  }

  @Test
  void fiveYearlyDeclinesOfIntensityMultiply() {
    assertThat(WorkedAnswers.cumulativeDecline("4.0", "4.1", "4.2", "4.5", "5.0"))
        .isEqualByComparingTo("19.98");
    assertThat(EmissionIntensity.cumulative(List.of(new BigDecimal("100.0001"))).shortfall())
        .isPresent();
    assertThat(
            value(EmissionIntensity.byGrowth(new BigDecimal("-3"), new BigDecimal("6"))).rounded(2))
        .isEqualByComparingTo("8.49");
  }

  @Test
  void aRiseOfEmissionsIsANegativeDeclineAndNothingFallsByMoreThanThereWas() {
    assertThat(
            value(EmissionDecline.ofTotals(new BigDecimal("200"), new BigDecimal("210")))
                .rounded(1))
        .isEqualByComparingTo("-5.0");
    assertThat(
            EmissionDecline.ofVerifiedReductions(
                    new BigDecimal("100"), List.of(new BigDecimal("60"), new BigDecimal("41")))
                .shortfall())
        .map(Shortfall::sentence)
        .contains("减排量 101 超过基年排放量 100");
  }

  @Test
  void aPartLargerThanItsWholeIsRefusedAndNotAHundredPercent() {
    assertThat(
            Share.SEWAGE_TREATED
                .of(new BigDecimal("1000001"), new BigDecimal("1000000"))
                .shortfall())
        .map(Shortfall::sentence)
        .contains("污水处理量 1000001 大于污水排放总量 1000000，比例不能超过 100%");
    assertThat(value(Share.POLLUTED_SITES_SAFE.of(BigDecimal.ZERO, BigDecimal.ZERO)).rounded(0))
        .isEqualByComparingTo("100");
  }

  @Test
  void aYearOfWaterNeedsEightMonthsAndTakesHalfOfWhatWasNotDetected() {
    List<Sample> samples = new ArrayList<>();
    for (int month = 1; month <= 7; month++) {
      samples.add(new Sample(Month.of(month), new BigDecimal("0.10"), false));
    }
    assertThat(MonthlyValues.mean(samples).shortfall())
        .map(Shortfall::sentence)
        .contains("有监测值的月份 7 / 应有 8");

    samples.add(new Sample(Month.AUGUST, new BigDecimal("0.04"), true));
    assertThat(value(MonthlyValues.mean(samples)).rounded(3)).isEqualByComparingTo("0.090");
  }

  @Test
  void sourcesComplyByCountAndByVolumeDifferently() {
    List<List<Period>> sources =
        List.of(
            List.of(new Period(true, new BigDecimal("90")), new Period(true, new BigDecimal("90"))),
            List.of(
                new Period(true, new BigDecimal("10")), new Period(false, new BigDecimal("10"))));

    assertThat(value(DrinkingWater.byCount(sources))).isEqualByComparingTo("50.0");
    assertThat(value(DrinkingWater.byVolume(sources))).isEqualByComparingTo("95.0");
  }

  @Test
  void aSourceIsHeldAgainstTableTwoAsWell() {
    Map<String, BigDecimal> good =
        Map.of("NH3N", new BigDecimal("0.3"), "FE", new BigDecimal("0.3"));
    Map<String, BigDecimal> iron =
        Map.of("NH3N", new BigDecimal("0.3"), "FE", new BigDecimal("0.31"));

    assertThat(value(DrinkingWater.complies(WaterBody.RIVER, good))).isTrue();
    assertThat(value(DrinkingWater.complies(WaterBody.RIVER, iron))).isFalse();
  }

  @Test
  void mainPollutantsNameMetalsFirstAmongTheWorst() {
    SectionAssessment section =
        value(
            SectionAssessment.of(
                WaterBody.RIVER,
                Map.of(
                    "CODMN", new BigDecimal("12"),
                    "NH3N", new BigDecimal("1.9"),
                    "CD", new BigDecimal("0.008"),
                    "DO", new BigDecimal("2.5"))));

    assertThat(section.inWords()).isEqualTo("Ⅴ类（镉(0.60)、高锰酸盐指数(1.00)、氨氮(0.90)）");
  }
}
