package org.ecoplan.indicator.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecoplan.indicator.method.Clause;
import org.ecoplan.indicator.method.Method;
import org.ecoplan.indicator.method.Outcome;
import org.ecoplan.indicator.method.Shortfall;
import org.ecoplan.indicator.method.air.AirEdition;
import org.ecoplan.indicator.method.air.AirQuality;
import org.ecoplan.indicator.method.air.IaqiSeries;
import org.ecoplan.indicator.method.air.IaqiTable;
import org.ecoplan.indicator.method.air.Pollutant;
import org.ecoplan.indicator.method.air.StationDay;

/** A station's day and a city's index. */
final class AirFormulas {
  private static final String OZONE_HOUR = "O3_1h";

  private AirFormulas() {}

  static List<Formula> all() {
    return List.of(
        new Formula(
            "STATION_DAILY_MEAN",
            "点位 24 小时平均",
            Method.AIR_ANNUAL_MEAN,
            List.of(Clause.HOUR_LABEL, Clause.DAILY_MEAN_HOURS, Clause.ROUNDING),
            List.of(
                FormulaInput.word("pollutant", "污染物", Pollutant.class),
                FormulaInput.hours("1—24 时浓度", FormulaInput.ANY_UNIT)),
            AirFormulas::dailyMean),
        new Formula(
            "STATION_OZONE_8H",
            "点位臭氧日最大 8 小时平均",
            Method.AIR_PERCENTILE,
            List.of(
                Clause.HOUR_LABEL,
                Clause.EIGHT_HOUR_HOURS,
                Clause.EIGHT_HOUR_WINDOWS,
                Clause.EDITION_BY_DAY,
                Clause.ROUNDING),
            List.of(
                FormulaInput.day("哪一天，决定适用的标准版本"),
                FormulaInput.hours("1—24 时浓度", Pollutant.O3.unit())),
            AirFormulas::ozone),
        new Formula(
            "IAQI",
            "空气质量分指数",
            Method.AIR_GOOD_DAYS,
            List.of(Clause.EDITION_BY_DAY, Clause.IAQI_CEILING),
            List.of(
                FormulaInput.day("哪一天，决定适用的标准版本"),
                FormulaInput.word("series", "污染物与平均时间", IaqiSeries.class),
                FormulaInput.number("concentration", "浓度", FormulaInput.ANY_UNIT)),
            AirFormulas::iaqi),
        new Formula(
            "AQI",
            "城市日空气质量指数与首要污染物",
            Method.AIR_GOOD_DAYS,
            List.of(
                Clause.EDITION_BY_DAY,
                Clause.IAQI_CEILING,
                Clause.PRIMARY_POLLUTANT,
                Clause.GAP_IN_REPORT),
            aqiInputs(),
            AirFormulas::aqi));
  }

  private static List<FormulaInput> aqiInputs() {
    List<FormulaInput> inputs = new ArrayList<>();
    inputs.add(FormulaInput.day("哪一天，决定适用的标准版本"));
    Arrays.stream(Pollutant.values())
        .map(
            one ->
                FormulaInput.number(
                        one.name(),
                        one.zh() + (one == Pollutant.O3 ? "日最大 8 小时平均" : "24 小时平均"),
                        one.unit())
                    .optional())
        .forEach(inputs::add);
    inputs.add(
        FormulaInput.number(OZONE_HOUR, "臭氧最大 1 小时平均，8 小时值超出分级表时用", Pollutant.O3.unit())
            .optional());
    return inputs;
  }

  private static Outcome<Answer> dailyMean(Arguments given) {
    Pollutant pollutant = given.word("pollutant", Pollutant.class);
    Optional<String> otherUnit =
        given.commonUnit("hours").filter(unit -> !unit.equals(pollutant.unit()));
    if (otherUnit.isPresent()) {
      return Outcome.missing(
          Shortfall.input(
              pollutant.zh() + "的单位应为 " + pollutant.unit() + "，所填为 " + otherUnit.get()));
    }
    return StationDay.dailyMean(given.hours()).map(day -> answer(pollutant, day, "个有效小时的平均"));
  }

  private static Outcome<Answer> ozone(Arguments given) {
    return StationDay.of(AirEdition.on(given.day()), Pollutant.O3, given.hours())
        .map(day -> answer(Pollutant.O3, day, "个有效 8 小时平均，最大的在 " + day.endHour() + " 时结束"));
  }

  private static Answer answer(Pollutant pollutant, StationDay day, String what) {
    BigDecimal reported = day.value().rounded(pollutant.decimals());
    return Answer.of(
        reported,
        pollutant.unit(),
        day.count() + " " + what,
        day.value() + " → " + reported.toPlainString());
  }

  private static Outcome<Answer> iaqi(Arguments given) {
    IaqiSeries series = given.word("series", IaqiSeries.class);
    BigDecimal concentration = given.number("concentration");
    return IaqiTable.of(AirEdition.on(given.day()))
        .iaqi(series, concentration)
        .map(
            index ->
                Answer.of(
                    BigDecimal.valueOf(index),
                    null,
                    series
                        + " 浓度 "
                        + concentration.toPlainString()
                        + " → 分指数 "
                        + index
                        + "（进位取整）"));
  }

  private static Outcome<Answer> aqi(Arguments given) {
    Map<Pollutant, BigDecimal> concentrations = new EnumMap<>(Pollutant.class);
    for (Pollutant pollutant : Pollutant.values()) {
      if (given.has(pollutant.name())) {
        concentrations.put(pollutant, given.number(pollutant.name()));
      }
    }
    return AirQuality.of(
            AirEdition.on(given.day()),
            concentrations,
            given.has(OZONE_HOUR) ? given.number(OZONE_HOUR) : null)
        .map(
            quality ->
                new Answer(
                    BigDecimal.valueOf(quality.aqi()),
                    null,
                    quality.category().zh() + primary(quality),
                    quality.indices().entrySet().stream()
                        .map(one -> one.getKey().zh() + "分指数 " + one.getValue())
                        .toList()));
  }

  private static String primary(AirQuality quality) {
    return quality.primary().isEmpty()
        ? "，无首要污染物"
        : "，首要污染物 "
            + quality.primary().stream().map(Pollutant::zh).collect(Collectors.joining("、"));
  }
}
