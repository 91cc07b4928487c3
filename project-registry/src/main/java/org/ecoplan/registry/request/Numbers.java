package org.ecoplan.registry.request;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.jspecify.annotations.Nullable;

/** Reads numbers out of queries, where people also write them with thousands separators. */
public final class Numbers {
  private static final Pattern SEPARATORS = Pattern.compile("[,，\\s]");
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,18}(\\.\\d{1,6})?");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

  private Numbers() {}

  /**
   * A number that is not negative, absent where nothing was sent.
   *
   * @throws DomainProblem {@link KitProblem#INVALID} naming the field
   */
  public static @Nullable BigDecimal maybeDecimal(String field, @Nullable String text) {
    String digits = digits(field, text, DECIMAL, "不小于 0 的数，例如 1000000 或 0.5");
    return digits == null ? null : new BigDecimal(digits);
  }

  /**
   * A whole number that is not negative, absent where nothing was sent.
   *
   * @throws DomainProblem {@link KitProblem#INVALID} naming the field
   */
  public static @Nullable Integer maybeWhole(String field, @Nullable String text) {
    String digits = digits(field, text, WHOLE, "不小于 0 的整数，例如 30");
    return digits == null ? null : Integer.valueOf(digits);
  }

  private static @Nullable String digits(
      String field, @Nullable String text, Pattern form, String expected) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String digits = SEPARATORS.matcher(text).replaceAll("");
    if (!form.matcher(digits).matches()) {
      throw DomainProblem.of(KitProblem.INVALID, field + " 不是可用的数字")
          .field(field, "无法识别的数字：" + text, expected);
    }
    return digits;
  }
}
