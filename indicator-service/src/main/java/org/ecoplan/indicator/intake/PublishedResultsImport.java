package org.ecoplan.indicator.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecoplan.events.PlanState;
import org.ecoplan.indicator.observation.Observation;
import org.ecoplan.indicator.observation.Observations;
import org.ecoplan.indicator.observation.Qualifier;
import org.ecoplan.indicator.series.Attribute;
import org.ecoplan.indicator.series.Series;
import org.ecoplan.indicator.series.SeriesCatalogue;
import org.ecoplan.indicator.target.Target;
import org.ecoplan.indicator.target.TargetType;
import org.ecoplan.indicator.verdict.Comparison;
import org.ecoplan.indicator.verdict.Direction;
import org.ecoplan.kit.tabular.Change;
import org.ecoplan.kit.tabular.CsvFile;
import org.ecoplan.kit.tabular.CsvRow;
import org.ecoplan.kit.tabular.Heading;
import org.jspecify.annotations.Nullable;

/**
 * The published outcome of a past plan: {@code indicators_135_result.csv}. It makes the plan's
 * series, their values of the final year, and the published verdicts to hold ours against.
 *
 * <p>The source numbers its items and not its series: {@code I05-1} is the first row of item 5, and
 * the only row of an item has no suffix. It does not say which items bind, so none is said to.
 */
@ApplicationScoped
class PublishedResultsImport implements ImportKind {
  private final SeriesCatalogue catalogue;
  private final Observations observations;

  PublishedResultsImport(SeriesCatalogue catalogue, Observations observations) {
    this.catalogue = catalogue;
    this.observations = observations;
  }

  @Override
  public String name() {
    return "published-results";
  }

  @Override
  public Set<String> requiredColumns(PlanState plan) {
    return Set.of(
        "item_no",
        "item",
        "name",
        "unit",
        value(plan),
        "target_type",
        target(plan),
        actual(plan),
        "published_verdict");
  }

  @Override
  public List<Heading> headings(PlanState plan) {
    return List.of(
        Heading.of("指标序号", "item_no", "1"),
        Heading.of("指标", "item", "示例，导入前请删除"),
        Heading.of("序列名称", "name", "县级"),
        Heading.of("单位", "unit", "%"),
        Heading.of(plan.baselineYear() + " 年基数", value(plan), "74.5"),
        Heading.of("目标类型", "target_type", TargetType.AT_LEAST.name(), TargetType.class),
        Heading.of(plan.finalYear() + " 年目标", target(plan), "90"),
        Heading.of(plan.finalYear() + " 年完成值", actual(plan), "100"),
        Heading.of("公布的结论", "published_verdict", "达标"),
        Heading.of("备注", "note", ""));
  }

  @Override
  public void apply(CsvFile file, PlanState plan, Tally tally) {
    Map<String, Long> rowsOfItem =
        file.rows().stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.text("item_no").orElse(""), Collectors.counting()));
    Map<Integer, Integer> counter = new HashMap<>();
    int position = 0;
    for (CsvRow row : file.rows()) {
      position++;
      Optional<Integer> item = row.integer("item_no");
      if (item.isEmpty()) {
        row.required("item_no");
        continue;
      }
      int number = counter.merge(item.get(), 1, Integer::sum);
      boolean only = rowsOfItem.getOrDefault(row.text("item_no").orElse(""), 0L) == 1;
      String code = String.format("I%02d", item.get()) + (only ? "" : "-" + number);
      apply(row, plan, tally, code, item.get(), position);
    }
  }

  private void apply(CsvRow row, PlanState plan, Tally tally, String code, int item, int position) {
    Optional<String> itemName = row.required("item");
    Optional<String> name = row.required("name");
    Optional<TargetType> type = row.word("target_type", TargetType.class);
    Optional<BigDecimal> baseline = row.decimal(value(plan));
    Optional<BigDecimal> actual = row.decimal(actual(plan));
    if (type.isEmpty()) {
      row.required("target_type");
    }
    if (itemName.isEmpty() || name.isEmpty() || type.isEmpty()) {
      return;
    }
    try {
      Target.of(type.get(), row.text(target(plan)).orElse(null), baseline.orElse(null));
    } catch (IllegalArgumentException e) {
      row.wrong(target(plan), String.valueOf(e.getMessage()), null);
      return;
    }
    String note = row.text("note").orElse(null);
    Series series =
        new Series(
            plan.code(),
            code,
            1,
            position,
            item,
            null,
            itemName.get(),
            name.get(),
            row.text("unit").orElse(null),
            Attribute.UNSTATED,
            direction(type.get()),
            baseline.orElse(null),
            null,
            type.get(),
            row.text(target(plan)).orElse(null),
            false,
            note,
            row.text("published_verdict")
                .map(verdict -> new Series.PublishedVerdict(verdict, note))
                .orElse(null),
            tally.known(),
            null);
    Change definition = catalogue.keep(series);
    Change value =
        actual
            .map(amount -> observations.keep(plan.code(), observed(series, plan, amount, tally)))
            .orElse(Change.UNCHANGED);
    // A row counts once: as new where its series is, as changed where either part is.
    tally.count(
        definition == Change.UNCHANGED && value != Change.UNCHANGED ? Change.UPDATED : definition);
  }

  private static Observation observed(
      Series series, PlanState plan, BigDecimal actual, Tally tally) {
    String source = plan.source();
    return new Observation(
        UUID.randomUUID(),
        series.code(),
        plan.regionCode(),
        String.valueOf(plan.finalYear()),
        actual,
        series.unit(),
        Qualifier.VALUE,
        source == null ? plan.name() : source,
        null,
        tally.reporter(),
        null,
        tally.known(),
        null,
        "导入的公布结果");
  }

  private static Direction direction(TargetType type) {
    @Nullable Comparison comparison = type.comparison();
    return comparison == null ? Direction.NONE : comparison.better();
  }

  private static String value(PlanState plan) {
    return "value_" + plan.baselineYear();
  }

  private static String target(PlanState plan) {
    return "target_" + plan.finalYear();
  }

  private static String actual(PlanState plan) {
    return "actual_" + plan.finalYear();
  }
}
