package org.ecoplan.registry.performance;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A row before it has points.
 *
 * @param degree percent of the target that is reached by the data; absent where they do not tell
 * @param reason how the degree came about, or why there is none
 */
record Indicator(
    String key,
    String level1,
    String level2,
    String level3,
    @Nullable String target,
    @Nullable String actual,
    @Nullable BigDecimal degree,
    String reason) {

  static Indicator manual(String key, String level1, String level2, String level3) {
    return new Indicator(key, level1, level2, level3, null, null, null, "由填报人评定");
  }
}
