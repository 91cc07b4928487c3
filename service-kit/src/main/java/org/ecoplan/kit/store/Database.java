package org.ecoplan.kit.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Plain SQL against the service's database, within the transaction of the caller.
 *
 * <p>Our rules are about versions that stay, locks, sums and the order of writing; an object mapper
 * would only hide when which statement runs (docs/adr/0009).
 */
@ApplicationScoped
public class Database {
  private final AgroalDataSource source;

  public Database(AgroalDataSource source) {
    this.source = source;
  }

  /** All rows that a query finds. */
  public <T> List<T> list(String sql, Function<Row, T> reader, @Nullable Object... parameters) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      try (ResultSet rows = statement.executeQuery()) {
        List<T> result = new ArrayList<>();
        while (rows.next()) {
          result.add(reader.apply(new Row(rows)));
        }
        return result;
      }
    } catch (SQLException e) {
      throw DatabaseFailure.of(e);
    }
  }

  /** The row that a query finds, absent where it finds none. */
  public <T> Optional<T> find(String sql, Function<Row, T> reader, @Nullable Object... parameters) {
    return list(sql, reader, parameters).stream().findFirst();
  }

  /** Changes rows and tells how many. */
  public int update(String sql, @Nullable Object... parameters) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw DatabaseFailure.of(e);
    }
  }

  /** Changes rows by one statement for each of these parameters, sent together. */
  public void updateAll(String sql, List<@Nullable Object[]> parameters) {
    if (parameters.isEmpty()) {
      return;
    }
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (@Nullable Object[] row : parameters) {
        bind(statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw DatabaseFailure.of(e);
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object... parameters)
      throws SQLException {
    for (int index = 0; index < parameters.length; index++) {
      statement.setObject(index + 1, column(parameters[index]));
    }
  }

  private static @Nullable Object column(@Nullable Object value) {
    if (value instanceof Instant instant) {
      return instant.atOffset(ZoneOffset.UTC);
    }
    return value instanceof Enum<?> word ? word.name() : value;
  }
}
