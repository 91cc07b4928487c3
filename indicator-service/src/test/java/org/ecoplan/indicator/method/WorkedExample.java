package org.ecoplan.indicator.method;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A row of the worked examples, which are written for people. */
record WorkedExample(String id, String what, String input, String expected) {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

  static WorkedExample read(Map<String, String> row) {
    return new WorkedExample(
        row.getOrDefault("id", ""),
        row.getOrDefault("what", ""),
        row.getOrDefault("input", ""),
        row.getOrDefault("expected", ""));
  }

  /** The numbers of a text in their order. */
  static List<BigDecimal> numbers(String text) {
    return NUMBER.matcher(text).results().map(MatchResult::group).map(BigDecimal::new).toList();
  }

  List<BigDecimal> numbers() {
    return numbers(input);
  }

  /** The number behind {@code name=} in the input. */
  BigDecimal named(String name) {
    return new BigDecimal(word("\\b" + Pattern.quote(name) + "=(\\d+(?:\\.\\d+)?)"));
  }

  /** The first group of a pattern in the input. */
  String word(String pattern) {
    return Pattern.compile(pattern)
        .matcher(input)
        .results()
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + ": no " + pattern + " in " + input))
        .group(1);
  }

  @Override
  public String toString() {
    return id + " " + what;
  }
}
