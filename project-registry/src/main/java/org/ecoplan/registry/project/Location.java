package org.ecoplan.registry.project;

import java.math.BigDecimal;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.jspecify.annotations.Nullable;

/**
 * Where a project is: a point, a region, or both.
 *
 * @param longitude degrees east of CGCS2000 (GB 22021), 73 to 136, at most six decimals
 * @param latitude degrees north, 3 to 54
 * @param regionCode the region that the project lies in
 */
public record Location(
    @Nullable BigDecimal longitude, @Nullable BigDecimal latitude, @Nullable String regionCode) {
  private static final int DECIMALS = 6;

  /**
   * A place that can be.
   *
   * @throws DomainProblem {@link KitProblem#INVALID} naming the field
   */
  public Location {
    requireDegrees("location.longitude", longitude, 73, 136);
    requireDegrees("location.latitude", latitude, 3, 54);
    if ((longitude == null) != (latitude == null)) {
      throw DomainProblem.of(KitProblem.INVALID, "经度和纬度须同时填写")
          .field(longitude == null ? "location.longitude" : "location.latitude", "缺少", "一对坐标");
    }
  }

  private static void requireDegrees(
      String field, @Nullable BigDecimal degrees, int least, int most) {
    if (degrees != null
        && (degrees.compareTo(BigDecimal.valueOf(least)) < 0
            || degrees.compareTo(BigDecimal.valueOf(most)) > 0
            || degrees.stripTrailingZeros().scale() > DECIMALS)) {
      throw DomainProblem.of(KitProblem.INVALID, "坐标 " + degrees.toPlainString() + " 不在中国境内或小数过多")
          .field(field, "不可用的值", least + ".." + most + "，最多六位小数，CGCS2000");
    }
  }

  /** Whether it says nothing. */
  boolean isNowhere() {
    return longitude == null && regionCode == null;
  }
}
