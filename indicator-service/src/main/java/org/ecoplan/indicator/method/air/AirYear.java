package org.ecoplan.indicator.method.air;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ecoplan.indicator.method.Figure;
import org.ecoplan.indicator.method.Method;
import org.ecoplan.indicator.method.Outcome;
import org.ecoplan.indicator.method.Ratio;
import org.ecoplan.indicator.method.Shortfall;
import org.jspecify.annotations.Nullable;

/**
 * A city's year of air, from its valid daily values (HJ 663-2013).
 *
 * @param days the city's valid daily values, exact
 * @param highestOzoneHours the largest hourly ozone of a day; looked at where the 8 h value is
 *     beyond the table
 * @param dustDays the days that the national centre has determined to be spoiled by sand and dust
 */
public record AirYear(
    Year year,
    SortedMap<LocalDate, Map<Pollutant, Ratio>> days,
    Map<LocalDate, BigDecimal> highestOzoneHours,
    Set<LocalDate> dustDays) {

  private static final String PERCENT = "%";
  private static final Ratio HUNDRED = Ratio.of(100, 1);

  /** Every figure of the year, with a value or a reason. */
  public List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    for (Pollutant pollutant : Pollutant.values()) {
      SortedMap<LocalDate, Ratio> values = valuesOf(pollutant);
      if (pollutant.hasAnnualMean()) {
        figures.add(mean(pollutant, values, ""));
      }
      figures.add(percentile(pollutant, values));
      if (pollutant.isDust()) {
        SortedMap<LocalDate, Ratio> clear = new TreeMap<>(values);
        clear.keySet().removeAll(dustDays);
        figures.add(mean(pollutant, clear, ".DUST_EXCLUDED"));
      }
    }
    figures.addAll(goodDays());
    figures.add(composite(figures));
    return figures;
  }

  /** The quality of each day that can be classified. */
  public SortedMap<LocalDate, AirQuality> qualities() {
    SortedMap<LocalDate, AirQuality> qualities = new TreeMap<>();
    days.forEach(
        (day, values) -> quality(day, values).value().ifPresent(q -> qualities.put(day, q)));
    return qualities;
  }

  private Outcome<AirQuality> quality(LocalDate day, Map<Pollutant, Ratio> values) {
    return ofDay(day, values, highestOzoneHours.get(day));
  }

  /** The air quality of one day's exact values, by the edition in force on it. */
  public static Outcome<AirQuality> ofDay(
      LocalDate day, Map<Pollutant, Ratio> values, @Nullable BigDecimal highestOzoneHour) {
    Map<Pollutant, BigDecimal> reported = new EnumMap<>(Pollutant.class);
    values.forEach(
        (pollutant, value) -> reported.put(pollutant, value.rounded(pollutant.decimals())));
    return AirQuality.of(AirEdition.on(day), reported, highestOzoneHour);
  }

  private SortedMap<LocalDate, Ratio> valuesOf(Pollutant pollutant) {
    SortedMap<LocalDate, Ratio> values = new TreeMap<>();
    days.forEach(
        (day, ofDay) -> {
          Ratio value = ofDay.get(pollutant);
          if (value != null) {
            values.put(day, value);
          }
        });
    return values;
  }

  private Figure mean(Pollutant pollutant, SortedMap<LocalDate, Ratio> values, String variant) {
    Outcome<Ratio> mean = covered(values.keySet()).map(enough -> Ratio.mean(values.values()));
    String name = pollutant.zh() + "年平均浓度" + (variant.isEmpty() ? "" : "（扣除沙尘）");
    return new Figure(
        "AIR." + pollutant + ".MEAN" + variant,
        name,
        pollutant.unit(),
        mean.map(exact -> exact.rounded(pollutant.decimals())),
        null,
        null,
        values.size(),
        Method.AIR_ANNUAL_MEAN,
        steps(
            name,
            values.size() + " 个有效城市日值" + (variant.isEmpty() ? "" : "，已扣除沙尘日"),
            mean,
            pollutant));
  }

  private Figure percentile(Pollutant pollutant, SortedMap<LocalDate, Ratio> values) {
    int p = pollutant.percentile();
    Outcome<Ratio> exact =
        covered(values.keySet()).flatMap(enough -> Percentile.of(values.values(), p));
    String name =
        pollutant.zh()
            + (pollutant == Pollutant.O3 ? "日最大 8 小时平均" : "24 小时平均")
            + "第 "
            + p
            + " 百分位数浓度";
    String position = Ratio.of((values.size() - 1L) * p, 100).plus(Ratio.of(1, 1)).toString();
    return new Figure(
        "AIR." + pollutant + ".P" + p,
        name,
        pollutant.unit(),
        exact.map(value -> value.rounded(pollutant.decimals())),
        null,
        null,
        values.size(),
        Method.AIR_PERCENTILE,
        steps(
            name,
            values.size() + " 个有效城市日值，k = 1 + (n-1)×" + p + "% = " + position,
            exact,
            pollutant));
  }

  private static List<String> steps(
      String name, String basis, Outcome<Ratio> exact, Pollutant pollutant) {
    return List.of(
        basis,
        exact
            .map(
                value ->
                    name
                        + " = "
                        + value
                        + " → "
                        + value.rounded(pollutant.decimals()).toPlainString()
                        + " "
                        + pollutant.unit()
                        + "（GB/T 8170 一次修约）")
            .value()
            .orElseGet(() -> exact.shortfall().map(Shortfall::sentence).orElse("")));
  }

  private List<Figure> goodDays() {
    SortedMap<LocalDate, AirQuality> qualities = qualities();
    Collection<AirQuality> all = qualities.values();
    int good = (int) all.stream().filter(AirQuality::isGood).count();
    int heavy = (int) all.stream().filter(AirQuality::isHeavilyPolluted).count();
    int dust = (int) dustDays.stream().filter(day -> isSpoiled(qualities.get(day))).count();
    GoodDays count = new GoodDays(all.size(), good, heavy, dust);
    Outcome<Boolean> enough = covered(qualities.keySet());
    int unclassified = days.size() - all.size();
    String basis = "可定级 " + all.size() + " 天（另有 " + unclassified + " 天缺项不定级），其中优良 " + good + " 天";
    return List.of(
        days(
            "GOOD_DAYS.RETAINED", "优良天数比例（含沙尘）", enough, count.retained(), good, all.size(), basis),
        days(
            "GOOD_DAYS.DUST_EXCLUDED",
            "优良天数比例（扣除沙尘超标日）",
            enough,
            count.dustExcluded(),
            good,
            all.size() - dust,
            basis + "，沙尘超标 " + dust + " 天"),
        days(
            "HEAVY_DAYS",
            "重度及以上污染天数比例",
            enough,
            count.heavilyPolluted(),
            heavy,
            all.size(),
            basis + "，AQI 大于 200 的 " + heavy + " 天"));
  }

  private static boolean isSpoiled(@Nullable AirQuality quality) {
    return quality != null && !quality.isGood();
  }

  private static Figure days(
      String code,
      String name,
      Outcome<Boolean> enough,
      Outcome<BigDecimal> share,
      int part,
      int whole,
      String basis) {
    Outcome<BigDecimal> value = enough.flatMap(yes -> share);
    String result =
        value
            .map(
                percent ->
                    part
                        + " / "
                        + whole
                        + " × 100% = "
                        + Ratio.of(part, whole).times(HUNDRED)
                        + "% → "
                        + percent.toPlainString()
                        + "%")
            .value()
            .orElseGet(() -> value.shortfall().map(Shortfall::sentence).orElse(""));
    boolean quotient = value.value().isPresent();
    return new Figure(
        "AIR." + code,
        name,
        PERCENT,
        value,
        quotient ? BigDecimal.valueOf(part) : null,
        quotient ? BigDecimal.valueOf(whole) : null,
        whole,
        Method.AIR_GOOD_DAYS,
        List.of(basis, result));
  }

  private Figure composite(List<Figure> figures) {
    Map<Pollutant, BigDecimal> concentrations = new EnumMap<>(Pollutant.class);
    for (Pollutant pollutant : Pollutant.values()) {
      String code =
          "AIR."
              + pollutant
              + (pollutant.hasAnnualMean() ? ".MEAN" : ".P" + pollutant.percentile());
      figures.stream()
          .filter(figure -> figure.code().equals(code))
          .flatMap(figure -> figure.value().value().stream())
          .forEach(value -> concentrations.put(pollutant, value));
    }
    AirEdition edition = AirEdition.on(year.atMonth(12).atEndOfMonth());
    Outcome<CompositeIndex> index = CompositeIndex.of(edition, concentrations);
    return new Figure(
        "AIR.COMPOSITE_INDEX",
        "环境空气质量综合指数",
        "",
        index.map(CompositeIndex::sum),
        null,
        null,
        concentrations.size(),
        Method.AIR_COMPOSITE,
        List.of(index.value().map(AirYear::inWords).orElseGet(() -> reason(index))));
  }

  private static String inWords(CompositeIndex index) {
    return index.singles().entrySet().stream()
            .map(one -> one.getKey() + " " + one.getValue().toPlainString())
            .collect(Collectors.joining(" + "))
        + " = "
        + index.sum().toPlainString()
        + "，首要污染物 "
        + index.primary().stream().map(Pollutant::zh).collect(Collectors.joining("、"));
  }

  private static String reason(Outcome<?> outcome) {
    return outcome.shortfall().map(Shortfall::sentence).orElse("");
  }

  private Outcome<Boolean> covered(Collection<LocalDate> validDays) {
    Optional<Shortfall> shortfall = YearCoverage.shortfall(year, validDays);
    return shortfall.<Outcome<Boolean>>map(Outcome::missing).orElseGet(() -> Outcome.of(true));
  }
}
