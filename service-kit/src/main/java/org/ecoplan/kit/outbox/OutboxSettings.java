package org.ecoplan.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Settings of the relay. */
@ConfigMapping(prefix = "ecoplan.outbox")
public interface OutboxSettings {

  /** Whether this replica may relay; one of those that may is chosen by a lock. */
  @WithDefault("true")
  boolean relay();

  /** How long to sleep at most where no notification arrives. */
  @WithDefault("PT1S")
  Duration pollInterval();

  /** How long to wait after a failure before trying again. */
  @WithDefault("PT1S")
  Duration retryInterval();

  /** Most rows sent before their acknowledgements are awaited, 1 to 10,000. */
  @WithDefault("500")
  @Min(1)
  @Max(10_000)
  int batchSize();
}
