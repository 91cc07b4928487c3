package org.ecoplan.alert.sweep;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Settings of the sweep. */
@ConfigMapping(prefix = "ecoplan.alert.sweep")
public interface SweepSettings {

  /** When the daily sweep starts, as a Quartz cron expression in the time of Shanghai. */
  @WithDefault("0 5 0 * * ?")
  String cron();

  /** How often it is looked whether today's sweep was missed, as when the service was down. */
  @WithDefault("10m")
  String makeUpInterval();

  /** Subjects judged in one transaction, 1 to 5,000: bounds memory and how long events wait. */
  @WithDefault("500")
  @Min(1)
  @Max(5_000)
  int batchSize();

  /** After this a sweep is given up; the batches done by then stay. */
  @WithDefault("PT1H")
  Duration timeout();
}
