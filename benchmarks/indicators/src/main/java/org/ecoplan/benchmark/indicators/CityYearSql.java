package org.ecoplan.benchmark.indicators;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The same figures by one statement of SQL. */
final class CityYearSql {
  private final String sql;

  private CityYearSql(String hours, String exact, String rounded) {
    this.sql =
        text()
            .replace("{hours}", hours)
            .replace("{exact}", exact)
            .replace("{rounded}", rounded)
            .replace("{stations}", Integer.toString(SyntheticHours.STATIONS));
  }

  /** Over the rows that the service keeps: 24 hours in each. */
  static CityYearSql overStoredRows(List<Integer> stations) {
    return new CityYearSql(
        """
        SELECT point_id AS point, item, day, hour::int AS hour, v
        FROM hourly_day, unnest(readings) WITH ORDINALITY AS r (v, hour)
        WHERE point_id IN (%s) AND day BETWEEN '2023-01-01' AND '2023-12-31' AND v IS NOT NULL"""
            .formatted(joined(stations)),
        "numeric",
        "numeric");
  }

  /** Over a plain table with a record in each row. */
  static CityYearSql overPlainRows(List<Integer> stations, boolean duck) {
    return new CityYearSql(
        """
        SELECT point, item, day, hour, v FROM plain_hour
        WHERE point IN (%s) AND day BETWEEN '2023-01-01' AND '2023-12-31'"""
            .formatted(joined(stations)),
        duck ? "double" : "numeric",
        duck ? "double" : "numeric");
  }

  SortedMap<String, BigDecimal> figures(Connection connection) throws SQLException {
    SortedMap<String, BigDecimal> figures = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        figures.put(rows.getString(1), new BigDecimal(rows.getString(2)));
      }
    }
    return figures;
  }

  private static String joined(List<Integer> stations) {
    return stations.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static String text() {
    try (InputStream stream = CityYearSql.class.getResourceAsStream("/city_year.sql")) {
      if (stream == null) {
        throw new IllegalStateException("city_year.sql is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
