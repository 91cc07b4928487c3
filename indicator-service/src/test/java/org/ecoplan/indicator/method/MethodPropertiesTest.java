package org.ecoplan.indicator.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.ecoplan.indicator.method.air.AirEdition;
import org.ecoplan.indicator.method.air.CityDay;
import org.ecoplan.indicator.method.air.GoodDays;
import org.ecoplan.indicator.method.air.HourlyReadings;
import org.ecoplan.indicator.method.air.IaqiSeries;
import org.ecoplan.indicator.method.air.IaqiTable;
import org.ecoplan.indicator.method.air.Percentile;
import org.ecoplan.indicator.method.air.Pollutant;
import org.ecoplan.indicator.method.air.StationDay;
import org.ecoplan.indicator.method.air.YearCoverage;
import org.ecoplan.indicator.method.emission.EmissionDecline;
import org.ecoplan.indicator.method.emission.EmissionIntensity;
import org.ecoplan.indicator.method.noise.NoiseLevel;
import org.ecoplan.indicator.method.rate.Share;
import org.ecoplan.indicator.method.water.SectionAssessment;
import org.ecoplan.indicator.method.water.SectionShares;
import org.ecoplan.indicator.method.water.SurfaceWaterStandard;
import org.ecoplan.indicator.method.water.WaterBody;
import org.ecoplan.indicator.method.water.WaterClass;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every input: monotone, bounded, independent of order, refusing what is invalid.
 */
class MethodPropertiesTest {
  private static final IaqiTable TABLE = IaqiTable.of(AirEdition.E2012);

  @Property(tries = 300)
  void moreOfAPollutantNeverGivesASmallerIndex(
      @ForAll IaqiSeries series,
      @ForAll @BigRange(min = "0", max = "5000") @Scale(1) BigDecimal less,
      @ForAll @BigRange(min = "0", max = "500") @Scale(1) BigDecimal more) {
    Outcome<Integer> low = TABLE.iaqi(series, less);
    Outcome<Integer> high = TABLE.iaqi(series, less.add(more));

    low.value().ifPresent(index -> assertThat(index).isBetween(0, 500));
    high.value().ifPresent(index -> assertThat(index).isGreaterThanOrEqualTo(value(low)));
  }

  @Property(tries = 300)
  void aMeanLiesBetweenItsExtremesAndDoesNotDependOnTheOrder(
      @ForAll("readings") List<BigDecimal> values, @ForAll Random random) {
    List<Ratio> ratios = values.stream().map(Ratio::of).toList();
    List<Ratio> shuffled = new ArrayList<>(ratios);
    Collections.shuffle(shuffled, random);

    Ratio mean = Ratio.mean(ratios);

    assertThat(mean).isEqualTo(Ratio.mean(shuffled));
    assertThat(mean).isBetween(Collections.min(ratios), Collections.max(ratios));
  }

  @Property(tries = 200)
  void percentilesRiseWithPAndStayWithinTheValues(
      @ForAll("readings") List<BigDecimal> values,
      @ForAll @IntRange(max = 99) int p,
      @ForAll Random random) {
    List<Ratio> ratios = new ArrayList<>(values.stream().map(Ratio::of).toList());
    Ratio lower = value(Percentile.of(ratios, p));
    Collections.shuffle(ratios, random);
    Ratio higher = value(Percentile.of(ratios, p + 1));

    assertThat(lower).isLessThanOrEqualTo(higher);
    assertThat(higher).isBetween(Collections.min(ratios), Collections.max(ratios));
  }

  @Property(tries = 300)
  void aStationsDayNeedsTwentyHoursAndThenLiesWithinThem(
      @ForAll("days") List<@Nullable BigDecimal> hours) {
    List<BigDecimal> present = hours.stream().flatMap(MethodPropertiesTest::streamOf).toList();

    Outcome<StationDay> day = StationDay.dailyMean(HourlyReadings.of(hours));

    assertThat(day.value().isPresent()).isEqualTo(present.size() >= 20);
    day.shortfall().ifPresent(why -> assertThat(why.have()).isEqualTo(present.size()));
    day.value()
        .ifPresent(
            found ->
                assertThat(found.value())
                    .isBetween(
                        Ratio.of(Collections.min(present)), Ratio.of(Collections.max(present))));
  }

  @Property(tries = 300)
  void noEightHourMeanExceedsTheHighestHour(@ForAll("days") List<@Nullable BigDecimal> hours) {
    HourlyReadings readings = HourlyReadings.of(hours);

    Outcome<StationDay> day = StationDay.of(AirEdition.E2012, Pollutant.O3, readings);

    day.value()
        .ifPresent(
            found -> {
              assertThat(found.value())
                  .isLessThanOrEqualTo(
                      Ratio.of(HourlyReadings.value(readings.highest().orElseThrow())));
              assertThat(found.endHour()).isBetween(8, 24);
            });
    day.shortfall().ifPresent(why -> assertThat(why.have()).isLessThan(why.need()));
  }

  @Property(tries = 200)
  void aCityWithTooFewStationsHasNoValue(
      @ForAll @IntRange(min = 1, max = 40) int stations, @ForAll @IntRange(max = 40) int valid) {
    List<Ratio> values = Collections.nCopies(Math.min(valid, stations), Ratio.of(30, 1));

    Outcome<CityDay> city = CityDay.of(values, stations);

    boolean enough =
        stations < 4 ? values.size() * 2 >= stations : values.size() * 4 >= stations * 3;
    assertThat(city.value().isPresent()).isEqualTo(enough && !values.isEmpty());
  }

  @Property(tries = 200)
  void aYearIsValidOnlyWithEnoughDaysOverallAndInEachMonth(
      @ForAll @Size(max = 80) List<@IntRange(min = 1, max = 365) Integer> missing) {
    Year year = Year.of(2023);
    List<LocalDate> days =
        IntStream.rangeClosed(1, 365)
            .filter(day -> !missing.contains(day))
            .mapToObj(year::atDay)
            .toList();

    var shortfall = YearCoverage.shortfall(year, days);

    boolean everyMonth =
        IntStream.rangeClosed(1, 12)
            .allMatch(
                month ->
                    days.stream().filter(day -> day.getMonthValue() == month).count()
                        >= (month == 2 ? 25 : 27));
    assertThat(shortfall.isEmpty()).isEqualTo(days.size() >= 324 && everyMonth);
  }

  @Property(tries = 200)
  void leavingDustOutNeverLowersTheRatioOfGoodDays(
      @ForAll @IntRange(min = 1, max = 300) int good, @ForAll @IntRange(max = 60) int dust) {
    GoodDays days = new GoodDays(good + dust, good, 0, dust);

    assertThat(value(days.dustExcluded())).isGreaterThanOrEqualTo(value(days.retained()));
    assertThat(value(days.retained())).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
  }

  @Property(tries = 300)
  void moreOfAnItemNeverGivesABetterClassAndOneMoreItemNeither(
      @ForAll("itemCodes") String code,
      @ForAll @BigRange(min = "0", max = "50") @Scale(4) BigDecimal less,
      @ForAll @BigRange(min = "0", max = "50") @Scale(4) BigDecimal more) {
    WaterClass lower = waterClass(code, less);
    WaterClass higher = waterClass(code, less.add(more));
    WaterClass both =
        value(
                SectionAssessment.of(
                    WaterBody.RIVER, Map.of(code, less, "PH", new BigDecimal("9.9"))))
            .waterClass();

    assertThat(higher).isGreaterThanOrEqualTo(lower);
    assertThat(both).isEqualTo(WaterClass.WORSE_THAN_V);
  }

  @Property(tries = 200)
  void everyRiverOfFiveSectionsHasAStatus(
      @ForAll @IntRange(max = 30) int good,
      @ForAll @IntRange(max = 30) int bad,
      @ForAll @IntRange(max = 30) int other) {
    SectionShares shares = new SectionShares(good, bad, good + bad + other);

    assertThat(shares.riverStatus().value().isPresent()).isEqualTo(shares.all() >= 5);
  }

  @Property(tries = 200)
  void aRoadLevelLiesBetweenItsStretches(
      @ForAll @Size(min = 1, max = 12)
          List<@BigRange(min = "40", max = "90") @Scale(1) BigDecimal> levels,
      @ForAll @BigRange(min = "0.01", max = "20") @Scale(2) BigDecimal length) {
    List<NoiseLevel.Stretch> stretches =
        levels.stream().map(level -> new NoiseLevel.Stretch(level, length)).toList();

    BigDecimal level = value(NoiseLevel.ofRoads(false, stretches)).level();

    assertThat(level).isBetween(Collections.min(levels), Collections.max(levels));
    assertThat(level).isEqualByComparingTo(value(NoiseLevel.ofRegion(false, levels)).level());
  }

  @Property(tries = 200)
  void aShareIsWithinAHundredOrRefused(
      @ForAll Share share,
      @ForAll @BigRange(min = "-10", max = "200") @Scale(4) BigDecimal part,
      @ForAll @BigRange(min = "0", max = "100") @Scale(4) BigDecimal whole) {
    Outcome<Ratio> percent = share.of(part, whole);

    percent.value().ifPresent(found -> assertThat(found).isBetween(Ratio.ZERO, Ratio.of(100, 1)));
    if (part.signum() < 0 || part.compareTo(whole) > 0) {
      assertThat(percent.shortfall()).map(Shortfall::kind).contains(Shortfall.Kind.INPUT);
    }
  }

  @Property(tries = 200)
  void yearlyDeclinesMultiplyToTheDeclineOfTheTotals(
      @ForAll @BigRange(min = "1", max = "1000") @Scale(2) BigDecimal first,
      @ForAll @BigRange(min = "1", max = "1000") @Scale(2) BigDecimal second,
      @ForAll @BigRange(min = "1", max = "1000") @Scale(2) BigDecimal gdp) {
    EmissionIntensity.Year base = new EmissionIntensity.Year(first, gdp);
    EmissionIntensity.Year same = new EmissionIntensity.Year(second, gdp);

    assertThat(value(EmissionIntensity.decline(base, same)))
        .isEqualTo(value(EmissionDecline.ofTotals(first, second)));
  }

  @Provide
  Arbitrary<List<BigDecimal>> readings() {
    return concentration().list().ofMinSize(1).ofMaxSize(60);
  }

  @Provide
  Arbitrary<List<@Nullable BigDecimal>> days() {
    return concentration().injectNull(0.15).list().ofSize(24);
  }

  @Provide
  Arbitrary<String> itemCodes() {
    return Arbitraries.of("CODMN", "COD", "BOD5", "NH3N", "TP", "F", "AS", "OIL", "LAS");
  }

  private static Arbitrary<BigDecimal> concentration() {
    return Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.valueOf(900)).ofScale(1);
  }

  private static WaterClass waterClass(String code, BigDecimal value) {
    return SurfaceWaterStandard.item(WaterBody.RIVER, code).isPresent()
        ? value(SectionAssessment.of(WaterBody.RIVER, Map.of(code, value))).waterClass()
        : WaterClass.I;
  }

  private static Stream<BigDecimal> streamOf(@Nullable BigDecimal value) {
    return Stream.ofNullable(value);
  }

  private static <T> T value(Outcome<T> outcome) {
    return WorkedAnswers.value(outcome);
  }
}
