package org.ecoplan.alert.expression;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Says in Chinese what the compiler of expressions says in English, with its words behind it. */
final class MistakeWords {

  /** A mistake that people make; the groups of the pattern are put into the words. */
  private record Known(Pattern said, String words) {
    Known(String said, String words) {
      this(Pattern.compile(said), words);
    }

    Optional<String> of(String message) {
      return said.matcher(message).results().findFirst().map(this::worded);
    }

    private String worded(MatchResult found) {
      Object[] named = new Object[found.groupCount()];
      for (int group = 0; group < named.length; group++) {
        named[group] = found.group(group + 1);
      }
      return words.formatted(named);
    }
  }

  private static final List<Known> KNOWN =
      List.of(
          new Known("undeclared reference to '([^']*)'", "没有名为 %s 的事实或函数"),
          new Known("undefined field '([^']*)'", "没有名为 %s 的字段"),
          new Known("found no matching overload for '([^']*)'", "%s 不能用于这些类型的值"),
          new Known("expected type '([^']*)' but found '([^']*)'", "这里应是 %s，而不是 %s"),
          new Known(
              "mismatched input|extraneous input|no viable alternative|token recognition|missing ",
              "语法错误"));

  private MistakeWords() {}

  static String of(String message) {
    return KNOWN.stream().flatMap(known -> known.of(message).stream()).findFirst().orElse("表达式有误")
        + " / "
        + message;
  }
}
