package org.ecoplan.registry.testdata;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock that stands still where a test puts it; at first in the morning of 2024-11-26. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestClock extends Clock {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private volatile Instant now = morningOf(LocalDate.of(2024, 11, 26));

  /** Makes it the morning of this day in Shanghai. */
  public void setToday(LocalDate day) {
    now = morningOf(day);
  }

  @Override
  public ZoneId getZone() {
    return SHANGHAI;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }

  @Override
  public Instant instant() {
    return now;
  }

  private static Instant morningOf(LocalDate day) {
    return day.atTime(LocalTime.of(9, 30)).atZone(SHANGHAI).toInstant();
  }
}
