package org.ecoplan.indicator.observation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an observation holds for, as printed: {@code 2021}, {@code 2023H1}, {@code 2023Q1}, {@code
 * 2021-02}, {@code 2021-02-03}, or a range of months or days such as {@code 2022-01/2022-05}.
 *
 * <p>Only a {@link Year} is a year's value; a range is a part of a year even where it is long.
 */
public sealed interface Period {

  /** The period as printed; {@link #parse} reads it back. */
  String text();

  /** The first day. */
  LocalDate first();

  /** The last day. */
  LocalDate last();

  /** A whole calendar year. */
  record Year(int year) implements Period {
    @Override
    public String text() {
      return String.format("%04d", year);
    }

    @Override
    public LocalDate first() {
      return LocalDate.of(year, 1, 1);
    }

    @Override
    public LocalDate last() {
      return LocalDate.of(year, 12, 31);
    }
  }

  /** Half a year; {@code half} is 1 or 2. */
  record HalfYear(int year, int half) implements Period {
    public HalfYear {
      if (half < 1 || half > 2) {
        throw new IllegalArgumentException("half must be 1 or 2");
      }
    }

    @Override
    public String text() {
      return String.format("%04dH%d", year, half);
    }

    @Override
    public LocalDate first() {
      return LocalDate.of(year, 6 * half - 5, 1);
    }

    @Override
    public LocalDate last() {
      return YearMonth.of(year, 6 * half).atEndOfMonth();
    }
  }

  /** A quarter; {@code quarter} is 1 to 4. */
  record Quarter(int year, int quarter) implements Period {
    public Quarter {
      if (quarter < 1 || quarter > 4) {
        throw new IllegalArgumentException("quarter must be 1 to 4");
      }
    }

    @Override
    public String text() {
      return String.format("%04dQ%d", year, quarter);
    }

    @Override
    public LocalDate first() {
      return LocalDate.of(year, 3 * quarter - 2, 1);
    }

    @Override
    public LocalDate last() {
      return YearMonth.of(year, 3 * quarter).atEndOfMonth();
    }
  }

  /** A calendar month. */
  record Month(YearMonth month) implements Period {
    @Override
    public String text() {
      return month.toString();
    }

    @Override
    public LocalDate first() {
      return month.atDay(1);
    }

    @Override
    public LocalDate last() {
      return month.atEndOfMonth();
    }
  }

  /** A day. */
  record Day(LocalDate day) implements Period {
    @Override
    public String text() {
      return day.toString();
    }

    @Override
    public LocalDate first() {
      return day;
    }

    @Override
    public LocalDate last() {
      return day;
    }
  }

  /** From the first day of one period to the last day of another. */
  record Range(Period from, Period to) implements Period {
    public Range {
      if (from instanceof Range || to instanceof Range) {
        throw new IllegalArgumentException("a range has no ranges as its ends");
      }
      if (to.last().isBefore(from.first())) {
        throw new IllegalArgumentException("a range ends after it begins");
      }
    }

    @Override
    public String text() {
      return from.text() + "/" + to.text();
    }

    @Override
    public LocalDate first() {
      return from.first();
    }

    @Override
    public LocalDate last() {
      return to.last();
    }
  }

  /** The forms that are understood, for messages. */
  String EXPECTED = "2021、2021-02、2021-02-03、2023Q1、2023H1 或 2022-01/2022-05";

  /**
   * Reads a printed period.
   *
   * @throws IllegalArgumentException where it is none of {@link #EXPECTED}
   */
  static Period parse(String text) {
    int slash = text.indexOf('/');
    try {
      return slash < 0
          ? parseSimple(text)
          : new Range(
              parseSimple(text.substring(0, slash)), parseSimple(text.substring(slash + 1)));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not a period: " + text, e);
    }
  }

  private static Period parseSimple(String text) {
    Matcher matcher = Forms.SIMPLE.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a period: " + text);
    }
    int year = Integer.parseInt(matcher.group("year"));
    String part = matcher.group("number");
    if (matcher.group("part") != null) {
      int number = Integer.parseInt(part);
      return matcher.group("part").equals("Q")
          ? new Quarter(year, number)
          : new HalfYear(year, number);
    }
    if (matcher.group("day") != null) {
      return new Day(LocalDate.parse(text));
    }
    return matcher.group("month") == null ? new Year(year) : new Month(YearMonth.parse(text));
  }

  /** The pattern, kept out of the interface's own names. */
  final class Forms {
    private static final Pattern SIMPLE =
        Pattern.compile(
            "(?<year>\\d{4})(?:(?<part>[QH])(?<number>\\d)|-(?<month>\\d{2})(?:-(?<day>\\d{2}))?)?");

    private Forms() {}
  }
}
