package org.ecoplan.indicator.monitoring.record;

import java.io.InputStream;
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
import org.ecoplan.kit.tabular.ImportReport;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file of records: one record a row, or the 24 hours of a day in a row ({@code h01} to {@code
 * h24}), which is how archives of stations are published.
 */
final class RecordFile {
  private static final Set<String> REQUIRED = Set.of("point", "item", "day", "unit");

  private RecordFile() {}

  /** The records with their lines; an unreadable cell refuses the file. */
  static List<RecordDesk.Numbered> read(String name, InputStream content) {
    CsvFile file = CsvFile.parse(name, content, REQUIRED);
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
