package org.ecoplan.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan (规划) with the regions it covers.
 *
 * @param code such as {@code LZ-145}
 * @param name the printed name
 * @param regionCode the region that adopted it (GB/T 2260, or a code of our own)
 * @param baselineYear the year whose values are the starting point
 * @param startYear first year of the plan
 * @param midtermYear the year of the mid-term evaluation, absent where the plan has none
 * @param finalYear last year of the plan
 * @param regions the adopting region and every region below it
 */
public record PlanState(
    String code,
    long version,
    String name,
    String regionCode,
    int baselineYear,
    int startYear,
    @Nullable Integer midtermYear,
    int finalYear,
    @Nullable String source,
    List<Region> regions)
    implements AggregateState {

  public PlanState {
    regions = Absent.asEmpty(regions);
  }

  @Override
  public String aggregateId() {
    return code;
  }

  /**
   * A region as the plan's readers need it; {@code kind} is CITY, DISTRICT, COUNTY or
   * FUNCTIONAL_ZONE.
   */
  public record Region(String code, String name, String kind, @Nullable String parentCode) {}
}
