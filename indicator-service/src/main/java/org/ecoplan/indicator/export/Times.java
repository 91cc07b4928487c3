package org.ecoplan.indicator.export;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Instants as people in China read them. */
public final class Times {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private Times() {}

  /** Such as 2024-11-26 12:00. */
  public static String minute(Instant instant) {
    return FORM.format(instant);
  }
}
