package org.ecoplan.benchmark.indicators;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.OptionalInt;
import org.ecoplan.indicator.method.air.Pollutant;

/**
 * Made-up hours with the shape of real ones: a season, a day, a station's own level, and one hour
 * in a hundred missing. The same for the same place and time, so every engine sees the same data.
 */
final class SyntheticHours {
  static final int STATIONS = 20;
  static final Year YEAR = Year.of(2023);
  private static final int THOUSAND = 1_000;

  private SyntheticHours() {}

  static List<LocalDate> days() {
    return YEAR.atDay(1).datesUntil(YEAR.plusYears(1).atDay(1)).toList();
  }

  /** A reading in thousandths of the pollutant's unit, absent one time in a hundred. */
  static OptionalInt reading(int station, Pollutant pollutant, LocalDate day, int hour) {
    long noise = mixed(station * 31L + pollutant.number(), day.toEpochDay() * 24 + hour);
    if (Math.floorMod(noise, 100) == 0) {
      return OptionalInt.empty();
    }
    int winter = Math.abs(day.getDayOfYear() - 183) / 6;
    int spread = Math.floorMod(noise >>> 8, 25);
    int value =
        switch (pollutant) {
          case SO2 -> 5 + spread / 3;
          case NO2 -> 12 + winter / 2 + spread;
          case CO -> 5 + spread / 4;
          case O3 -> 20 + (hour > 9 && hour < 19 ? 90 - winter : 15) + spread;
          case PM10 -> 25 + winter + spread * 2;
          case PM25 -> 14 + winter + spread;
        };
    // Carbon monoxide is reported in tenths of a milligram, the others in whole micrograms.
    return OptionalInt.of(pollutant == Pollutant.CO ? value * (THOUSAND / 10) : value * THOUSAND);
  }

  private static long mixed(long a, long b) {
    long mixed = (a * 0x9E3779B97F4A7C15L) ^ (b * 0xC2B2AE3D27D4EB4FL);
    mixed = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
    return mixed ^ (mixed >>> 32);
  }
}
