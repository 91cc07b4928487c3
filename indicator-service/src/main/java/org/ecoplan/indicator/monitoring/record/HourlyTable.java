package org.ecoplan.indicator.monitoring.record;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecoplan.indicator.method.air.HourlyReadings;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * The table of hourly days: 24 hours of a point, item and day in a row, each with the delivery that
 * brought it (docs/adr/0020). A million hours of a city-year are 43,800 rows.
 *
 * <p>Plain JDBC over a connection whose transaction is the caller's. Two deliveries for the same
 * point wait for one another.
 */
public final class HourlyTable {
  /** The first half of the locks that are one to a point. */
  private static final int POINTS = 0x504f494e;

  private static final String NO_VALUE = "NULL";

  private final Connection connection;

  public HourlyTable(Connection connection) {
    this.connection = connection;
  }

  /** Receives a stored row: hours 1 to 24 in thousandths, null where there is none. */
  @FunctionalInterface
  public interface DayReader {
    void read(DayKey key, @Nullable Integer[] readings);
  }

  /**
   * Adds the hours of a delivery.
   *
   * @param corrects whether hours that are known may get another value; the old one is kept
   */
  public HourlyMerge merge(Collection<IncomingDay> days, int batch, boolean corrects)
      throws SQLException {
    lock(days);
    Map<DayKey, StoredDay> stored = load(days);
    List<HourlyMerge.Contradiction> contradictions = new ArrayList<>();
    List<Superseded> superseded = new ArrayList<>();
    Set<DayKey> touched = new HashSet<>();
    int created = 0;
    int unchanged = 0;
    for (IncomingDay day : days) {
      StoredDay known = stored.computeIfAbsent(day.key(), key -> new StoredDay());
      for (int hour = 1; hour <= HourlyReadings.HOURS; hour++) {
        if (day.has(hour)) {
          Integer before = known.readings[hour - 1];
          int said = day.at(hour);
          if (before != null && before == said) {
            unchanged++;
          } else {
            if (before == null) {
              created++;
            } else {
              contradictions.add(new HourlyMerge.Contradiction(day.row(hour), hour, before, said));
              superseded.add(new Superseded(day.key(), hour, before, known.batch(hour)));
            }
            known.readings[hour - 1] = said;
            known.batches[hour - 1] = batch;
            touched.add(day.key());
          }
        }
      }
    }
    if (contradictions.isEmpty() || corrects) {
      write(touched, stored);
      keep(superseded, batch);
    }
    return new HourlyMerge(created, superseded.size(), unchanged, contradictions, touched);
  }

  /** Reads some days of some points. */
  public void read(Collection<Integer> points, Collection<LocalDate> days, DayReader reader)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT point_id, day, item, readings FROM hourly_day
            WHERE point_id = ANY (?) AND day = ANY (?)""")) {
      // Binary from the first execution on: text would be parsed number by number.
      select.unwrap(PGStatement.class).setPrepareThreshold(-1);
      select.setArray(1, integers(points));
      select.setArray(2, dates(days));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          reader.read(
              new DayKey(rows.getInt(1), rows.getObject(2, LocalDate.class), rows.getInt(3)),
              (Integer[]) rows.getArray(4).getArray());
        }
      }
    }
  }

  private void lock(Collection<IncomingDay> days) throws SQLException {
    Set<Integer> points = new HashSet<>();
    days.forEach(day -> points.add(day.key().point()));
    try (PreparedStatement lock =
        connection.prepareStatement(
            """
            SELECT pg_advisory_xact_lock(?, id)
            FROM (SELECT unnest(?::int[]) AS id ORDER BY 1) AS points""")) {
      lock.setInt(1, POINTS);
      lock.setArray(2, integers(points));
      lock.execute();
    }
  }

  private Map<DayKey, StoredDay> load(Collection<IncomingDay> days) throws SQLException {
    Map<DayKey, StoredDay> stored = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT point_id, day, item, readings, batches
            FROM unnest(?::int[], ?::date[], ?::smallint[]) AS wanted (point_id, day, item)
            JOIN hourly_day USING (point_id, day, item)""")) {
      bindKeys(select, days.stream().map(IncomingDay::key).toList());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          stored.put(
              new DayKey(rows.getInt(1), rows.getObject(2, LocalDate.class), rows.getInt(3)),
              new StoredDay(
                  (Integer[]) rows.getArray(4).getArray(),
                  (Integer[]) rows.getArray(5).getArray()));
        }
      }
    }
    return stored;
  }

  private void write(Set<DayKey> touched, Map<DayKey, StoredDay> stored) throws SQLException {
    if (touched.isEmpty()) {
      return;
    }
    List<DayKey> keys = List.copyOf(touched);
    String[] readings = new String[keys.size()];
    String[] batches = new String[keys.size()];
    for (int i = 0; i < readings.length; i++) {
      StoredDay day = stored.getOrDefault(keys.get(i), new StoredDay());
      readings[i] = literal(day.readings);
      batches[i] = literal(day.batches);
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO hourly_day (point_id, day, item, readings, batches)
            SELECT point_id, day, item, readings::int[], batches::int[]
            FROM unnest(?::int[], ?::date[], ?::smallint[], ?::text[], ?::text[])
                AS said (point_id, day, item, readings, batches)
            ON CONFLICT (point_id, day, item)
                DO UPDATE SET readings = excluded.readings, batches = excluded.batches""")) {
      bindKeys(insert, keys);
      insert.setArray(4, connection.createArrayOf("text", readings));
      insert.setArray(5, connection.createArrayOf("text", batches));
      insert.executeUpdate();
    }
  }

  private void keep(List<Superseded> superseded, int batch) throws SQLException {
    if (superseded.isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO superseded_reading
                (point_id, day, item, hour, reading, batch_id, replaced_by)
            VALUES (?, ?, ?, ?, ?, ?, ?)""")) {
      for (Superseded one : superseded) {
        insert.setInt(1, one.key.point());
        insert.setObject(2, one.key.day());
        insert.setInt(3, one.key.item());
        insert.setInt(4, one.hour);
        insert.setInt(5, one.reading);
        insert.setInt(6, one.batch);
        insert.setInt(7, batch);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private void bindKeys(PreparedStatement statement, List<DayKey> keys) throws SQLException {
    statement.setArray(1, integers(keys.stream().map(DayKey::point).toList()));
    statement.setArray(2, dates(keys.stream().map(DayKey::day).toList()));
    statement.setArray(3, integers(keys.stream().map(DayKey::item).toList()));
  }

  private Array integers(Collection<Integer> values) throws SQLException {
    return connection.createArrayOf("int4", values.toArray());
  }

  private Array dates(Collection<LocalDate> days) throws SQLException {
    return connection.createArrayOf(
        "date", days.stream().map(LocalDate::toString).toArray(String[]::new));
  }

  private static String literal(@Nullable Integer[] values) {
    StringBuilder text = new StringBuilder(HourlyReadings.HOURS * 6).append('{');
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        text.append(',');
      }
      Integer value = values[i];
      text.append(value == null ? NO_VALUE : value.toString());
    }
    return text.append('}').toString();
  }

  private record Superseded(DayKey key, int hour, int reading, int batch) {}

  private static final class StoredDay {
    private final @Nullable Integer[] readings;
    private final @Nullable Integer[] batches;

    StoredDay() {
      this(
          new @Nullable Integer[HourlyReadings.HOURS], new @Nullable Integer[HourlyReadings.HOURS]);
    }

    StoredDay(@Nullable Integer[] readings, @Nullable Integer[] batches) {
      this.readings = readings;
      this.batches = batches;
    }

    int batch(int hour) {
      Integer batch = batches[hour - 1];
      if (batch == null) {
        throw new IllegalStateException("a reading without the delivery that brought it");
      }
      return batch;
    }
  }
}
