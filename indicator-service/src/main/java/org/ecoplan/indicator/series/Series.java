package org.ecoplan.indicator.series;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import org.ecoplan.indicator.target.Target;
import org.ecoplan.indicator.target.TargetType;
import org.ecoplan.indicator.verdict.Direction;
import org.ecoplan.indicator.verdict.ValueRange;
import org.jspecify.annotations.Nullable;

/**
 * One version of a series (序列) of a plan, with the interval during which it was what we knew.
 *
 * @param code such as {@code I05-1}
 * @param position counts the plan's series in printed order from 1
 * @param indicatorNumber the number of the indicator in the plan's table
 * @param category the group of indicators, absent where the source has none
 * @param unit of all amounts, absent for qualitative series
 * @param baseline the baseline year's value in {@code unit}
 * @param baselineText the baseline where it is no number
 * @param targetType how the target is printed
 * @param targetValue the printed target, absent for assignments
 * @param cumulative whether yearly falls add up over the plan (五年累计)
 * @param published the verdict that was published elsewhere, absent where there is none
 */
public record Series(
    String planCode,
    String code,
    long version,
    int position,
    int indicatorNumber,
    @Nullable String category,
    String indicatorName,
    String name,
    @Nullable String unit,
    Attribute attribute,
    Direction direction,
    @Nullable BigDecimal baseline,
    @Nullable String baselineText,
    TargetType targetType,
    @Nullable String targetValue,
    boolean cumulative,
    @Nullable String note,
    @Nullable PublishedVerdict published,
    Instant knownFrom,
    @Nullable Instant knownUntil) {

  /**
   * A verdict somebody published, to be held beside ours; {@code verdict} as printed, such as 达标.
   */
  public record PublishedVerdict(String verdict, @Nullable String note) {}

  /** What the series promises. */
  @JsonIgnore
  public Target target() {
    return Target.of(targetType, targetValue, baseline);
  }

  /** The values the series can have at all. */
  @JsonIgnore
  public ValueRange valueRange() {
    return ValueRange.of(unit, isFall());
  }

  /** The same series with another version and the instant since which it is known. */
  Series asVersion(long newVersion, Instant since) {
    return new Series(
        planCode,
        code,
        newVersion,
        position,
        indicatorNumber,
        category,
        indicatorName,
        name,
        unit,
        attribute,
        direction,
        baseline,
        baselineText,
        targetType,
        targetValue,
        cumulative,
        note,
        published,
        since,
        null);
  }

  /** Whether the other version defines the same series; versions and instants aside. */
  boolean definesTheSameAs(Series other) {
    return comparable().equals(other.comparable());
  }

  private Series comparable() {
    Series bare = asVersion(0, Instant.EPOCH);
    return bare.baseline == null ? bare : bare.withBaseline(bare.baseline.stripTrailingZeros());
  }

  private Series withBaseline(BigDecimal newBaseline) {
    return new Series(
        planCode,
        code,
        version,
        position,
        indicatorNumber,
        category,
        indicatorName,
        name,
        unit,
        attribute,
        direction,
        newBaseline,
        baselineText,
        targetType,
        targetValue,
        cumulative,
        note,
        published,
        knownFrom,
        knownUntil);
  }

  /** A fall can be negative, a share cannot; a plan says it in the name. */
  private boolean isFall() {
    return cumulative
        || indicatorName.contains("下降")
        || indicatorName.contains("降低")
        || name.contains("下降");
  }
}
