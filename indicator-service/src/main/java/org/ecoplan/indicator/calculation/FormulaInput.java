package org.ecoplan.indicator.calculation;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a formula is given.
 *
 * @param name as it stands in a request
 * @param title for people
 * @param unit in which it is given; {@value #ANY_UNIT} where all inputs that say so share one;
 *     absent for what has none
 * @param words the words it may be; empty for numbers
 */
public record FormulaInput(
    String name,
    String title,
    Kind kind,
    @Nullable String unit,
    boolean required,
    List<String> words) {
  static final String ANY_UNIT = "*";

  /** What it looks like. */
  public enum Kind {
    /** One number. */
    NUMBER,
    /** A whole number, not negative. */
    COUNT,
    /** Several numbers. */
    NUMBERS,
    /** The hours 1 to 24 of a day, null where there is none. */
    HOURS,
    /** One of {@link FormulaInput#words()}. */
    WORD,
    /** A day such as {@code 2023-12-31}. */
    DAY
  }

  public FormulaInput {
    words = List.copyOf(words);
  }

  static FormulaInput number(String name, String title, @Nullable String unit) {
    return new FormulaInput(name, title, Kind.NUMBER, unit, true, List.of());
  }

  static FormulaInput numbers(String name, String title, @Nullable String unit) {
    return new FormulaInput(name, title, Kind.NUMBERS, unit, true, List.of());
  }

  static FormulaInput count(String name, String title) {
    return new FormulaInput(name, title, Kind.COUNT, null, true, List.of());
  }

  static FormulaInput hours(String title, String unit) {
    return new FormulaInput("hours", title, Kind.HOURS, unit, true, List.of());
  }

  static FormulaInput word(String name, String title, Class<? extends Enum<?>> words) {
    return new FormulaInput(
        name,
        title,
        Kind.WORD,
        null,
        true,
        Arrays.stream(words.getEnumConstants()).map(Enum::name).toList());
  }

  static FormulaInput day(String title) {
    return new FormulaInput("day", title, Kind.DAY, null, true, List.of());
  }

  /** To how many decimals the result is rounded. */
  static FormulaInput decimals(String title) {
    return count("decimals", title).optional();
  }

  FormulaInput optional() {
    return new FormulaInput(name, title, kind, unit, false, words);
  }

  boolean takesAnyUnit() {
    return ANY_UNIT.equals(unit);
  }
}
