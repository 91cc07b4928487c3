package org.ecoplan.kit.inbox;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Keeps what is measured, for tests to read; without any registry nothing is counted. */
final class CountedMetrics {

  private CountedMetrics() {}

  @Produces
  @Singleton
  static SimpleMeterRegistry registry() {
    return new SimpleMeterRegistry();
  }
}
