package org.ecoplan.registry.request;

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
    try {
      return Long.parseLong(after.keys(1).get(0));
    } catch (NumberFormatException e) {
      throw DomainProblem.of(KitProblem.BAD_PAGE_TOKEN, "翻页标记属于另一个列表，请从第一页重新查询");
    }
  }
}
