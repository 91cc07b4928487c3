package org.ecoplan.indicator.method;

/**
 * Why data do not suffice for a value.
 *
 * @param kind what there is too little of
 * @param what the same in words, such as {@code 有效日}
 * @param have how many there are
 * @param need how many the method asks for
 */
public record Shortfall(Kind kind, String what, long have, long need) {

  /** What there can be too little of. */
  public enum Kind {
    /** Valid hours of a day. */
    HOURS,
    /** Valid 8 h means of a day. */
    WINDOWS,
    /** Stations with a valid value. */
    STATIONS,
    /** Valid days of a year. */
    DAYS,
    /** Valid days of one month. */
    DAYS_OF_MONTH,
    /** Months with a sample. */
    MONTHS,
    /** Pollutants or items of a report. */
    ITEMS,
    /** Things that a share or mean is taken of. */
    SAMPLES,
    /** The input contradicts itself or nature; {@link Shortfall#what()} says how. */
    INPUT
  }

  public static Shortfall of(Kind kind, String what, long have, long need) {
    return new Shortfall(kind, what, have, need);
  }

  /** Input that no method can take, with the sentence that says what would be right. */
  public static Shortfall input(String sentence) {
    return new Shortfall(Kind.INPUT, sentence, 0, 0);
  }

  /** The reason as people read it: {@code 有效日 298 / 应有 324}. */
  public String sentence() {
    return kind == Kind.INPUT ? what : what + " " + have + " / 应有 " + need;
  }
}
