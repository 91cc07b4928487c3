package org.ecoplan.kit.web;

import java.util.Optional;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.jspecify.annotations.Nullable;

/**
 * Which slice of a list is asked for.
 *
 * @param size rows on the page, 1 to {@value #MAX_SIZE}
 * @param after the position behind which the page begins; empty for the first page
 */
public record PageRequest(int size, Optional<PageToken> after) {

  public static final int DEFAULT_SIZE = 50;
  public static final int MAX_SIZE = 200;

  /**
   * Reads the query parameters of a list.
   *
   * @throws DomainProblem {@link KitProblem#INVALID} for a size out of bounds, {@link
   *     KitProblem#BAD_PAGE_TOKEN} for a token that is not ours
   */
  public static PageRequest of(@Nullable Integer pageSize, @Nullable String pageToken) {
    int size = pageSize == null ? DEFAULT_SIZE : pageSize;
    if (size < 1 || size > MAX_SIZE) {
      throw DomainProblem.of(KitProblem.INVALID, "每页条数应在 1 到 " + MAX_SIZE + " 之间")
          .field("pageSize", "超出范围：" + size, "1.." + MAX_SIZE);
    }
    return new PageRequest(
        size,
        Optional.ofNullable(pageToken).filter(token -> !token.isBlank()).map(PageToken::decode));
  }

  /** How many rows to read: one more than the page holds, to know whether there is a next one. */
  public int fetchSize() {
    return size + 1;
  }
}
