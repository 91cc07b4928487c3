package org.ecoplan.indicator.observation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One observed fact about a series, with the interval during which it was what we knew.
 *
 * @param regionCode where it was observed
 * @param period what it holds for, as printed
 * @param value in {@code unit}; absent where the source prints no number
 * @param source document or address
 * @param sourceDate when the source was published, as printed: a year, a month or a day
 * @param reporter the account that entered it
 * @param knownFrom since when this system knows it
 * @param knownUntil until when it held, absent while it does
 * @param reason why it replaced an earlier observation, absent for a first one
 * @param ratio what a rate was divided from, absent where nobody said
 * @param approvedBy who approved it where it came by a report of a unit
 */
public record Observation(
    UUID id,
    String seriesCode,
    String regionCode,
    String period,
    @Nullable BigDecimal value,
    @Nullable String unit,
    Qualifier qualifier,
    String source,
    @Nullable String sourceDate,
    String reporter,
    @Nullable String note,
    Instant knownFrom,
    @Nullable Instant knownUntil,
    @Nullable String reason,
    @Nullable Ratio ratio,
    @Nullable String approvedBy) {
  /** A fact that was entered as it is. */
  public Observation(
      UUID id,
      String seriesCode,
      String regionCode,
      String period,
      @Nullable BigDecimal value,
      @Nullable String unit,
      Qualifier qualifier,
      String source,
      @Nullable String sourceDate,
      String reporter,
      @Nullable String note,
      Instant knownFrom,
      @Nullable Instant knownUntil,
      @Nullable String reason) {
    this(
        id,
        seriesCode,
        regionCode,
        period,
        value,
        unit,
        qualifier,
        source,
        sourceDate,
        reporter,
        note,
        knownFrom,
        knownUntil,
        reason,
        null,
        null);
  }

  /** The same fact as the world states it: everything but who entered it and when. */
  public boolean saysTheSameAs(Observation other) {
    return Facts.of(this).equals(Facts.of(other));
  }

  /** The period, read. */
  @JsonIgnore
  public Period when() {
    return Period.parse(period);
  }

  /**
   * Why this is not a whole year's own value for the region, absent where it is.
   *
   * @param region the region whose value is asked for
   */
  public Optional<String> whyNoYearValue(String region) {
    if (!regionCode.equals(region)) {
      return Optional.of("区域 " + regionCode + " 的值，不作 " + region + " 的值");
    }
    if (!(when() instanceof Period.Year)) {
      return Optional.of("非全年值（" + period + "），不作当年值");
    }
    if (qualifier.isFinding()) {
      return Optional.empty();
    }
    if (!qualifier.isExact()) {
      return Optional.of("来源口径为“" + qualifier.zh() + "”，不是该序列的数值");
    }
    return value == null ? Optional.of("来源没有印出数值") : Optional.empty();
  }

  /** What has to agree for two rows to be the same fact; amounts are compared as numbers. */
  private record Facts(
      String series,
      String region,
      String period,
      @Nullable BigDecimal value,
      @Nullable String unit,
      Qualifier qualifier,
      String source,
      @Nullable String sourceDate,
      @Nullable String note,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator) {

    static Facts of(Observation observation) {
      BigDecimal value = observation.value;
      Ratio ratio = observation.ratio;
      return new Facts(
          observation.seriesCode,
          observation.regionCode,
          observation.period,
          value == null ? null : value.stripTrailingZeros(),
          observation.unit,
          observation.qualifier,
          observation.source,
          observation.sourceDate,
          observation.note,
          ratio == null ? null : ratio.numerator().stripTrailingZeros(),
          ratio == null ? null : ratio.denominator().stripTrailingZeros());
    }
  }
}
