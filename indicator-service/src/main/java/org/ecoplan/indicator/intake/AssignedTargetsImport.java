package org.ecoplan.indicator.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.events.PlanState;
import org.ecoplan.indicator.assignment.AssignedTarget;
import org.ecoplan.indicator.assignment.AssignedTargets;
import org.ecoplan.indicator.knowledge.Digits;
import org.ecoplan.indicator.reference.ReferenceFact;
import org.ecoplan.indicator.reference.ReferenceFacts;
import org.ecoplan.indicator.series.Series;
import org.ecoplan.indicator.series.SeriesCatalogue;
import org.ecoplan.indicator.target.TargetKind;
import org.ecoplan.indicator.verdict.Comparison;
import org.ecoplan.kit.tabular.CsvFile;
import org.ecoplan.kit.tabular.CsvRow;
import org.ecoplan.kit.tabular.Heading;

/**
 * Targets assigned from above: {@code published/targets_assigned.csv}. A row without an indicator
 * code is about another region or another measure and is kept as a reference fact.
 */
@ApplicationScoped
class AssignedTargetsImport implements ImportKind {
  private final SeriesCatalogue catalogue;
  private final AssignedTargets targets;
  private final ReferenceFacts references;

  AssignedTargetsImport(
      SeriesCatalogue catalogue, AssignedTargets targets, ReferenceFacts references) {
    this.catalogue = catalogue;
    this.targets = targets;
    this.references = references;
  }

  @Override
  public String name() {
    return "assigned-targets";
  }

  @Override
  public Set<String> requiredColumns(PlanState plan) {
    return Set.of(
        "indicator_code",
        "metric",
        "region",
        "year",
        "target_type",
        "value",
        "unit",
        "assigned_by",
        "source_url",
        "source_date");
  }

  @Override
  public List<Heading> headings(PlanState plan) {
    Choices choices = new Choices(plan, catalogue);
    return List.of(
        choices.series(),
        Heading.of("指标（照文件）", "metric", "优良天数比率"),
        choices.regions(),
        choices.years(),
        Heading.of("目标类型", "target_type", Comparison.AT_LEAST.name(), Comparison.class),
        Heading.of("数值", "value", "92"),
        choices.unit(),
        Heading.of("下达机关", "assigned_by", "自治区生态环境厅"),
        Heading.of("文号", "document_number", "桂环发〔2021〕1号"),
        Heading.of("来源（网址或文件）", "source_url", "示例，导入前请删除"),
        Heading.of("来源日期", "source_date", plan.startYear() + "-06-02"),
        Heading.of("备注", "note", ""));
  }

  @Override
  public void apply(CsvFile file, PlanState plan, Tally tally) {
    Cells cells = new Cells(plan, catalogue);
    Map<List<Object>, AssignedTarget> seen = new HashMap<>();
    for (CsvRow row : file.rows()) {
      Optional<AssignedTarget> said = read(row, file, cells, tally);
      if (said.isEmpty()) {
        continue;
      }
      if (said.get().seriesCode().isEmpty()) {
        tally.count(references.keep(plan.code(), reference(said.get(), row)));
      } else if (isAcceptable(row, plan, cells, said.get(), tally)
          && isFirst(row, said.get(), seen)) {
        tally.count(targets.keep(plan.code(), said.get()));
      }
    }
  }

  private static Optional<AssignedTarget> read(CsvRow row, CsvFile file, Cells cells, Tally tally) {
    Optional<String> region = row.required("region");
    Optional<Integer> year = row.integer("year");
    Optional<Comparison> comparison = row.word("target_type", Comparison.class);
    Optional<BigDecimal> value = row.decimal("value");
    Optional<String> assignedBy = row.required("assigned_by");
    Optional<String> source = row.required("source_url");
    Optional<String> sourceDate = cells.sourceDate(row);
    if (year.isEmpty() || comparison.isEmpty() || value.isEmpty()) {
      row.required("year");
      row.required("target_type");
      row.required("value");
      return Optional.empty();
    }
    if (!Digits.areFew(value.get())) {
      row.wrong("value", "数值的位数太多", Digits.EXPECTED);
      return Optional.empty();
    }
    if (region.isEmpty() || assignedBy.isEmpty() || source.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new AssignedTarget(
            UUID.randomUUID(),
            row.text("indicator_code").orElse(""),
            region.get(),
            year.get(),
            comparison.get(),
            value.get(),
            row.text("unit").orElse(null),
            assignedBy.get(),
            row.text("document_number").orElse(null),
            null,
            source.get(),
            sourceDate.orElse(null),
            tally.reporter(),
            row.text("note").orElse(null),
            tally.known(),
            null,
            "导入文件 " + file.name()));
  }

  private static boolean isAcceptable(
      CsvRow row, PlanState plan, Cells cells, AssignedTarget said, Tally tally) {
    Optional<Series> series = cells.series(row, said.seriesCode());
    boolean region = cells.isRegion(row, said.regionCode());
    boolean unit = series.filter(one -> cells.isUnitOf(row, one)).isPresent();
    if (said.year() < plan.startYear() || said.year() > plan.finalYear()) {
      tally.warn(
          row,
          "year",
          said.year() + " 年不在规划期 " + plan.startYear() + "—" + plan.finalYear() + " 内：保留，不参与评估");
    } else if (series.isPresent() && series.get().target().kind() != TargetKind.ASSIGNED) {
      tally.warn(row, "indicator_code", "规划本身已印出目标：下达值保留，不参与评估");
    }
    return series.isPresent() && region && unit;
  }

  /** A target bound twice in one file is an error, unless both rows say the same. */
  private static boolean isFirst(
      CsvRow row, AssignedTarget said, Map<List<Object>, AssignedTarget> seen) {
    AssignedTarget before =
        seen.putIfAbsent(List.of(said.seriesCode(), said.regionCode(), said.year()), said);
    if (before != null && !before.saysTheSameAs(said)) {
      row.wrong("value", said.year() + " 年的下达目标在文件中绑定了两次，数值不同", "每年一行");
    }
    return before == null;
  }

  private static ReferenceFact reference(AssignedTarget said, CsvRow row) {
    return new ReferenceFact(
        said.id(),
        ReferenceFact.Kind.ASSIGNED_TARGET,
        row.text("metric").orElse(null),
        said.regionCode(),
        String.valueOf(said.year()),
        said.comparison(),
        said.value(),
        said.unit(),
        said.source(),
        said.sourceDate(),
        said.note(),
        said.knownFrom());
  }
}
