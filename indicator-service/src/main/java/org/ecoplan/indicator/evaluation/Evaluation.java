package org.ecoplan.indicator.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.indicator.assessment.IndicatorVerdict;
import org.ecoplan.indicator.assessment.ProjectList;
import org.ecoplan.indicator.assessment.TaskList;
import org.ecoplan.indicator.assessment.ThreeLists;
import org.ecoplan.indicator.series.Attribute;
import org.ecoplan.indicator.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation (评估) with its three lists; the cover fields mean what they mean in {@link
 * EvaluationSummary}.
 *
 * @param seriesCounts how many series have each verdict
 * @param seriesCountsByAttribute the same for binding and guiding series apart
 */
public record Evaluation(
    UUID id,
    long version,
    String planCode,
    String planName,
    int year,
    Instant asOf,
    Publication state,
    String sha256,
    String methodVersion,
    BigDecimal delta,
    Map<Verdict, Integer> seriesCounts,
    Map<Attribute, Map<Verdict, Integer>> seriesCountsByAttribute,
    List<IndicatorVerdict> indicators,
    TaskList tasks,
    ProjectList projects,
    String createdBy,
    Instant createdAt,
    @Nullable String publishedBy,
    @Nullable Instant publishedAt,
    @Nullable UUID supersededBy,
    @Nullable Instant supersededAt) {

  public Evaluation {
    Map<Verdict, Integer> ordered = new EnumMap<>(Verdict.class);
    ordered.putAll(seriesCounts);
    seriesCounts = Collections.unmodifiableMap(ordered);
    seriesCountsByAttribute = Collections.unmodifiableMap(seriesCountsByAttribute);
    indicators = List.copyOf(indicators);
  }

  static Evaluation of(EvaluationSummary cover, ThreeLists lists) {
    return new Evaluation(
        cover.id(),
        cover.version(),
        cover.planCode(),
        cover.planName(),
        cover.year(),
        cover.asOf(),
        cover.state(),
        cover.sha256(),
        cover.methodVersion(),
        cover.delta(),
        lists.seriesCounts(),
        lists.seriesCountsByAttribute(),
        lists.indicators(),
        lists.tasks(),
        lists.projects(),
        cover.createdBy(),
        cover.createdAt(),
        cover.publishedBy(),
        cover.publishedAt(),
        cover.supersededBy(),
        cover.supersededAt());
  }
}
