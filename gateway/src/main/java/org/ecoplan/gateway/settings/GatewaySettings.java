package org.ecoplan.gateway.settings;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/**
 * The gateway's settings. Environment variables: {@code ECOPLAN_GATEWAY_REGISTRY_URL} and so on.
 */
@ConfigMapping(prefix = "ecoplan.gateway")
public interface GatewaySettings {

  /** The reserve library: projects, milestones, money, tasks. */
  Service registry();

  /** Series, targets, evaluations, and what of them is public. */
  Service indicators();

  /** Alerts and the daily sweep. */
  Service alerts();

  /** How long to wait for a connection to a service, in whole milliseconds, above zero. */
  @WithDefault("2s")
  Duration connectTimeout();

  /**
   * How long a connection to a service may stay silent in both directions, in whole seconds, above
   * zero. Long enough for the slowest evaluation, short enough not to hold a dead one.
   */
  @WithDefault("60s")
  Duration idleTimeout();

  /**
   * Connections held to one service, 1 or more; callers beyond it wait for {@link #connectTimeout}.
   */
  @WithDefault("128")
  int connectionsPerService();

  /** The largest request body let through, in bytes; 413 above it. */
  @WithDefault("256M")
  MemorySize uploadLimit();

  /** How long the start page waits for a part to say that it is healthy, above zero. */
  @WithDefault("1500ms")
  Duration healthTimeout();

  /** How long one health check answers for the next caller too; bounds what a flood can cause. */
  @WithDefault("2s")
  Duration healthReuse();

  /** Where one service is. */
  interface Service {

    /** Scheme, host and port, without a path, such as {@code http://localhost:8081}. */
    URI url();

    /** The full address of the service's readiness check. */
    URI healthUrl();
  }
}
