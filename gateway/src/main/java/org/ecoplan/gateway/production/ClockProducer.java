package org.ecoplan.gateway.production;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** Produces the wall clock in the zone of the people who read the pages. */
final class ClockProducer {

  @Produces
  @ApplicationScoped
  Clock clock() {
    return Clock.system(ZoneId.of("Asia/Shanghai"));
  }
}
