package org.ecoplan.alert.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of webhooks. */
@ConfigMapping(prefix = "ecoplan.alert.webhook")
public interface WebhookSettings {

  /** Networks that may be reached although they are private, such as {@code 10.1.2.0/24}. */
  Optional<List<String>> allowedNetworks();

  /** Whether plain http is allowed beside https. */
  @WithDefault("false")
  boolean allowHttp();

  /** How often it is looked whether something has to be sent. */
  @WithDefault("2s")
  String interval();

  /** How long one attempt may take. */
  @WithDefault("PT10S")
  Duration timeout();

  /** The pause after the first failed attempt; it doubles with each. */
  @WithDefault("PT30S")
  Duration firstPause();

  /** Attempts before a delivery is dead, 1 to 20. */
  @WithDefault("8")
  @Min(1)
  @Max(20)
  int mostAttempts();
}
