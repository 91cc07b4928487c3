package org.ecoplan.indicator.monitoring.derived;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.ecoplan.indicator.knowledge.Knowledge;
import org.ecoplan.indicator.method.Figure;
import org.ecoplan.indicator.method.Method;
import org.ecoplan.indicator.method.Outcome;
import org.ecoplan.indicator.method.Shortfall;
import org.ecoplan.indicator.method.air.AirYear;
import org.ecoplan.indicator.method.air.HourlyReadings;
import org.ecoplan.indicator.method.air.Pollutant;
import org.ecoplan.indicator.method.noise.NoiseLevel;
import org.ecoplan.indicator.method.water.MonthlyValues;
import org.ecoplan.indicator.method.water.WaterBody;
import org.ecoplan.indicator.method.water.WaterYear;
import org.ecoplan.indicator.monitoring.point.MonitoringPoint;
import org.ecoplan.indicator.monitoring.point.PointKind;
import org.ecoplan.indicator.monitoring.point.Points;
import org.ecoplan.indicator.monitoring.record.HourlyTable;
import org.ecoplan.indicator.monitoring.record.SampleTable;

/** Computes a region's days and years again, as far as they were touched. */
@ApplicationScoped
class Derivation {
  private static final String NOISE_DAY = "LD";

  private final Points points;
  private final SampleTable samples;
  private final AgroalDataSource source;
  private final CityDays cityDays;
  private final DustDays dustDays;
  private final YearFigures figures;
  private final Knowledge knowledge;

  Derivation(
      Points points,
      SampleTable samples,
      AgroalDataSource source,
      CityDays cityDays,
      DustDays dustDays,
      YearFigures figures,
      Knowledge knowledge) {
    this.points = points;
    this.samples = samples;
    this.source = source;
    this.cityDays = cityDays;
    this.dustDays = dustDays;
    this.figures = figures;
    this.knowledge = knowledge;
  }

  /** Brings a region up to date after some of its days were touched; returns changed figures. */
  @Transactional(TxType.MANDATORY)
  int derive(String region, PointKind kind, SortedSet<LocalDate> days) {
    Instant known = knowledge.now();
    List<MonitoringPoint> assessed = points.assessed(region, kind);
    if (kind == PointKind.AIR_STATION) {
      deriveDays(region, assessed, days);
    }
    int changed = 0;
    for (int year : days.stream().mapToInt(LocalDate::getYear).distinct().toArray()) {
      changed += figures.keep(region, year, figures(region, kind, assessed, Year.of(year)), known);
    }
    return changed;
  }

  private void deriveDays(
      String region, List<MonitoringPoint> stations, SortedSet<LocalDate> days) {
    Map<Integer, MonitoringPoint> byId = new HashMap<>();
    stations.forEach(station -> byId.put(station.id(), station));
    CityAir air =
        new CityAir(
            day -> (int) stations.stream().filter(station -> station.countsOn(day)).count());
    try (Connection connection = source.getConnection()) {
      new HourlyTable(connection)
          .read(
              byId.keySet(),
              days,
              (key, readings) -> {
                MonitoringPoint station = byId.get(key.point());
                if (station != null && station.countsOn(key.day())) {
                  air.add(
                      key.day(),
                      Pollutant.numbered(key.item()),
                      HourlyReadings.ofThousandths(readings));
                }
              });
    } catch (SQLException e) {
      throw new IllegalStateException("hourly records could not be read", e);
    }
    cityDays.replace(region, days, air);
  }

  private List<Figure> figures(
      String region, PointKind kind, List<MonitoringPoint> assessed, Year year) {
    return switch (kind) {
      case AIR_STATION -> air(region, year);
      case RIVER_SECTION -> water(assessed, year);
      case DRINKING_WATER_SOURCE -> DrinkingWaterYear.figures(assessed, samplesOf(assessed, year));
      case NOISE_GRID, NOISE_ROAD -> List.of(noise(kind, assessed, year));
    };
  }

  private List<Figure> air(String region, Year year) {
    LocalDate first = year.atDay(1);
    LocalDate last = year.atMonth(12).atEndOfMonth();
    List<CityDays.Kept> kept = cityDays.between(region, first, last);
    return new AirYear(
            year,
            CityDays.valid(kept),
            CityDays.highestOzoneHours(kept),
            dustDays.between(region, first, last))
        .figures();
  }

  private List<Figure> water(List<MonitoringPoint> sections, Year year) {
    Map<Integer, List<SampleTable.Sample>> byPoint = samplesOf(sections, year);
    List<WaterYear.Section> assessed = new ArrayList<>();
    for (MonitoringPoint section : sections) {
      Map<String, List<MonthlyValues.Sample>> byItem = new TreeMap<>();
      byPoint
          .getOrDefault(section.id(), List.of())
          .forEach(
              sample ->
                  byItem
                      .computeIfAbsent(sample.item(), none -> new ArrayList<>())
                      .add(
                          new MonthlyValues.Sample(
                              sample.day().getMonth(), sample.value(), sample.belowDetection())));
      WaterBody body = Optional.ofNullable(section.waterBody()).orElse(WaterBody.RIVER);
      assessed.add(new WaterYear.Section(section.name(), body, byItem));
    }
    return WaterYear.figures(assessed);
  }

  private Figure noise(PointKind kind, List<MonitoringPoint> assessed, Year year) {
    Map<Integer, List<SampleTable.Sample>> byPoint = samplesOf(assessed, year);
    List<NoiseLevel.Stretch> measured = new ArrayList<>();
    for (MonitoringPoint point : assessed) {
      byPoint.getOrDefault(point.id(), List.of()).stream()
          .filter(sample -> sample.item().equals(NOISE_DAY))
          .forEach(
              sample ->
                  measured.add(
                      new NoiseLevel.Stretch(
                          sample.value(),
                          Optional.ofNullable(point.weight()).orElse(BigDecimal.ONE))));
    }
    boolean road = kind == PointKind.NOISE_ROAD;
    Outcome<NoiseLevel> level =
        road
            ? NoiseLevel.ofRoads(false, measured)
            : NoiseLevel.ofRegion(false, measured.stream().map(NoiseLevel.Stretch::level).toList());
    Method method = road ? Method.NOISE_ROAD : Method.NOISE_REGIONAL;
    return new Figure(
        road ? "NOISE.ROAD.DAY" : "NOISE.REGION.DAY",
        method.title() + "（昼间）",
        "dB(A)",
        level.map(NoiseLevel::level),
        null,
        null,
        measured.size(),
        method,
        List.of(
            measured.size() + " 个昼间测值" + (road ? "，按路长加权" : "，算术平均"),
            level
                .map(one -> one.level().toPlainString() + " dB(A)，" + one.grade())
                .value()
                .orElseGet(() -> level.shortfall().map(Shortfall::sentence).orElse(""))));
  }

  private Map<Integer, List<SampleTable.Sample>> samplesOf(
      List<MonitoringPoint> assessed, Year year) {
    Map<Integer, MonitoringPoint> byId = new HashMap<>();
    assessed.forEach(point -> byId.put(point.id(), point));
    Map<Integer, List<SampleTable.Sample>> byPoint = new HashMap<>();
    samples
        .between(byId.keySet(), year.atDay(1), year.atMonth(12).atEndOfMonth())
        .forEach(
            sample -> {
              MonitoringPoint point = byId.get(sample.point());
              if (point != null && point.countsOn(sample.day())) {
                byPoint.computeIfAbsent(sample.point(), none -> new ArrayList<>()).add(sample);
              }
            });
    return byPoint;
  }
}
