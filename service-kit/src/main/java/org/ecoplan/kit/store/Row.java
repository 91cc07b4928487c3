package org.ecoplan.kit.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of a query, read by column name; the {@code maybe} forms allow SQL NULL. */
public final class Row {
  private final ResultSet cells;

  Row(ResultSet cells) {
    this.cells = cells;
  }

  public String text(String column) {
    return present(column, maybeText(column));
  }

  /** A text, or a document of JSON as it is written. */
  public @Nullable String maybeText(String column) {
    try {
      return cells.getString(column);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** The numbers of an array. */
  public List<Integer> integers(String column) {
    try {
      return List.of((Integer[]) cells.getArray(column).getArray());
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  public byte[] bytes(String column) {
    return present(column, read(column, byte[].class));
  }

  public BigDecimal decimal(String column) {
    return present(column, maybeDecimal(column));
  }

  public @Nullable BigDecimal maybeDecimal(String column) {
    return read(column, BigDecimal.class);
  }

  public int integer(String column) {
    return present(column, read(column, Integer.class));
  }

  public long number(String column) {
    return present(column, maybeNumber(column));
  }

  public boolean flag(String column) {
    return present(column, read(column, Boolean.class));
  }

  public @Nullable Integer maybeInteger(String column) {
    return read(column, Integer.class);
  }

  /** A whole number of a column of any width. */
  public @Nullable Long maybeNumber(String column) {
    try {
      long number = cells.getLong(column);
      return cells.wasNull() ? null : number;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  public UUID uuid(String column) {
    return present(column, read(column, UUID.class));
  }

  public @Nullable UUID maybeUuid(String column) {
    return read(column, UUID.class);
  }

  public LocalDate date(String column) {
    return present(column, maybeDate(column));
  }

  public @Nullable LocalDate maybeDate(String column) {
    return read(column, LocalDate.class);
  }

  public Instant instant(String column) {
    return present(column, maybeInstant(column));
  }

  public @Nullable Instant maybeInstant(String column) {
    OffsetDateTime time = read(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  public <E extends Enum<E>> E word(String column, Class<E> type) {
    return Enum.valueOf(type, text(column));
  }

  public <E extends Enum<E>> @Nullable E maybeWord(String column, Class<E> type) {
    String text = maybeText(column);
    return text == null ? null : Enum.valueOf(type, text);
  }

  /** An array of texts. */
  public List<String> texts(String column) {
    try {
      return List.of((String[]) cells.getArray(column).getArray());
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private <T> @Nullable T read(String column, Class<T> type) {
    try {
      return cells.getObject(column, type);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static <T> T present(String column, @Nullable T value) {
    return Objects.requireNonNull(value, column);
  }
}
