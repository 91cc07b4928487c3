package org.ecoplan.indicator.series;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.ecoplan.indicator.assignment.AssignedTarget;
import org.ecoplan.indicator.observation.Observation;
import org.ecoplan.indicator.series.Series.PublishedVerdict;
import org.ecoplan.indicator.target.Target;
import org.ecoplan.indicator.target.TargetKind;
import org.ecoplan.indicator.target.TargetType;
import org.ecoplan.indicator.verdict.Direction;
import org.jspecify.annotations.Nullable;

/**
 * A series as readers see it.
 *
 * @param target the target in words, such as {@code ≥25}
 * @param assignedTargets only in the answer about one series, like the lists after it
 */
public record SeriesView(
    String planCode,
    String code,
    long version,
    int indicatorNumber,
    @Nullable String category,
    String indicatorName,
    String name,
    @Nullable String unit,
    Attribute attribute,
    String attributeZh,
    Direction direction,
    @Nullable BigDecimal baseline,
    @Nullable String baselineText,
    TargetKind targetKind,
    String targetKindZh,
    TargetType targetType,
    @Nullable String targetValue,
    String target,
    boolean cumulative,
    @Nullable String note,
    @Nullable PublishedVerdict published,
    Instant knownFrom,
    @Nullable List<AssignedTarget> assignedTargets,
    @Nullable List<Observation> observations,
    @Nullable List<RegionTarget> regionTargets,
    @Nullable List<DefinitionChange> definitionChanges) {

  static SeriesView of(Series series) {
    return with(series, null, null, null, null);
  }

  static SeriesView of(SeriesDossier dossier) {
    return with(
        dossier.series(),
        dossier.assignedTargets(),
        dossier.observations(),
        dossier.regionTargets(),
        dossier.definitionChanges());
  }

  private static SeriesView with(
      Series series,
      @Nullable List<AssignedTarget> assignedTargets,
      @Nullable List<Observation> observations,
      @Nullable List<RegionTarget> regionTargets,
      @Nullable List<DefinitionChange> definitionChanges) {
    Target target = series.target();
    return new SeriesView(
        series.planCode(),
        series.code(),
        series.version(),
        series.indicatorNumber(),
        series.category(),
        series.indicatorName(),
        series.name(),
        series.unit(),
        series.attribute(),
        series.attribute().zh(),
        series.direction(),
        series.baseline(),
        series.baselineText(),
        target.kind(),
        target.kind().zh(),
        series.targetType(),
        series.targetValue(),
        target.printed(),
        series.cumulative(),
        series.note(),
        series.published(),
        series.knownFrom(),
        assignedTargets,
        observations,
        regionTargets,
        definitionChanges);
  }
}
