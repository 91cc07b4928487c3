package org.ecoplan.indicator.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.events.PlanState;
import org.ecoplan.indicator.series.RegionTarget;
import org.ecoplan.indicator.series.RegionTargets;
import org.ecoplan.indicator.series.SeriesCatalogue;
import org.ecoplan.kit.tabular.CsvFile;
import org.ecoplan.kit.tabular.CsvRow;
import org.ecoplan.kit.tabular.Heading;

/** What a plan promises for its districts and counties: {@code indicator_region_targets.csv}. */
@ApplicationScoped
class RegionTargetsImport implements ImportKind {
  private final SeriesCatalogue catalogue;
  private final RegionTargets targets;

  RegionTargetsImport(SeriesCatalogue catalogue, RegionTargets targets) {
    this.catalogue = catalogue;
    this.targets = targets;
  }

  @Override
  public String name() {
    return "region-targets";
  }

  @Override
  public Set<String> requiredColumns(PlanState plan) {
    return Set.of("indicator_code", "region", column(plan), "unit", "source");
  }

  @Override
  public List<Heading> headings(PlanState plan) {
    Choices choices = new Choices(plan, catalogue);
    return List.of(
        choices.series(),
        choices.regions(),
        Heading.of(plan.finalYear() + " 年目标", column(plan), "75"),
        Heading.of("单位", "unit", "%"),
        Heading.of("出处", "source", "示例，导入前请删除"));
  }

  @Override
  public void apply(CsvFile file, PlanState plan, Tally tally) {
    Cells cells = new Cells(plan, catalogue);
    for (CsvRow row : file.rows()) {
      Optional<String> code = row.required("indicator_code");
      Optional<String> region = row.required("region");
      Optional<BigDecimal> value = row.decimal(column(plan));
      Optional<String> source = row.required("source");
      if (value.isEmpty()) {
        row.required(column(plan));
      }
      boolean known =
          code.isPresent()
              && region.isPresent()
              && cells.isSeries(row, code.get())
              && cells.isRegion(row, region.get());
      if (known && value.isPresent() && source.isPresent()) {
        RegionTarget target =
            new RegionTarget(
                code.get(),
                region.get(),
                plan.finalYear(),
                value.get(),
                row.text("unit").orElse(null),
                source.get());
        tally.count(targets.keep(plan.code(), target, tally.known()));
      }
    }
  }

  private static String column(PlanState plan) {
    return "target_" + plan.finalYear();
  }
}
