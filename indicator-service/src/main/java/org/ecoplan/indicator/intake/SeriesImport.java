package org.ecoplan.indicator.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.events.PlanState;
import org.ecoplan.indicator.series.Attribute;
import org.ecoplan.indicator.series.Series;
import org.ecoplan.indicator.series.SeriesCatalogue;
import org.ecoplan.indicator.target.Target;
import org.ecoplan.indicator.target.TargetType;
import org.ecoplan.indicator.verdict.Direction;
import org.ecoplan.kit.tabular.CsvFile;
import org.ecoplan.kit.tabular.CsvRow;
import org.ecoplan.kit.tabular.Heading;

/** The indicator table of a plan: {@code indicators.csv}. */
@ApplicationScoped
class SeriesImport implements ImportKind {
  private final SeriesCatalogue catalogue;

  SeriesImport(SeriesCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public String name() {
    return "series";
  }

  @Override
  public Set<String> requiredColumns(PlanState plan) {
    return Set.of(
        "item_no",
        "code",
        "item",
        "name",
        "unit",
        baseline(plan),
        "target_type",
        target(plan),
        "attribute",
        "better");
  }

  @Override
  public List<Heading> headings(PlanState plan) {
    return List.of(
        Heading.of("指标序号", "item_no", "1"),
        Heading.of("序列编号", "code", "I01-1"),
        Heading.of("类别", "category", "环境质量改善"),
        Heading.of("指标", "item", "示例，导入前请删除"),
        Heading.of("序列名称", "name", "市级"),
        Heading.of("单位", "unit", "%"),
        Heading.of(plan.baselineYear() + " 年基数", baseline(plan), "97.5"),
        Heading.of("目标类型", "target_type", TargetType.AT_LEAST.name(), TargetType.class),
        Heading.of(plan.finalYear() + " 年目标", target(plan), "100"),
        new Heading("属性", "attribute", "约束性", List.of("约束性", "指导性", "预期性")),
        Heading.of("何者更好", "better", Direction.HIGHER.name(), Direction.class),
        new Heading("五年累计", "five_year_cumulative", "", List.of("Y")),
        Heading.of("备注", "note", ""));
  }

  @Override
  public void apply(CsvFile file, PlanState plan, Tally tally) {
    Set<String> seen = new HashSet<>();
    int position = 0;
    for (CsvRow row : file.rows()) {
      position++;
      Optional<Series> series = series(row, plan, position, tally);
      if (series.isPresent() && !seen.add(series.get().code())) {
        row.wrong("code", "编号 " + series.get().code() + " 在文件中重复", "每行一个编号");
      } else {
        series.ifPresent(one -> tally.count(catalogue.keep(one)));
      }
    }
  }

  private static Optional<Series> series(CsvRow row, PlanState plan, int position, Tally tally) {
    Optional<Integer> number = row.integer("item_no");
    Optional<String> code = row.required("code");
    Optional<String> item = row.required("item");
    Optional<String> name = row.required("name");
    Optional<Attribute> attribute = attribute(row);
    Optional<Direction> direction = row.word("better", Direction.class);
    Optional<TargetType> type = row.word("target_type", TargetType.class);
    if (number.isEmpty() || type.isEmpty()) {
      row.required("item_no");
      row.required("target_type");
    }
    Optional<BigDecimal> baseline =
        type.filter(one -> one == TargetType.QUALITATIVE).isPresent()
            ? Optional.empty()
            : row.decimal(baseline(plan));
    if (number.isEmpty()
        || code.isEmpty()
        || item.isEmpty()
        || name.isEmpty()
        || attribute.isEmpty()
        || type.isEmpty()
        || !isTarget(row, plan, type.get(), baseline, direction.orElse(Direction.NONE))) {
      return Optional.empty();
    }
    return Optional.of(
        new Series(
            plan.code(),
            code.get(),
            1,
            position,
            number.get(),
            row.text("category").orElse(null),
            item.get(),
            name.get(),
            row.text("unit").orElse(null),
            attribute.get(),
            direction.orElse(Direction.NONE),
            baseline.orElse(null),
            baseline.isPresent() ? null : row.text(baseline(plan)).orElse(null),
            type.get(),
            row.text(target(plan)).orElse(null),
            row.text("five_year_cumulative").filter("Y"::equals).isPresent(),
            row.text("note").orElse(null),
            null,
            tally.known(),
            null));
  }

  private static Optional<Attribute> attribute(CsvRow row) {
    Optional<String> text = row.required("attribute");
    Optional<Attribute> attribute =
        text.flatMap(
            word ->
                switch (word) {
                  case "约束性" -> Optional.of(Attribute.BINDING);
                  case "指导性", "预期性" -> Optional.of(Attribute.GUIDING);
                  default -> Optional.empty();
                });
    if (text.isPresent() && attribute.isEmpty()) {
      row.wrong("attribute", "无法识别“" + text.get() + "”", "约束性 或 指导性");
    }
    return attribute;
  }

  /** Notes what keeps the cells from making a target. */
  private static boolean isTarget(
      CsvRow row,
      PlanState plan,
      TargetType type,
      Optional<BigDecimal> baseline,
      Direction direction) {
    try {
      Target promised = Target.of(type, row.text(target(plan)).orElse(null), baseline.orElse(null));
      Optional<String> unit = promised.unit();
      if (unit.isPresent() && !row.text("unit").equals(unit)) {
        row.wrong("unit", "单位与标准限值不同", unit.get());
        return false;
      }
    } catch (IllegalArgumentException e) {
      row.wrong(target(plan), String.valueOf(e.getMessage()), null);
      return false;
    }
    if (type.comparison() != null
        && direction != Direction.NONE
        && type.comparison().better() != direction) {
      row.wrong("better", "方向与目标 " + type + " 矛盾", type.comparison().better().name());
      return false;
    }
    return true;
  }

  private static String baseline(PlanState plan) {
    return "baseline_" + plan.baselineYear();
  }

  private static String target(PlanState plan) {
    return "target_" + plan.finalYear();
  }
}
