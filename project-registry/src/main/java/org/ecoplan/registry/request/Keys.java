package org.ecoplan.registry.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.web.PageToken;

/** Reads page tokens of lists that are sorted by a number. */
public final class Keys {
  private Keys() {}

  /**
   * The one number that the token holds.
   *
   * @throws DomainProblem {@link KitProblem#BAD_PAGE_TOKEN} where it belongs to another list
   */
  public static long number(PageToken after) {
    return number(after.keys(1).get(0));
  }

  /**
   * One of several keys as a number.
   *
   * @throws DomainProblem {@link KitProblem#BAD_PAGE_TOKEN} where it belongs to another list
   */
  public static long number(String key) {
    try {
      return Long.parseLong(key);
    } catch (NumberFormatException e) {
      throw ofAnotherList();
    }
  }

  /**
   * One of several keys as a day.
   *
   * @throws DomainProblem {@link KitProblem#BAD_PAGE_TOKEN} where it belongs to another list
   */
  public static LocalDate day(String key) {
    try {
      return LocalDate.parse(key);
    } catch (DateTimeParseException e) {
      throw ofAnotherList();
    }
  }

  /**
   * One of several keys as a decimal number.
   *
   * @throws DomainProblem {@link KitProblem#BAD_PAGE_TOKEN} where it belongs to another list
   */
  public static BigDecimal decimal(String key) {
    try {
      return new BigDecimal(key);
    } catch (NumberFormatException e) {
      throw ofAnotherList();
    }
  }

  /** What a token is answered with that another list, or another order of this one, gave out. */
  public static DomainProblem ofAnotherList() {
    return DomainProblem.of(KitProblem.BAD_PAGE_TOKEN, "翻页标记属于另一个列表，请从第一页重新查询");
  }
}
