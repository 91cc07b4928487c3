package org.ecoplan.indicator.method;

import static org.ecoplan.indicator.method.WorkedAnswers.plain;
import static org.ecoplan.indicator.method.WorkedAnswers.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoplan.indicator.method.air.AirEdition;
import org.ecoplan.indicator.method.air.AirQuality;
import org.ecoplan.indicator.method.air.HourlyReadings;
import org.ecoplan.indicator.method.air.IaqiSeries;
import org.ecoplan.indicator.method.air.IaqiTable;
import org.ecoplan.indicator.method.air.Pollutant;
import org.ecoplan.indicator.method.air.StationDay;
import org.jspecify.annotations.Nullable;

/** The worked examples about air. */
final class AirAnswers {
  private static final String W20_HOURS =
      "40 38 35 33 30 28 31 36 45 58 72 90 108 125 139 150 156 158 149 131 110 92 75 60";
  private static final String W23_HOURS =
      "31 30 28 27 26 28 35 42 47 45 41 38 36 33 31 30 32 38 44 48 46 41 37 34";

  private AirAnswers() {}

  static String to(WorkedExample example) {
    return switch (example.id()) {
      case "W20" -> allWindows(hours(example.word("= (.*)")));
      case "W21" -> tooFewWindows(without171819());
      case "W22" -> tooFewWindowsButHigh();
      case "W23" -> mean(hours(example.word(": (.*)")), "");
      case "W24" -> mean(hours(W23_HOURS).subList(0, 20), " (valid; exactly 20 h)");
      case "W25" -> mean(hours(W23_HOURS).subList(0, 19), "");
      case "W41", "W42" -> daily2026(example);
      case "W43" ->
          quality(Map.of(Pollutant.PM25, example.numbers().get(0).intValueExact()))
                  .primary()
                  .isEmpty()
              ? "no primary pollutant"
              : "primary";
      case "W44" -> tie(example);
      default -> index(example);
    };
  }

  private static String allWindows(List<BigDecimal> hours) {
    StationDay day = value(ozone(hours));
    String ends =
        List.of(8, 15, 20, 24).stream()
            .map(
                end -> {
                  BigDecimal mean = window(hours, end);
                  return end
                      + "="
                      + plain(mean)
                      + " ("
                      + (plain(mean).endsWith(".5") ? "half-even " : "")
                      + Ratio.of(mean).rounded(0)
                      + ")";
                })
            .collect(Collectors.joining(" "));
    return day.count()
        + " windows; max "
        + day.value()
        + " at end-hour "
        + day.endHour()
        + " -> "
        + day.value().rounded(0)
        + "; windows end "
        + ends;
  }

  /** The mean that ends at an hour: the day's maximum where every other hour is zero. */
  private static BigDecimal window(List<BigDecimal> hours, int end) {
    List<BigDecimal> only =
        new ArrayList<>(Collections.nCopies(HourlyReadings.HOURS, BigDecimal.ZERO));
    for (int hour = end - 8; hour < end; hour++) {
      only.set(hour, hours.get(hour));
    }
    return value(ozone(only)).value().rounded(3);
  }

  private static String tooFewWindows(List<? extends @Nullable BigDecimal> hours) {
    Shortfall why = ozone(hours).shortfall().orElseThrow();
    List<@Nullable BigDecimal> raised = new ArrayList<>();
    hours.forEach(hour -> raised.add(hour == null ? null : hour.add(BigDecimal.valueOf(100))));
    BigDecimal highest = value(ozone(raised)).value().minus(Ratio.of(100, 1)).rounded(1);
    return "windows ending 19..24 have only 5 values -> invalid; "
        + why.have()
        + " valid windows <"
        + why.need()
        + " and max "
        + highest
        + " <=160 -> day invalid";
  }

  private static String tooFewWindowsButHigh() {
    List<@Nullable BigDecimal> raised = new ArrayList<>();
    without171819()
        .forEach(hour -> raised.add(hour == null ? null : hour.add(BigDecimal.valueOf(57))));
    StationDay day = value(ozone(raised));
    if (day.count() != 11) {
      throw new AssertionError("windows: " + day.count());
    }
    return "valid (exceeds limit 160) -> " + day.value().rounded(0);
  }

  private static List<@Nullable BigDecimal> without171819() {
    List<@Nullable BigDecimal> hours = new ArrayList<>(hours(W20_HOURS));
    for (int hour = 17; hour <= 19; hour++) {
      hours.set(hour - 1, null);
    }
    return hours;
  }

  private static Outcome<StationDay> ozone(List<? extends @Nullable BigDecimal> hours) {
    return StationDay.of(AirEdition.E2012, Pollutant.O3, HourlyReadings.of(hours));
  }

  private static String mean(List<BigDecimal> present, String note) {
    List<@Nullable BigDecimal> hours = new ArrayList<>(present);
    while (hours.size() < HourlyReadings.HOURS) {
      hours.add(null);
    }
    return StationDay.dailyMean(HourlyReadings.of(hours))
        .map(StationDay::value)
        .map(exact -> plain(exact.rounded(4)) + " -> " + exact.rounded(0) + note)
        .value()
        .orElse("invalid");
  }

  private static String daily2026(WorkedExample example) {
    BigDecimal measured = new BigDecimal(example.word("PM2\\.5=(\\d+\\.\\d+)"));
    BigDecimal reported = Pollutant.PM25.reported(measured);
    int iaqi = value(IaqiTable.of(AirEdition.E2026_TRANSITION).iaqi(IaqiSeries.PM25_24h, reported));
    if (!example.input().endsWith(" to " + reported)) {
      throw new AssertionError("rounded to " + reported);
    }
    return "IAQI " + iaqi;
  }

  private static String tie(WorkedExample example) {
    Map<Pollutant, Integer> indices = new EnumMap<>(Pollutant.class);
    for (Pollutant pollutant : Pollutant.values()) {
      indices.put(pollutant, 10);
    }
    indices.put(Pollutant.PM25, example.named("PM2.5").intValueExact());
    indices.put(Pollutant.PM10, example.named("PM10").intValueExact());
    AirQuality quality = value(AirQuality.ofIndices(indices));
    return quality.primary().equals(Set.of(Pollutant.PM25, Pollutant.PM10))
        ? "both are primary (并列)"
        : quality.primary().toString();
  }

  private static AirQuality quality(Map<Pollutant, Integer> some) {
    Map<Pollutant, Integer> indices = new EnumMap<>(Pollutant.class);
    for (Pollutant pollutant : Pollutant.values()) {
      indices.put(pollutant, 1);
    }
    indices.putAll(some);
    return value(AirQuality.ofIndices(indices));
  }

  private static String index(WorkedExample example) {
    AirEdition edition =
        example.what().equals("iaqi_2012") ? AirEdition.E2012 : AirEdition.E2026_TRANSITION;
    IaqiSeries series =
        IaqiSeries.valueOf(example.word("^(\\S+ \\S+)").replace(".", "").replace(' ', '_'));
    String values = example.word("^\\S+ \\S+ (.*)");
    List<Outcome<Integer>> indices =
        WorkedExample.numbers(values).stream()
            .map(value -> IaqiTable.of(edition).iaqi(series, value))
            .toList();
    if (indices.get(0).value().isEmpty()) {
      return "none: use O3 1h IAQI";
    }
    String numbers =
        indices.stream().map(one -> value(one).toString()).collect(Collectors.joining(" / "));
    return numbers + example.expected().replaceFirst("^\\d+( / \\d+)?", "");
  }

  private static List<BigDecimal> hours(String text) {
    return WorkedExample.numbers(text);
  }
}
