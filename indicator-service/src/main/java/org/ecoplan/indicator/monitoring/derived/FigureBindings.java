package org.ecoplan.indicator.monitoring.derived;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecoplan.events.PlanState;
import org.ecoplan.indicator.IndicatorProblem;
import org.ecoplan.indicator.following.FollowedStates;
import org.ecoplan.indicator.knowledge.Knowledge;
import org.ecoplan.indicator.series.Series;
import org.ecoplan.indicator.series.SeriesCatalogue;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.store.Database;

/** Which series take their year's value from which figure, and what that offers. */
@ApplicationScoped
class FigureBindings implements ProposedObservations {
  /** The figures that series can be bound to, with their units. */
  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("AIR.SO2.MEAN", "ug/m3"),
          Map.entry("AIR.NO2.MEAN", "ug/m3"),
          Map.entry("AIR.PM10.MEAN", "ug/m3"),
          Map.entry("AIR.PM10.MEAN.DUST_EXCLUDED", "ug/m3"),
          Map.entry("AIR.PM25.MEAN", "ug/m3"),
          Map.entry("AIR.PM25.MEAN.DUST_EXCLUDED", "ug/m3"),
          Map.entry("AIR.CO.P95", "mg/m3"),
          Map.entry("AIR.O3.P90", "ug/m3"),
          Map.entry("AIR.GOOD_DAYS.RETAINED", "%"),
          Map.entry("AIR.GOOD_DAYS.DUST_EXCLUDED", "%"),
          Map.entry("AIR.HEAVY_DAYS", "%"),
          Map.entry("WATER.SECTIONS.GOOD", "%"),
          Map.entry("WATER.SECTIONS.BAD", "%"),
          Map.entry("WATER.DRINKING.BY_COUNT", "%"),
          Map.entry("WATER.DRINKING.BY_VOLUME", "%"),
          Map.entry("NOISE.REGION.DAY", "dB(A)"),
          Map.entry("NOISE.ROAD.DAY", "dB(A)"));

  private final Database database;
  private final FollowedStates plans;
  private final SeriesCatalogue catalogue;
  private final YearFigures figures;
  private final Knowledge knowledge;

  FigureBindings(
      Database database,
      FollowedStates plans,
      SeriesCatalogue catalogue,
      YearFigures figures,
      Knowledge knowledge) {
    this.database = database;
    this.plans = plans;
    this.catalogue = catalogue;
    this.figures = figures;
    this.knowledge = knowledge;
  }

  /** A series with its figure. */
  record Binding(
      String planCode,
      String seriesCode,
      String regionCode,
      String figureCode,
      String boundBy,
      Instant boundAt) {}

  /**
   * Binds a series, or binds it again.
   *
   * @throws DomainProblem {@link IndicatorProblem#FIGURE_BINDING_INVALID}
   */
  @Transactional(TxType.MANDATORY)
  Binding bind(String planCode, String seriesCode, NewFigureBinding entry, String by) {
    PlanState plan = plans.plan(planCode);
    Series series = catalogue.get(planCode, seriesCode);
    String unit = UNITS.get(entry.figureCode());
    if (unit == null) {
      throw invalid("没有计算值 " + entry.figureCode())
          .field("figureCode", "未知", String.join(", ", UNITS.keySet().stream().sorted().toList()));
    }
    if (!unit.equals(series.unit())) {
      throw invalid("计算值的单位是 " + unit + "，序列的单位是 " + series.unit())
          .field("figureCode", "单位不同", String.valueOf(series.unit()));
    }
    if (plan.regions().stream().noneMatch(one -> one.code().equals(entry.regionCode()))) {
      throw invalid("规划不覆盖区域 " + entry.regionCode()).field("regionCode", "未知区域", plan.regionCode());
    }
    Binding binding =
        new Binding(
            planCode, seriesCode, entry.regionCode(), entry.figureCode(), by, knowledge.now());
    database.update(
        """
        INSERT INTO figure_binding
            (plan_code, series_code, region_code, figure_code, bound_by, bound_at)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (plan_code, series_code) DO UPDATE SET region_code = excluded.region_code,
            figure_code = excluded.figure_code, bound_by = excluded.bound_by,
            bound_at = excluded.bound_at""",
        planCode,
        seriesCode,
        binding.regionCode,
        binding.figureCode,
        by,
        binding.boundAt);
    return binding;
  }

  @Override
  public List<ProposedObservation> proposed(String plan, int year, Instant asOf) {
    List<ProposedObservation> offers = new ArrayList<>();
    for (Binding binding : of(plan)) {
      figures
          .asOf(binding.regionCode, year, binding.figureCode, asOf)
          .ifPresent(figure -> offers.add(offer(binding, figure, asOf)));
    }
    return offers;
  }

  private List<Binding> of(String plan) {
    return database.list(
        "SELECT * FROM figure_binding WHERE plan_code = ? ORDER BY series_code",
        row ->
            new Binding(
                row.text("plan_code"),
                row.text("series_code"),
                row.text("region_code"),
                row.text("figure_code"),
                row.text("bound_by"),
                row.instant("bound_at")),
        plan);
  }

  private static ProposedObservation offer(Binding binding, YearFigure figure, Instant asOf) {
    return new ProposedObservation(
        binding.planCode,
        binding.seriesCode,
        binding.regionCode,
        Integer.toString(figure.year()),
        figure.value(),
        figure.shortfall(),
        figure.unit(),
        figure.numerator(),
        figure.denominator(),
        figure.code(),
        figure.method(),
        figure.methodVersion(),
        figure.steps(),
        figure.knownFrom(),
        asOf);
  }

  private static DomainProblem invalid(String detail) {
    return DomainProblem.of(IndicatorProblem.FIGURE_BINDING_INVALID, detail);
  }
}
