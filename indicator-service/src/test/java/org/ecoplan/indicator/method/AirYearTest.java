package org.ecoplan.indicator.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ecoplan.indicator.method.air.AirEdition;
import org.ecoplan.indicator.method.air.AirQuality;
import org.ecoplan.indicator.method.air.AirYear;
import org.ecoplan.indicator.method.air.AqiCategory;
import org.ecoplan.indicator.method.air.CompositeIndex;
import org.ecoplan.indicator.method.air.GoodDays;
import org.ecoplan.indicator.method.air.Pollutant;
import org.junit.jupiter.api.Test;

class AirYearTest {
  private static final Year YEAR = Year.of(2023);

  /** Liuzhou's figures of 2020, as its plan prints them. */
  private static final Map<Pollutant, BigDecimal> LIUZHOU_2020 =
      Map.of(
          Pollutant.SO2, new BigDecimal("10"),
          Pollutant.NO2, new BigDecimal("20"),
          Pollutant.PM10, new BigDecimal("43"),
          Pollutant.PM25, new BigDecimal("29"),
          Pollutant.CO, new BigDecimal("1.2"),
          Pollutant.O3, new BigDecimal("115"));

  @Test
  void aYearOf298ValidDaysSaysSoAndGivesNoNumber() {
    AirYear year = new AirYear(YEAR, days(298, LIUZHOU_2020), Map.of(), Set.of());

    assertThat(year.figures())
        .allSatisfy(figure -> assertThat(figure.value().value()).isEmpty())
        .filteredOn(figure -> figure.code().equals("AIR.PM25.MEAN"))
        .singleElement()
        .satisfies(
            figure ->
                assertThat(figure.value().shortfall())
                    .map(Shortfall::sentence)
                    .contains("有效日 298 / 应有 324"));
  }

  @Test
  void aMonthWithTooFewDaysSpoilsTheYear() {
    SortedMap<LocalDate, Map<Pollutant, Ratio>> days = days(365, LIUZHOU_2020);
    for (int day = 1; day <= 4; day++) {
      days.remove(LocalDate.of(2023, 6, day));
    }

    assertThat(
            figure(new AirYear(YEAR, days, Map.of(), Set.of()), "AIR.O3.P90").value().shortfall())
        .map(Shortfall::sentence)
        .contains("6 月有效日 26 / 应有 27");
  }

  @Test
  void aYearOfEqualDaysGivesTheirValueAndTheCompositeIndexOfThePlan() {
    AirYear year = new AirYear(YEAR, days(365, LIUZHOU_2020), Map.of(), Set.of());

    assertThat(value(year, "AIR.PM25.MEAN")).isEqualByComparingTo("29");
    assertThat(value(year, "AIR.CO.P95")).isEqualByComparingTo("1.2");
    assertThat(value(year, "AIR.GOOD_DAYS.RETAINED")).isEqualByComparingTo("100.0");
    // 0.17 + 0.50 + 0.61 + 0.30 + 0.72 + 0.83 (STANDARDS, section 3)
    assertThat(value(year, "AIR.COMPOSITE_INDEX")).isEqualByComparingTo("3.13");
  }

  @Test
  void dustDaysAreLeftOutOfTheDenominatorOnlyWhereTheyWereBad() {
    SortedMap<LocalDate, Map<Pollutant, Ratio>> days = days(365, LIUZHOU_2020);
    LocalDate bad = LocalDate.of(2023, 3, 22);
    days.put(bad, with(Pollutant.PM10, 300));
    days.put(bad.plusDays(1), with(Pollutant.PM25, 120));

    AirYear year = new AirYear(YEAR, days, Map.of(), Set.of(bad, LocalDate.of(2023, 4, 1)));

    assertThat(value(year, "AIR.GOOD_DAYS.RETAINED")).isEqualByComparingTo("99.5");
    Figure settled = figure(year, "AIR.GOOD_DAYS.DUST_EXCLUDED");
    assertThat(settled.numerator()).isEqualByComparingTo("363");
    assertThat(settled.denominator()).isEqualByComparingTo("364");
    assertThat(value(year, "AIR.PM10.MEAN.DUST_EXCLUDED")).isEqualByComparingTo("43");
  }

  @Test
  void theExampleOfTheMinistryReads932And944() {
    GoodDays days = new GoodDays(365, 340, 0, 5);

    assertThat(days.retained().value()).contains(new BigDecimal("93.2"));
    assertThat(days.dustExcluded().value()).contains(new BigDecimal("94.4"));
    assertThat(GoodDays.meanOf(List.of(new BigDecimal("93.2"), new BigDecimal("94.5"))).value())
        .contains(new BigDecimal("93.8"));
  }

  @Test
  void aDayWithAGapIsClassifiedOnlyWhereItIsBadAnyway() {
    Map<Pollutant, BigDecimal> gap = new EnumMap<>(LIUZHOU_2020);
    gap.remove(Pollutant.CO);

    assertThat(AirQuality.of(AirEdition.E2012, gap, null).shortfall())
        .map(Shortfall::sentence)
        .contains("污染物日值 5 / 应有 6");

    gap.put(Pollutant.PM25, new BigDecimal("116"));
    AirQuality bad = AirQuality.of(AirEdition.E2012, gap, null).value().orElseThrow();
    assertThat(bad.category()).isEqualTo(AqiCategory.MODERATE);
    assertThat(bad.primary()).containsExactly(Pollutant.PM25);
  }

  @Test
  void ozoneBeyondTheTableOf2012IsReportedByItsHighestHour() {
    Map<Pollutant, BigDecimal> high = new EnumMap<>(LIUZHOU_2020);
    high.put(Pollutant.O3, new BigDecimal("820"));

    AirQuality day =
        AirQuality.of(AirEdition.E2012, high, new BigDecimal("900")).value().orElseThrow();

    assertThat(day.aqi()).isEqualTo(350);
  }

  @Test
  void theCompositeIndexNeedsAllSixAndNamesItsLargest() {
    CompositeIndex index = CompositeIndex.of(AirEdition.E2012, LIUZHOU_2020).value().orElseThrow();

    assertThat(index.sum()).isEqualByComparingTo("3.13");
    assertThat(index.primary()).containsExactly(Pollutant.PM25);
  }

  private static SortedMap<LocalDate, Map<Pollutant, Ratio>> days(
      int count, Map<Pollutant, BigDecimal> values) {
    SortedMap<LocalDate, Map<Pollutant, Ratio>> days = new TreeMap<>();
    for (int day = 1; day <= count; day++) {
      days.put(YEAR.atDay(day), exact(values));
    }
    return days;
  }

  private static Map<Pollutant, Ratio> exact(Map<Pollutant, BigDecimal> values) {
    Map<Pollutant, Ratio> exact = new EnumMap<>(Pollutant.class);
    values.forEach((pollutant, value) -> exact.put(pollutant, Ratio.of(value)));
    return exact;
  }

  private static Map<Pollutant, Ratio> with(Pollutant pollutant, long value) {
    Map<Pollutant, Ratio> day = exact(LIUZHOU_2020);
    day.put(pollutant, Ratio.of(value, 1));
    return day;
  }

  private static Figure figure(AirYear year, String code) {
    return year.figures().stream()
        .filter(figure -> figure.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal value(AirYear year, String code) {
    return figure(year, code).value().value().orElseThrow();
  }
}
