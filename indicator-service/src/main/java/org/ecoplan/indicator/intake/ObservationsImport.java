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
import org.ecoplan.indicator.assessment.Evaluator;
import org.ecoplan.indicator.counting.Counts;
import org.ecoplan.indicator.knowledge.Digits;
import org.ecoplan.indicator.observation.Observation;
import org.ecoplan.indicator.observation.Observations;
import org.ecoplan.indicator.observation.Period;
import org.ecoplan.indicator.observation.Qualifier;
import org.ecoplan.indicator.observation.Ratio;
import org.ecoplan.indicator.reference.ReferenceFact;
import org.ecoplan.indicator.reference.ReferenceFacts;
import org.ecoplan.indicator.series.Series;
import org.ecoplan.indicator.series.SeriesCatalogue;
import org.ecoplan.kit.tabular.Change;
import org.ecoplan.kit.tabular.CsvFile;
import org.ecoplan.kit.tabular.CsvRow;
import org.ecoplan.kit.tabular.Heading;

/**
 * Published observations: {@code published/observations.csv}; {@code numerator} and {@code
 * denominator} of a rate may stand beside its value or instead of it. A row without an indicator
 * code belongs to no series and is kept as a reference fact.
 */
@ApplicationScoped
class ObservationsImport implements ImportKind {
  private final SeriesCatalogue catalogue;
  private final Observations observations;
  private final ReferenceFacts references;
  private final Counts counts;

  ObservationsImport(
      SeriesCatalogue catalogue,
      Observations observations,
      ReferenceFacts references,
      Counts counts) {
    this.counts = counts;
    this.catalogue = catalogue;
    this.observations = observations;
    this.references = references;
  }

  @Override
  public String name() {
    return "observations";
  }

  @Override
  public Set<String> requiredColumns(PlanState plan) {
    return Set.of(
        "indicator_code",
        "region",
        "period",
        "value",
        "unit",
        "source_url",
        "source_date",
        "qualifier");
  }

  @Override
  public List<Heading> headings(PlanState plan) {
    Choices choices = new Choices(plan, catalogue);
    return List.of(
        choices.series(),
        choices.regions(),
        Heading.of("时期（年、季、月、日或区间）", "period", String.valueOf(plan.startYear())),
        Heading.of("数值（率可由分子、分母算出）", "value", "98.2"),
        choices.unit(),
        Heading.of("分子", "numerator", ""),
        Heading.of("分母", "denominator", ""),
        Heading.of("来源（网址或文件）", "source_url", "示例，导入前请删除"),
        Heading.of("来源日期", "source_date", plan.startYear() + 1 + "-06-05"),
        Heading.of("性质", "qualifier", Qualifier.VALUE.name(), Qualifier.class),
        Heading.of("备注", "note", ""));
  }

  @Override
  public void apply(CsvFile file, PlanState plan, Tally tally) {
    Cells cells = new Cells(plan, catalogue);
    Map<List<Object>, Observation> seen = new HashMap<>();
    int kept = 0;
    for (CsvRow row : file.rows()) {
      Optional<Period> period = period(row);
      Optional<String> region = row.required("region");
      Optional<String> source = row.required("source_url");
      Optional<Ratio> ratio = ratio(row);
      Optional<BigDecimal> value = row.decimal("value").or(() -> ratio.map(Ratio::percent));
      Optional<String> sourceDate = cells.sourceDate(row);
      Optional<Qualifier> qualifier = row.word("qualifier", Qualifier.class);
      if (qualifier.isEmpty()) {
        row.required("qualifier");
      }
      if (period.isEmpty() || region.isEmpty() || source.isEmpty() || qualifier.isEmpty()) {
        continue;
      }
      Observation said =
          new Observation(
              UUID.randomUUID(),
              row.text("indicator_code").orElse(""),
              region.get(),
              period.get().text(),
              value.orElse(null),
              row.text("unit").orElse(null),
              qualifier.get(),
              source.get(),
              sourceDate.orElse(null),
              tally.reporter(),
              row.text("note").orElse(null),
              tally.known(),
              null,
              "导入文件 " + file.name(),
              ratio.orElse(null),
              null);
      if (said.seriesCode().isEmpty()) {
        tally.count(references.keep(plan.code(), reference(said)));
      } else if (isAcceptable(row, plan, cells, said, tally) && isFirst(row, said, seen)) {
        Change change = observations.keep(plan.code(), said);
        kept += change == Change.UNCHANGED ? 0 : 1;
        tally.count(change);
      }
    }
    counts.observationsEntered(kept);
  }

  private static boolean isAcceptable(
      CsvRow row, PlanState plan, Cells cells, Observation said, Tally tally) {
    Optional<Series> series = cells.series(row, said.seriesCode());
    boolean region = cells.isRegion(row, said.regionCode());
    boolean unit = series.filter(one -> cells.isUnitOf(row, one)).isPresent();
    if (said.qualifier().isExact() && said.value() == null) {
      row.wrong("value", "标为 VALUE 的行需要数值", "数字，或改标 TEXT");
      return false;
    }
    int year = said.when().first().getYear();
    if (year == plan.baselineYear()) {
      tally.warn(row, "period", year + " 年是基线年：保留，不参与评估");
    }
    Optional<ObservationRules.Objection> objection =
        ObservationRules.within(said.when(), plan)
            .or(() -> series.flatMap(one -> ObservationRules.range(one, said.value())))
            .or(() -> ObservationRules.ended(said.when(), Evaluator.dayOf(tally.known())))
            .or(
                () ->
                    series.flatMap(one -> ObservationRules.ratio(one, said.ratio(), said.value())));
    objection.ifPresent(one -> row.wrong(one.field(), one.why(), one.expected()));
    return series.isPresent() && region && unit && objection.isEmpty();
  }

  /** The same place twice is one fact where both rows say the same, and an error otherwise. */
  private static boolean isFirst(
      CsvRow row, Observation said, Map<List<Object>, Observation> seen) {
    Observation before =
        seen.putIfAbsent(
            List.of(said.seriesCode(), said.regionCode(), said.period(), said.qualifier()), said);
    if (before != null && !before.saysTheSameAs(said)) {
      row.wrong("value", "同一序列、区域、时段在文件中有两个不同的值", "每个时段一行");
    }
    return before == null;
  }

  /** Two columns that a file may have: the amounts of which the value is the quotient. */
  private static Optional<Ratio> ratio(CsvRow row) {
    Optional<BigDecimal> numerator = row.decimal("numerator");
    Optional<BigDecimal> denominator = row.decimal("denominator");
    if (numerator.isEmpty() && denominator.isEmpty()) {
      return Optional.empty();
    }
    if (numerator.filter(one -> one.signum() >= 0).filter(Digits::areFew).isEmpty()
        || denominator.filter(one -> one.signum() > 0).filter(Digits::areFew).isEmpty()) {
      row.wrong("denominator", "分子和分母要一起填写，分子不小于 0，分母大于 0", "例如分子 122、分母 984");
      return Optional.empty();
    }
    return Optional.of(new Ratio(numerator.get(), denominator.get()));
  }

  private static Optional<Period> period(CsvRow row) {
    Optional<String> text = row.required("period");
    try {
      return text.map(Period::parse);
    } catch (IllegalArgumentException e) {
      row.wrong("period", "无法读取“" + text.orElse("") + "”", Period.EXPECTED);
      return Optional.empty();
    }
  }

  private static ReferenceFact reference(Observation said) {
    return new ReferenceFact(
        said.id(),
        ReferenceFact.Kind.OBSERVATION,
        null,
        said.regionCode(),
        said.period(),
        null,
        said.value(),
        said.unit(),
        said.source(),
        said.sourceDate(),
        said.note(),
        said.knownFrom());
  }
}
