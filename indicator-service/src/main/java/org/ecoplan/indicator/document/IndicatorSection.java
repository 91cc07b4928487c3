package org.ecoplan.indicator.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecoplan.indicator.assessment.Change;
import org.ecoplan.indicator.assessment.IndicatorVerdict;
import org.ecoplan.indicator.assessment.RegionLine;
import org.ecoplan.indicator.assessment.SeriesVerdict;
import org.jspecify.annotations.Nullable;

/** The indicators by category, each with its table, and the regions of those broken down. */
final class IndicatorSection {
  private IndicatorSection() {}

  static void write(Report report, Pen pen) {
    Map<String, List<IndicatorVerdict>> categories = new LinkedHashMap<>();
    report
        .evaluation()
        .indicators()
        .forEach(
            indicator ->
                categories
                    .computeIfAbsent(
                        Objects.requireNonNullElse(indicator.category(), "其他"),
                        key -> new ArrayList<>())
                    .add(indicator));
    categories.forEach((category, indicators) -> category(report, pen, category, indicators));
    report.series().stream()
        .filter(one -> !one.regions().isEmpty())
        .forEach(one -> regions(report, pen, one));
  }

  private static void category(
      Report report, Pen pen, String category, List<IndicatorVerdict> indicators) {
    pen.heading(category);
    Grid grid =
        new Grid()
            .column("证明", 11, Grid.Align.CENTRE)
            .column("指标", 32, Grid.Align.TEXT)
            .column("单位", 10, Grid.Align.CENTRE)
            .column("基线", 10, Grid.Align.NUMBER)
            .column("目标", 20, Grid.Align.CENTRE)
            .column("全年值", 11, Grid.Align.NUMBER)
            .column("比基线", 15, Grid.Align.NUMBER)
            .column("比上年", 15, Grid.Align.NUMBER)
            .column("评价", 15, Grid.Align.CENTRE);
    for (IndicatorVerdict indicator : indicators) {
      pen.text(sentence(indicator));
      indicator.series().forEach(one -> grid.row(row(report, one)));
    }
    pen.table(
        "%s %d 年%s指标完成情况"
            .formatted(report.evaluation().planName(), report.evaluation().year(), category),
        "单位：见“单位”列",
        grid,
        report.note("比率类指标的变化以个百分点计，浓度和总量类以百分比计，四舍五入，仅供阅读。") + provisional(indicators));
  }

  private static String sentence(IndicatorVerdict indicator) {
    String verdict =
        indicator.verdictZh() == null ? "各序列评价不一致，不作合并" : "评价为" + indicator.verdictZh();
    return "%d.%s（%s）：%s；%s。"
        .formatted(
            indicator.indicatorNumber(),
            indicator.indicatorName(),
            indicator.attributeZh(),
            verdict,
            Report.counts(indicator.seriesCounts()));
  }

  private static List<@Nullable String> row(Report report, SeriesVerdict one) {
    return Arrays.asList(
        report.proofs().of(one),
        Report.name(one),
        one.unit(),
        Figures.plain(one.baseline()),
        one.target(),
        Figures.plain(one.value()),
        change(one.sinceBaseline()),
        change(one.lastYear()),
        one.verdictZh());
  }

  private static @Nullable String change(@Nullable Change change) {
    if (change == null || change.amount() == null) {
      return null;
    }
    String sign = change.amount().signum() > 0 ? "+" : "";
    String unit = "%".equals(change.unit()) ? "%" : "";
    return sign + change.amount().toPlainString() + unit;
  }

  private static String provisional(List<IndicatorVerdict> indicators) {
    List<String> shown = new ArrayList<>();
    for (IndicatorVerdict indicator : indicators) {
      for (SeriesVerdict one : indicator.series()) {
        one.provisional()
            .forEach(
                value ->
                    shown.add(
                        "%s %s 为 %s"
                            .formatted(
                                Report.name(one), value.period(), value.value().toPlainString())));
        shown.addAll(one.definitionNotes().stream().map(note -> Report.name(one) + note).toList());
      }
    }
    return shown.isEmpty() ? "" : "暂定值（不代替全年值）与口径：" + String.join("；", shown) + "。";
  }

  private static void regions(Report report, Pen pen, SeriesVerdict one) {
    Grid grid =
        new Grid()
            .column("位次", 8, Grid.Align.CENTRE)
            .column("区域", 30, Grid.Align.TEXT)
            .column("全年值", 14, Grid.Align.NUMBER)
            .column("目标", 20, Grid.Align.CENTRE)
            .column("比上年", 14, Grid.Align.NUMBER)
            .column("评价", 14, Grid.Align.CENTRE);
    for (RegionLine line : one.regions()) {
      grid.row(
          Arrays.asList(
              line.rank() == null ? null : line.rank().toString(),
              line.regionName(),
              Figures.plain(line.value()),
              line.target(),
              change(line.lastYear()),
              line.verdictZh()));
    }
    pen.table(
        "%d 年分区域%s".formatted(report.evaluation().year(), report.cited(one)),
        "单位：" + Objects.requireNonNullElse(one.unit(), Grid.NONE),
        grid,
        report.note("位次按数值由好到差，并列者同位、其后顺延（1、2、2、4）；目标年份与评估年不同的不作评价。"));
  }
}
