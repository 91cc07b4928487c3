package org.ecoplan.events;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series (序列) of an indicator with its target.
 *
 * @param indicatorNumber the number of the indicator in the plan's table
 * @param attribute BINDING or GUIDING
 * @param direction HIGHER, LOWER or NONE
 * @param targetKind GROWTH, LIMIT, LEGAL_GRADE, ASSIGNED, QUALITATIVE or LEVEL
 * @param baseline the value of the baseline year in {@code unit}, absent where the plan gives none
 * @param target the target as printed, with its comparison, such as {@code ≥25}
 * @param latestYear the latest year with an observation of a whole year, 0 for none, absent where
 *     the writer does not tell
 * @param sections for a series about water sections (断面), the latest result of each
 */
public record SeriesState(
    String planCode,
    String code,
    long version,
    int indicatorNumber,
    String indicatorName,
    String name,
    @Nullable String unit,
    String attribute,
    String direction,
    String targetKind,
    @Nullable BigDecimal baseline,
    @Nullable String target,
    @Nullable Integer latestYear,
    @Nullable List<SectionResult> sections)
    implements AggregateState {

  public SeriesState {
    sections = sections == null ? null : List.copyOf(sections);
  }

  /** A series whose observations are not told. */
  public SeriesState(
      String planCode,
      String code,
      long version,
      int indicatorNumber,
      String indicatorName,
      String name,
      @Nullable String unit,
      String attribute,
      String direction,
      String targetKind,
      @Nullable BigDecimal baseline,
      @Nullable String target) {
    this(
        planCode,
        code,
        version,
        indicatorNumber,
        indicatorName,
        name,
        unit,
        attribute,
        direction,
        targetKind,
        baseline,
        target,
        null,
        null);
  }

  @Override
  public String aggregateId() {
    return planCode + "/" + code;
  }

  /**
   * The latest result of a water section.
   *
   * @param period such as {@code 2024-10} or {@code 2024}
   * @param targetClass the class it has to keep (GB 3838): I, II, III, IV, V
   * @param foundClass the class found: I, II, III, IV, V or WORSE_THAN_V
   * @param units the names of the responsible units, where the writer knows them
   */
  public record SectionResult(
      String code,
      String name,
      String period,
      String targetClass,
      String foundClass,
      List<String> units) {

    public SectionResult {
      units = Absent.asEmpty(units);
    }
  }
}
