package org.ecoplan.indicator.monitoring.point;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.ecoplan.indicator.method.water.WaterBody;
import org.ecoplan.indicator.method.water.WaterClass;
import org.jspecify.annotations.Nullable;

/**
 * A place where the environment is measured.
 *
 * @param id the compact key of its records, not shown
 * @param unitName the unit that may bring its records, beside the plan office
 * @param assessed whether it takes part in the region's figures; a background station does not
 * @param waterBody for water
 * @param targetClass for water: the class it shall keep
 * @param weight the kilometres of road a noise point stands for
 * @param usedFrom first day of use, absent where it has always been used
 * @param usedUntil last day of use, absent while it is used
 */
public record MonitoringPoint(
    @JsonIgnore int id,
    String code,
    long version,
    PointKind kind,
    String name,
    String regionCode,
    @Nullable String unitName,
    boolean assessed,
    @Nullable WaterBody waterBody,
    @Nullable WaterClass targetClass,
    @Nullable BigDecimal weight,
    @Nullable LocalDate usedFrom,
    @Nullable LocalDate usedUntil,
    String source,
    String changedBy,
    Instant changedAt) {

  /** Whether it takes part in the figures of a day. */
  public boolean countsOn(LocalDate day) {
    return assessed
        && (usedFrom == null || !day.isBefore(usedFrom))
        && (usedUntil == null || !day.isAfter(usedUntil));
  }
}
