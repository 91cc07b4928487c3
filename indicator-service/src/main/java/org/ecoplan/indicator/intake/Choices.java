package org.ecoplan.indicator.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ecoplan.events.PlanState;
import org.ecoplan.indicator.series.Series;
import org.ecoplan.indicator.series.SeriesCatalogue;
import org.ecoplan.kit.tabular.Heading;

/** Columns of a template whose words are those of one plan. */
final class Choices {
  private final PlanState plan;
  private final List<Series> known;

  Choices(PlanState plan, SeriesCatalogue catalogue) {
    this.plan = plan;
    this.known = catalogue.known(plan.code());
  }

  Heading series() {
    return new Heading(
        "序列编号",
        "indicator_code",
        example().map(Series::code).orElse("I01-1"),
        known.stream().map(Series::code).toList());
  }

  /** The unit of the series that the example row names. */
  Heading unit() {
    return Heading.of("单位", "unit", example().map(Series::unit).orElse("%"));
  }

  Heading regions() {
    return new Heading(
        "区域代码",
        "region",
        plan.regionCode(),
        plan.regions().stream().map(PlanState.Region::code).sorted().toList());
  }

  Heading years() {
    return new Heading(
        "年份",
        "year",
        String.valueOf(plan.startYear()),
        IntStream.rangeClosed(plan.startYear(), plan.finalYear())
            .mapToObj(Integer::toString)
            .toList());
  }

  private Optional<Series> example() {
    return known.stream().filter(series -> series.unit() != null).findFirst();
  }
}
