package org.ecoplan.indicator.export;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Instants as people in China read them. */
final class Times {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private Times() {}

  static String minute(Instant instant) {
    return FORM.format(instant);
  }
}
