package org.ecoplan.indicator;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;

/** What an installation may set. */
@ConfigMapping(prefix = "ecoplan.indicators")
public interface IndicatorSettings {

  /**
   * δ: how far progress may be from the time share and still count as on schedule, in percentage
   * points, 0 to 50. No authority sets it; each evaluation records the one it used.
   */
  @WithDefault("5")
  @DecimalMin("0")
  @DecimalMax("50")
  BigDecimal deltaPoints();
}
