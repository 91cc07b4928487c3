package org.ecoplan.alert.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.ecoplan.alert.mail.Subscription.Rhythm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
  private final Pace pace = new Pace(Duration.ofMinutes(10));

  @ParameterizedTest
  @CsvSource({
    "2024-11-26T21:59, 2024-11-26T21:59",
    "2024-11-26T22:00, 2024-11-27T07:00",
    "2024-11-27T03:00, 2024-11-27T07:00",
    "2024-11-27T07:00, 2024-11-27T07:00",
  })
  void aMailWaitsForTheEndOfTheQuietHours(LocalDateTime moment, LocalDateTime expected) {
    Rhythm quiet = new Rhythm(null, LocalTime.of(22, 0), LocalTime.of(7, 0));

    assertThat(pace.outsideQuiet(quiet, shanghai(moment))).isEqualTo(shanghai(expected));
  }

  @Test
  void quietHoursWithinOneDayEndOnThatDay() {
    Rhythm lunch = new Rhythm(null, LocalTime.of(12, 0), LocalTime.of(14, 0));

    assertThat(pace.isQuiet(lunch, shanghai(LocalDateTime.parse("2024-11-26T13:00")))).isTrue();
    assertThat(pace.isQuiet(lunch, shanghai(LocalDateTime.parse("2024-11-26T14:00")))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-11-26T08:00, 2024-11-26T08:30",
    "2024-11-26T08:30, 2024-11-27T08:30",
    "2024-11-26T20:00, 2024-11-27T08:30",
  })
  void aDailyDigestGoesOutOnceADay(LocalDateTime now, LocalDateTime expected) {
    Rhythm daily = new Rhythm(LocalTime.of(8, 30), null, null);

    assertThat(pace.afterMail(daily, shanghai(now))).isEqualTo(shanghai(expected));
  }

  @Test
  void afterAMailThePauseComes() {
    Instant now = shanghai(LocalDateTime.parse("2024-11-26T10:00"));

    assertThat(pace.afterMail(new Rhythm(null, null, null), now))
        .isEqualTo(now.plus(Duration.ofMinutes(10)));
  }

  private static Instant shanghai(LocalDateTime moment) {
    return moment.atZone(ZoneId.of("Asia/Shanghai")).toInstant();
  }
}
