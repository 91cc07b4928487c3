package org.ecoplan.kit.tabular;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A row of an uploaded file. Reading a cell that is not what it should be notes an error and gives
 * nothing, so that a reader goes on to the next cell and the author hears of both.
 *
 * <p>Numbers and dates may be written with full-width digits and thousands separators.
 */
public final class CsvRow {

  private static final String LIST_SEPARATOR = ";";

  /** Stands for a line break within a cell where a row has to be a line. */
  private static final char LINE_SEPARATOR = '\u2028';

  /** With which a spreadsheet lets a formula begin. */
  private static final String FORMULA = "=+-@\t\r";

  private final CSVRecord cells;
  private final long number;
  private final RowErrors errors;

  CsvRow(CSVRecord cells, long number, RowErrors errors) {
    this.cells = cells;
    this.number = number;
    this.errors = errors;
  }

  /** The line in the file, counting the heading as 1. */
  public long number() {
    return number;
  }

  /**
   * The cell's text; empty for an empty cell and for a column that the file does not have. The
   * apostrophe that our own exports put before a text like a formula is no part of it, so that what
   * was exported comes back as it was.
   */
  public Optional<String> text(String column) {
    return cells.isMapped(column)
        ? Optional.of(plain(broken(cells.get(column)).strip())).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  /** A cell's text as {@link #text} reads it, without line breaks of its own. */
  static String onOneLine(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').replace('\n', LINE_SEPARATOR);
  }

  /** The text with the line breaks that it had. */
  static String broken(String text) {
    return text.replace(LINE_SEPARATOR, '\n');
  }

  private static String plain(String text) {
    boolean neutralised =
        text.length() > 1 && text.charAt(0) == '\'' && FORMULA.indexOf(text.charAt(1)) >= 0;
    return neutralised ? text.substring(1) : text;
  }

  /** The cell's text; an empty cell is an error. */
  public Optional<String> required(String column) {
    Optional<String> text = text(column);
    if (text.isEmpty()) {
      wrong(column, "不能为空", null);
    }
    return text;
  }

  /** The parts of a cell that are separated by semicolons. */
  public List<String> list(String column) {
    return text(column).stream()
        .flatMap(text -> Arrays.stream(text.replace('；', ';').split(LIST_SEPARATOR, -1)))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** A whole number; anything else but an empty cell is an error. */
  public Optional<Integer> integer(String column) {
    return read(column, "整数", Integer::valueOf);
  }

  /** A decimal number; anything else but an empty cell is an error. */
  public Optional<BigDecimal> decimal(String column) {
    return read(column, "数字", BigDecimal::new);
  }

  /** A date; anything else but an empty cell is an error. */
  public Optional<LocalDate> date(String column) {
    return read(column, "日期，例如 2023-12-31", LocalDate::parse);
  }

  /**
   * One of the words of an enumeration, or what people write for it ({@link InChinese}); any other
   * but an empty cell is an error.
   */
  public <E extends Enum<E>> Optional<E> word(String column, Class<E> type) {
    return read(
        column,
        String.join(", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()),
        text ->
            Arrays.stream(type.getEnumConstants())
                .filter(word -> word.name().equals(text) || isWritten(word, text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new));
  }

  private static boolean isWritten(Enum<?> word, String text) {
    return word instanceof InChinese spoken && normalised(spoken.zh()).equals(text);
  }

  /** Notes that a cell is wrong. */
  public void wrong(String column, String message, @Nullable String expected) {
    errors.add(number, column, message, expected);
  }

  private <T> Optional<T> read(String column, String expected, Function<String, T> reading) {
    Optional<String> text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reading.apply(normalised(text.get())));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      wrong(column, "无法读取“" + text.get() + "”", expected);
      return Optional.empty();
    }
  }

  /** Full-width forms become plain ones (Unicode NFKC); thousands separators go. */
  private static String normalised(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replace(",", "").strip();
  }
}
