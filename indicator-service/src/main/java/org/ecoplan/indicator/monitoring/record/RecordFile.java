package org.ecoplan.indicator.monitoring.record;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.indicator.IndicatorProblem;
import org.ecoplan.indicator.method.air.HourlyReadings;
import org.ecoplan.kit.tabular.CsvFile;
import org.ecoplan.kit.tabular.CsvRow;
import org.ecoplan.kit.tabular.Heading;
import org.ecoplan.kit.tabular.ImportReport;
import org.ecoplan.kit.tabular.TemplateWorkbook;
import org.ecoplan.kit.tabular.Upload;
import org.jspecify.annotations.Nullable;

/**
 * A file of records, CSV or xlsx: one record a row, or the 24 hours of a day in a row ({@code h01}
 * to {@code h24}), which is how archives of stations are published.
 */
final class RecordFile {
  private static final Set<String> REQUIRED = Set.of("point", "item", "day", "unit");

  private RecordFile() {}

  /** The records with their lines; an unreadable cell refuses the file. */
  static List<RecordDesk.Numbered> read(Upload upload) {
    CsvFile file =
        CsvFile.parse(
            upload.name(),
            new ByteArrayInputStream(upload.csv(IndicatorProblem.RECORDS_REFUSED)),
            REQUIRED);
    List<RecordDesk.Numbered> records = new ArrayList<>();
    for (CsvRow row : file.rows()) {
      Optional<LocalDate> day = row.date("day");
      boolean wide = false;
      for (int hour = 1; hour <= HourlyReadings.HOURS; hour++) {
        String column = "h%02d".formatted(hour);
        Optional<BigDecimal> value = row.decimal(column);
        if (value.isPresent()) {
          wide = true;
          records.add(record(row, day.orElse(null), hour, value.get(), null));
        }
      }
      if (!wide) {
        records.add(
            record(
                row,
                day.orElse(null),
                row.integer("hour").orElse(null),
                row.decimal("value").orElse(null),
                row.text("below_detection").map("Y"::equalsIgnoreCase).orElse(null)));
      }
    }
    if (!file.errors().isEmpty()) {
      throw ImportReport.refused(file, false).asProblem(IndicatorProblem.RECORDS_REFUSED);
    }
    return records;
  }

  /** The empty workbook to fill in. */
  static byte[] template() {
    return TemplateWorkbook.of(
        List.of(
            Heading.of("点位编号", "point", "示例，导入前请删除"),
            Heading.of("监测项目（如 PM2.5、NH3N、LD）", "item", "PM2.5"),
            Heading.of("日期", "day", "2024-03-01"),
            Heading.of("小时（1—24，日值留空）", "hour", "1"),
            Heading.of("数值", "value", "35"),
            Heading.of("单位", "unit", "ug/m3"),
            new Heading("未检出", "below_detection", "", List.of("Y"))));
  }

  private static RecordDesk.Numbered record(
      CsvRow row,
      @Nullable LocalDate day,
      @Nullable Integer hour,
      @Nullable BigDecimal value,
      @Nullable Boolean belowDetection) {
    return new RecordDesk.Numbered(
        row.number(),
        new NewRecord(
            row.text("point").orElse(null),
            row.text("item").orElse(null),
            day,
            hour,
            value,
            row.text("unit").orElse(null),
            belowDetection));
  }
}
