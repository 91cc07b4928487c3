package org.ecoplan.indicator.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.events.PlanState;
import org.ecoplan.indicator.lint.TextTarget;
import org.ecoplan.indicator.lint.TextTargets;
import org.ecoplan.kit.tabular.CsvFile;
import org.ecoplan.kit.tabular.CsvRow;
import org.ecoplan.kit.tabular.Heading;

/** Quantified promises in the running text: {@code text_targets.csv}; only plan lint reads them. */
@ApplicationScoped
class TextTargetsImport implements ImportKind {
  private final TextTargets targets;

  TextTargetsImport(TextTargets targets) {
    this.targets = targets;
  }

  @Override
  public String name() {
    return "text-targets";
  }

  @Override
  public Set<String> requiredColumns(PlanState plan) {
    return Set.of("name", "target_type", "value", "unit", "year", "source");
  }

  @Override
  public List<Heading> headings(PlanState plan) {
    return List.of(
        Heading.of("事项", "name", "示例，导入前请删除"),
        Heading.of("目标类型", "target_type", TextTarget.Sign.AT_LEAST.name(), TextTarget.Sign.class),
        Heading.of("数值", "value", "500"),
        Heading.of("单位", "unit", "亿元"),
        Heading.of("年份", "year", String.valueOf(plan.finalYear())),
        Heading.of("出处", "source", "第二章第三节"));
  }

  @Override
  public void apply(CsvFile file, PlanState plan, Tally tally) {
    for (CsvRow row : file.rows()) {
      Optional<String> name = row.required("name");
      Optional<TextTarget.Sign> sign = row.word("target_type", TextTarget.Sign.class);
      Optional<BigDecimal> value = row.decimal("value");
      Optional<Integer> year = row.integer("year");
      Optional<String> source = row.required("source");
      if (sign.isEmpty() || value.isEmpty() || year.isEmpty()) {
        row.required("target_type");
        row.required("value");
        row.required("year");
        continue;
      }
      if (name.isPresent() && source.isPresent()) {
        tally.count(
            targets.keep(
                plan.code(),
                new TextTarget(
                    name.get(),
                    sign.get(),
                    value.get(),
                    row.text("unit").orElse(null),
                    year.get(),
                    source.get(),
                    tally.known())));
      }
    }
  }
}
