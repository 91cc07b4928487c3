package org.ecoplan.alert.casefile;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of an alert's life. */
@ConfigMapping(prefix = "ecoplan.alert.case-file")
interface CaseFileSettings {

  /**
   * A cause that comes back within this time opens the resolved alert again, with its file; later
   * it raises a new one. Zero for never.
   */
  @WithDefault("P30D")
  Duration reopenWindow();
}
