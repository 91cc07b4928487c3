package org.ecoplan.kit.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/** Produces the wall clock in the zone in which deadlines are meant, and its working days. */
final class ClockProducer {

  /** Deadlines of a Chinese plan end at midnight in China, wherever the server stands. */
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Produces
  @ApplicationScoped
  Clock clock() {
    return Clock.system(ZONE);
  }

  @Produces
  @Singleton
  WorkingCalendar workingCalendar() {
    return WorkingCalendar.official();
  }
}
