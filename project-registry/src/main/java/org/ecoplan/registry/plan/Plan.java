package org.ecoplan.registry.plan;

import org.jspecify.annotations.Nullable;

/**
 * A plan (规划).
 *
 * @param regionCode the region that adopted it
 * @param baselineYear the year whose values are the starting point
 * @param midtermYear the year of the mid-term evaluation, absent where the plan has none
 * @param source the document it was taken from
 * @param version rises with each change
 */
public record Plan(
    String code,
    String name,
    String regionCode,
    int baselineYear,
    int startYear,
    @Nullable Integer midtermYear,
    int finalYear,
    @Nullable String source,
    long version) {

  /** Whether both say the same, whatever their versions. */
  boolean saysTheSameAs(Plan other) {
    return withVersion(other.version).equals(other);
  }

  private Plan withVersion(long other) {
    return new Plan(
        code, name, regionCode, baselineYear, startYear, midtermYear, finalYear, source, other);
  }
}
