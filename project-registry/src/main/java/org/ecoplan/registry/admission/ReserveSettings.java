package org.ecoplan.registry.admission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Settings of the reserve library. */
@ConfigMapping(prefix = "ecoplan.registry.reserve")
public interface ReserveSettings {

  /**
   * Years, 1 to 20, after which an entry lapses whose project has not started. Source:
   * docs/DOMAIN.md, section Projects.
   */
  @WithDefault("3")
  @Min(1)
  @Max(20)
  int lapseYears();

  /** How often lapsed entries are looked for; looking twice does nothing twice. */
  @WithDefault("1h")
  String sweepInterval();

  /** Entries removed in one transaction, 1 to 1,000. */
  @WithDefault("100")
  @Min(1)
  @Max(1_000)
  int sweepBatch();
}
