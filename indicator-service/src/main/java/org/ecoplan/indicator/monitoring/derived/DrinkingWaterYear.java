package org.ecoplan.indicator.monitoring.derived;

import java.math.BigDecimal;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ecoplan.indicator.method.Figure;
import org.ecoplan.indicator.method.Method;
import org.ecoplan.indicator.method.Outcome;
import org.ecoplan.indicator.method.Ratio;
import org.ecoplan.indicator.method.Shortfall;
import org.ecoplan.indicator.method.water.DrinkingWater;
import org.ecoplan.indicator.method.water.DrinkingWater.Period;
import org.ecoplan.indicator.method.water.WaterBody;
import org.ecoplan.indicator.monitoring.point.MonitoringPoint;
import org.ecoplan.indicator.monitoring.record.SampleTable;

/** The compliance of a region's drinking-water sources in a year, by count and by volume. */
final class DrinkingWaterYear {
  private static final String VOLUME = "VOLUME";
  private static final int DECIMALS = 12;

  private DrinkingWaterYear() {}

  static List<Figure> figures(
      List<MonitoringPoint> sources, Map<Integer, List<SampleTable.Sample>> samples) {
    List<List<Period>> periods = new ArrayList<>();
    List<String> steps = new ArrayList<>();
    int months = 0;
    for (MonitoringPoint source : sources) {
      List<Period> ofSource = periods(source, samples.getOrDefault(source.id(), List.of()));
      long compliant = ofSource.stream().filter(Period::isCompliant).count();
      steps.add(source.name() + "：" + ofSource.size() + " 个月有监测，" + compliant + " 个月达标");
      periods.add(ofSource);
      months += ofSource.size();
    }
    return List.of(
        figure("WATER.DRINKING.BY_COUNT", "（按水源数）", DrinkingWater.byCount(periods), months, steps),
        figure(
            "WATER.DRINKING.BY_VOLUME", "（按取水量）", DrinkingWater.byVolume(periods), months, steps));
  }

  /** Each month with samples: the mean of its samples by item, and its abstraction. */
  private static List<Period> periods(MonitoringPoint source, List<SampleTable.Sample> samples) {
    Map<Month, Map<String, List<Ratio>>> byMonth = new TreeMap<>();
    samples.forEach(
        sample ->
            byMonth
                .computeIfAbsent(sample.day().getMonth(), none -> new HashMap<>())
                .computeIfAbsent(sample.item(), none -> new ArrayList<>())
                .add(
                    sample.belowDetection()
                        ? Ratio.of(sample.value()).times(Ratio.of(1, 2))
                        : Ratio.of(sample.value())));
    WaterBody body = Optional.ofNullable(source.waterBody()).orElse(WaterBody.RIVER);
    List<Period> periods = new ArrayList<>();
    byMonth
        .values()
        .forEach(
            items -> {
              BigDecimal volume =
                  Optional.ofNullable(items.remove(VOLUME))
                      .map(amounts -> Ratio.sum(amounts).rounded(DECIMALS))
                      .orElse(BigDecimal.ZERO);
              Map<String, BigDecimal> means = new HashMap<>();
              items.forEach(
                  (item, values) -> means.put(item, Ratio.mean(values).rounded(DECIMALS)));
              DrinkingWater.complies(body, means)
                  .value()
                  .ifPresent(compliant -> periods.add(new Period(compliant, volume)));
            });
    return periods;
  }

  private static Figure figure(
      String code, String how, Outcome<BigDecimal> value, int count, List<String> steps) {
    List<String> all = new ArrayList<>(steps);
    all.add(
        value
            .map(percent -> "达标率 " + percent.toPlainString() + "%")
            .value()
            .orElseGet(() -> value.shortfall().map(Shortfall::sentence).orElse("")));
    return new Figure(
        code,
        Method.DRINKING_WATER.title() + how,
        "%",
        value,
        null,
        null,
        count,
        Method.DRINKING_WATER,
        all);
  }
}
