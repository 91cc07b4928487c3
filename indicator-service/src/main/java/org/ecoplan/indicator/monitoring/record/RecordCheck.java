package org.ecoplan.indicator.monitoring.record;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoplan.indicator.knowledge.Digits;
import org.ecoplan.indicator.method.air.HourlyReadings;
import org.ecoplan.indicator.method.air.Pollutant;
import org.ecoplan.indicator.method.water.SurfaceWaterStandard;
import org.ecoplan.indicator.monitoring.point.MonitoringPoint;
import org.ecoplan.indicator.monitoring.point.PointKind;
import org.ecoplan.kit.tabular.RowError;
import org.ecoplan.kit.tabular.RowErrors;
import org.jspecify.annotations.Nullable;

/**
 * Checks the records of a delivery one by one. What cannot be is refused with row and field; what
 * is only unlikely is kept with a warning. Nothing is put right silently.
 */
final class RecordCheck {
  /** Abstraction of a drinking-water source. */
  static final String VOLUME = "VOLUME";

  static final String NOISE_DAY = "LD";
  static final String NOISE_NIGHT = "LN";

  /** Hours are stored as whole thousandths in 32 bits. */
  private static final BigDecimal STORED_UP_TO = BigDecimal.valueOf(2_000_000);

  private static final BigDecimal LIKELY_UP_TO = BigDecimal.valueOf(1_000);
  private static final BigDecimal LOUDEST = BigDecimal.valueOf(140);
  private static final Map<String, Pollutant> POLLUTANTS =
      Arrays.stream(Pollutant.values())
          .collect(Collectors.toMap(Pollutant::name, Function.identity()));

  private final Map<String, MonitoringPoint> points;
  private final LocalDate today;
  private final RowErrors errors;
  private final RowErrors warnings;
  private final Map<DayKey, IncomingDay> days = new LinkedHashMap<>();
  private final Map<IncomingSample.Key, IncomingSample> samples = new LinkedHashMap<>();
  private final Map<String, String> units = new HashMap<>();

  RecordCheck(Map<String, MonitoringPoint> points, LocalDate today, String name) {
    this.points = points;
    this.today = today;
    this.errors = new RowErrors(name);
    this.warnings = new RowErrors(name);
  }

  List<RowError> errors() {
    // A row of a day's hours is 24 records that share their unit, point and item.
    return errors.first().stream().distinct().toList();
  }

  List<RowError> warnings() {
    return warnings.first();
  }

  List<IncomingDay> days() {
    return new ArrayList<>(days.values());
  }

  List<IncomingSample> samples() {
    return new ArrayList<>(samples.values());
  }

  /** Takes a record, or notes why not. */
  void take(NewRecord record, long row) {
    MonitoringPoint point = record.point() == null ? null : points.get(record.point());
    LocalDate day = record.day();
    BigDecimal value = record.value();
    String item = record.item();
    if (record.point() == null) {
      errors.add(row, "point", "缺少监测点", "监测点编码");
    } else if (point == null) {
      errors.add(row, "point", "没有监测点 " + record.point(), "已登记的监测点编码");
    } else if (item == null || day == null || value == null) {
      errors.add(
          row,
          item == null ? "item" : day == null ? "day" : "value",
          "不能为空",
          item == null ? "监测项目" : day == null ? "日期，例如 2024-03-01" : "数字");
    } else if (day.isAfter(today)) {
      errors.add(row, "day", day + " 还没有到", "不晚于 " + today);
    } else if (!Digits.areFew(value)) {
      errors.add(row, "value", "数值的位数太多", Digits.EXPECTED);
    } else if (value.signum() < 0) {
      errors.add(row, "value", "浓度或声级不能为负：" + value.toPlainString(), "不小于 0");
    } else if (point.kind().isHourly()) {
      takeHour(point, item, day, record, value, row);
    } else {
      takeSample(point, item, day, record, value, row);
    }
  }

  private void takeHour(
      MonitoringPoint point,
      String item,
      LocalDate day,
      NewRecord record,
      BigDecimal value,
      long row) {
    Pollutant pollutant = POLLUTANTS.get(item.equals("PM2.5") ? "PM25" : item);
    Integer hour = record.hour();
    if (pollutant == null) {
      errors.add(row, "item", "空气自动站没有项目 " + item, String.join(", ", POLLUTANTS.keySet()));
    } else if (hour == null || hour < 1 || hour > HourlyReadings.HOURS) {
      errors.add(row, "hour", hour == null ? "缺少小时" : "一天没有第 " + hour + " 时", "1—24；零时写作前一日 24 时");
    } else if (record.belowDetection() != null && record.belowDetection()) {
      errors.add(row, "belowDetection", "小时值没有未检出的写法", "仪器给出的数值");
    } else if (isUnit(pollutant.unit(), record.unit(), row)) {
      takeHour(new DayKey(point.id(), day, pollutant.number()), pollutant, hour, value, row);
    }
  }

  private void takeHour(DayKey key, Pollutant pollutant, int hour, BigDecimal value, long row) {
    if (value.stripTrailingZeros().scale() > HourlyReadings.DECIMALS) {
      errors.add(row, "value", "小数位过多：" + value.toPlainString(), "至多三位小数");
      return;
    }
    if (value.compareTo(STORED_UP_TO) > 0) {
      errors.add(row, "value", "浓度不可能是 " + value.toPlainString(), "不大于 " + STORED_UP_TO);
      return;
    }
    if (value.compareTo(LIKELY_UP_TO) > 0) {
      warnings.add(
          row, "value", pollutant.zh() + " " + value.toPlainString() + " 少见地高，已按原值保留", null);
    } else if (value.stripTrailingZeros().scale() > pollutant.decimals()) {
      warnings.add(
          row, "value", value.toPlainString() + " 比报送精度细，已按原值保留", pollutant.decimals() + " 位小数");
    }
    OptionalLong other =
        days.computeIfAbsent(key, IncomingDay::new)
            .take(hour, HourlyReadings.thousandths(value), row);
    if (other.isPresent()) {
      errors.add(row, "value", "与第 " + other.getAsLong() + " 行是同一点位同一小时，值不同", "每小时一个值");
    }
  }

  private void takeSample(
      MonitoringPoint point,
      String item,
      LocalDate day,
      NewRecord record,
      BigDecimal value,
      long row) {
    String unit = unitOf(point.kind(), item);
    if (unit == null) {
      errors.add(row, "item", point.kind().zh() + "没有项目 " + item, itemsOf(point.kind()));
    } else if (record.hour() != null) {
      errors.add(row, "hour", point.kind().zh() + "的记录不分小时", "不填");
    } else if (isNoise(point.kind()) && value.compareTo(LOUDEST) > 0) {
      errors.add(row, "value", "声级 " + value.toPlainString() + " dB(A) 不可能", "不大于 " + LOUDEST);
    } else if (isUnit(unit, record.unit(), row)) {
      IncomingSample said =
          new IncomingSample(
              new IncomingSample.Key(point.id(), day, item),
              value,
              record.belowDetection() != null && record.belowDetection(),
              row);
      IncomingSample other = samples.putIfAbsent(said.key(), said);
      if (other != null && !said.saysTheSameAs(other.value(), other.belowDetection())) {
        errors.add(row, "value", "与第 " + other.row() + " 行是同一点位同一日同一项目，值不同", "每日一个值");
      }
    }
  }

  private boolean isUnit(String expected, @Nullable String unit, long row) {
    if (unit != null && units.computeIfAbsent(unit, RecordCheck::normalised).equals(expected)) {
      return true;
    }
    errors.add(row, "unit", unit == null ? "缺少单位" : "单位是 " + unit, expected);
    return false;
  }

  /** µg/m³ is written in many ways that mean the same. */
  private static String normalised(String unit) {
    return Normalizer.normalize(unit.strip(), Normalizer.Form.NFKC).replace('μ', 'u');
  }

  private static boolean isNoise(PointKind kind) {
    return kind == PointKind.NOISE_GRID || kind == PointKind.NOISE_ROAD;
  }

  static @Nullable String unitOf(PointKind kind, String item) {
    return switch (kind) {
      case NOISE_GRID, NOISE_ROAD ->
          item.equals(NOISE_DAY) || item.equals(NOISE_NIGHT) ? "dB(A)" : null;
      case DRINKING_WATER_SOURCE ->
          item.equals(VOLUME) ? "m3" : SurfaceWaterStandard.unitOf(item).orElse(null);
      case RIVER_SECTION -> SurfaceWaterStandard.unitOf(item).orElse(null);
      case AIR_STATION -> null;
    };
  }

  private static String itemsOf(PointKind kind) {
    return isNoise(kind)
        ? NOISE_DAY + "（昼间）或 " + NOISE_NIGHT + "（夜间）"
        : "GB 3838-2002 的项目，例如 NH3N、TP、CODMN";
  }
}
