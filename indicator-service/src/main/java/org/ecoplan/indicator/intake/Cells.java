package org.ecoplan.indicator.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecoplan.events.PlanState;
import org.ecoplan.indicator.series.Series;
import org.ecoplan.indicator.series.SeriesCatalogue;
import org.ecoplan.kit.tabular.CsvRow;

/** Checks of cells that several kinds of file have in common. */
final class Cells {
  private final PlanState plan;
  private final SeriesCatalogue catalogue;

  Cells(PlanState plan, SeriesCatalogue catalogue) {
    this.plan = plan;
    this.catalogue = catalogue;
  }

  boolean isSeries(CsvRow row, String code) {
    return series(row, code).isPresent();
  }

  /** The series; one that the plan does not have is an error. */
  Optional<Series> series(CsvRow row, String code) {
    Optional<Series> series = catalogue.find(plan.code(), code);
    if (series.isEmpty()) {
      row.wrong("indicator_code", "规划 " + plan.code() + " 没有序列 " + code, "已导入的序列编号，或留空");
    }
    return series;
  }

  /** Whether the plan covers the region; one that it does not cover is an error. */
  boolean isRegion(CsvRow row, String region) {
    List<String> regions = plan.regions().stream().map(PlanState.Region::code).toList();
    boolean known = regions.contains(region);
    if (!known) {
      row.wrong(
          "region",
          "规划不覆盖区域 " + region,
          regions.stream().sorted().collect(Collectors.joining(", ")));
    }
    return known;
  }

  /** The source's date as printed; any other form is an error. */
  Optional<String> sourceDate(CsvRow row) {
    Optional<String> text = row.text("source_date");
    if (text.filter(date -> !SourceDate.isReadable(date)).isPresent()) {
      row.wrong("source_date", "无法读取“" + text.get() + "”", SourceDate.EXPECTED);
    }
    return text;
  }

  /** Whether the unit is the series' own; another one is an error. */
  boolean isUnitOf(CsvRow row, Series series) {
    Optional<String> unit = row.text("unit");
    boolean same = unit.isEmpty() || unit.get().equals(series.unit());
    if (!same) {
      row.wrong("unit", "单位与序列不同", series.unit());
    }
    return same;
  }
}
