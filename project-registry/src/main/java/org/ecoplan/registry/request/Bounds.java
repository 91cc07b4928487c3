package org.ecoplan.registry.request;

import java.time.LocalDate;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.registry.problem.RegistryProblem;
import org.jspecify.annotations.Nullable;

/**
 * What a text, a year or a day in a request can be at all. A merge patch passes no bean validation,
 * and the database turns a day far outside of history into infinity without a word.
 */
public final class Bounds {
  public static final int FIRST_YEAR = 1990;
  public static final int LAST_YEAR = 2100;

  private Bounds() {}

  /**
   * Lets only texts through that can be kept.
   *
   * @param longest the most characters
   * @throws DomainProblem {@link KitProblem#INVALID} naming the field
   */
  public static void requireText(String field, @Nullable String text, int longest) {
    if (text != null && text.length() > longest) {
      throw DomainProblem.of(KitProblem.INVALID, field + " 过长")
          .field(field, "有 " + text.length() + " 字", "最多 " + longest + " 字");
    }
    if (text != null && text.indexOf('\0') >= 0) {
      throw DomainProblem.of(KitProblem.INVALID, field + " 含有无法保存的字符")
          .field(field, "含有 U+0000", "不含控制字符的文字");
    }
  }

  /**
   * Lets only years through that a plan can speak of.
   *
   * @throws DomainProblem {@link KitProblem#INVALID} naming the field
   */
  public static void requireYear(String field, int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw DomainProblem.of(KitProblem.INVALID, field + " 不是合理的年份")
          .field(field, "不是合理的年份：" + year, FIRST_YEAR + ".." + LAST_YEAR);
    }
  }

  /**
   * Lets only days through that a plan can speak of.
   *
   * @throws DomainProblem {@link KitProblem#INVALID} naming the field
   */
  public static void requireDay(String field, @Nullable LocalDate day) {
    if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
      throw DomainProblem.of(KitProblem.INVALID, field + " 不是合理的日期")
          .field(field, "不是合理的日期：" + day, FIRST_YEAR + "-01-01.." + LAST_YEAR + "-12-31");
    }
  }

  /**
   * Lets only days through that have come.
   *
   * @throws DomainProblem {@link RegistryProblem#IN_THE_FUTURE} or {@link KitProblem#INVALID},
   *     naming the field
   */
  public static void requireNotAfter(LocalDate today, String field, @Nullable LocalDate day) {
    requireDay(field, day);
    if (day != null && day.isAfter(today)) {
      throw DomainProblem.of(RegistryProblem.IN_THE_FUTURE, field + " " + day + " 晚于今天")
          .field(field, "晚于今天", "不晚于 " + today);
    }
  }
}
