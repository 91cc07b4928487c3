package org.ecoplan.indicator.monitoring.derived;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ecoplan.indicator.method.Outcome;
import org.ecoplan.indicator.method.Ratio;
import org.ecoplan.indicator.method.Shortfall;
import org.ecoplan.indicator.method.air.HourlyReadings;
import org.ecoplan.indicator.method.air.Pollutant;
import org.ecoplan.kit.store.Database;
import org.jspecify.annotations.Nullable;

/** The daily values of cities, as fractions: a year's statistic loses nothing on the way. */
@ApplicationScoped
class CityDays {
  private final Database database;

  CityDays(Database database) {
    this.database = database;
  }

  /** A kept daily value; without one, the reason. */
  record Kept(
      LocalDate day,
      Pollutant pollutant,
      @Nullable Ratio value,
      int stations,
      int validStations,
      @Nullable Integer highestHour,
      @Nullable String shortfall) {}

  /** Replaces the values of these days. */
  @Transactional(TxType.MANDATORY)
  void replace(String region, Collection<LocalDate> days, CityAir air) {
    String[] all = days.stream().map(LocalDate::toString).toArray(String[]::new);
    database.update(
        "DELETE FROM city_day WHERE region_code = ? AND day = ANY (?::date[])", region, all);
    List<Kept> rows = new ArrayList<>();
    for (LocalDate day : days) {
      air.day(day).forEach((pollutant, value) -> rows.add(kept(day, pollutant, value)));
    }
    database.update(
        """
        INSERT INTO city_day (region_code, day, item, numerator, denominator, stations,
            valid_stations, highest_hour, shortfall)
        SELECT ?, * FROM unnest(?::date[], ?::smallint[], ?::numeric[], ?::numeric[], ?::int[],
            ?::int[], ?::int[], ?::text[])""",
        region,
        rows.stream().map(row -> row.day.toString()).toArray(String[]::new),
        rows.stream().map(row -> row.pollutant.number()).toArray(Integer[]::new),
        rows.stream().map(row -> part(row.value, true)).toArray(String[]::new),
        rows.stream().map(row -> part(row.value, false)).toArray(String[]::new),
        rows.stream().map(Kept::stations).toArray(Integer[]::new),
        rows.stream().map(Kept::validStations).toArray(Integer[]::new),
        rows.stream().map(Kept::highestHour).toArray(Integer[]::new),
        rows.stream().map(Kept::shortfall).toArray(String[]::new));
  }

  /** The values of a region between two days, both included, in order. */
  List<Kept> between(String region, LocalDate first, LocalDate last) {
    return database.list(
        """
        SELECT day, item, numerator, denominator, stations, valid_stations, highest_hour, shortfall
        FROM city_day WHERE region_code = ? AND day BETWEEN ? AND ? ORDER BY day, item""",
        row ->
            new Kept(
                row.date("day"),
                Pollutant.numbered(row.integer("item")),
                ratio(row.maybeDecimal("numerator"), row.maybeDecimal("denominator")),
                row.integer("stations"),
                row.integer("valid_stations"),
                row.maybeInteger("highest_hour"),
                row.maybeText("shortfall")),
        region,
        first,
        last);
  }

  /** The valid values by day. */
  static SortedMap<LocalDate, Map<Pollutant, Ratio>> valid(List<Kept> rows) {
    SortedMap<LocalDate, Map<Pollutant, Ratio>> days = new TreeMap<>();
    for (Kept row : rows) {
      Map<Pollutant, Ratio> day =
          days.computeIfAbsent(row.day, none -> new EnumMap<>(Pollutant.class));
      if (row.value != null) {
        day.put(row.pollutant, row.value);
      }
    }
    return days;
  }

  /** The highest hourly ozone by day. */
  static Map<LocalDate, BigDecimal> highestOzoneHours(List<Kept> rows) {
    Map<LocalDate, BigDecimal> highest = new HashMap<>();
    for (Kept row : rows) {
      if (row.pollutant == Pollutant.O3 && row.highestHour != null) {
        highest.put(row.day, HourlyReadings.value(row.highestHour));
      }
    }
    return highest;
  }

  private static Kept kept(LocalDate day, Pollutant pollutant, CityAir.Value value) {
    Outcome<Ratio> outcome = value.value();
    return new Kept(
        day,
        pollutant,
        outcome.value().orElse(null),
        value.stations(),
        value.validStations(),
        value.highestHour().isPresent() ? value.highestHour().getAsInt() : null,
        outcome.shortfall().map(Shortfall::sentence).orElse(null));
  }

  private static @Nullable String part(@Nullable Ratio value, boolean numerator) {
    if (value == null) {
      return null;
    }
    return (numerator ? value.numerator() : value.denominator()).toString();
  }

  private static @Nullable Ratio ratio(
      @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
    if (numerator == null || denominator == null) {
      return null;
    }
    BigInteger whole = numerator.toBigIntegerExact();
    return Ratio.of(whole, denominator.toBigIntegerExact());
  }
}
