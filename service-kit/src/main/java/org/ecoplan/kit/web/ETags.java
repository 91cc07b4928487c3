package org.ecoplan.kit.web;

import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.jspecify.annotations.Nullable;

/** Strong entity tags made from versions (RFC 9110, 8.8.3 and 13.1.1). */
public final class ETags {

  private ETags() {}

  /** The tag of this version. */
  public static EntityTag of(long version) {
    return new EntityTag(Long.toString(version));
  }

  /**
   * Lets a change through only when its author has seen the current version.
   *
   * @param ifMatch the header as sent
   * @throws DomainProblem {@link KitProblem#PRECONDITION_REQUIRED} without the header, {@link
   *     KitProblem#STALE} where none of its tags is the current one
   */
  public static void requireMatch(@Nullable String ifMatch, long version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw DomainProblem.of(KitProblem.PRECONDITION_REQUIRED, "修改前请先读取，并在 If-Match 中带上读到的 ETag");
    }
    String current = "\"" + version + "\"";
    boolean matches =
        Arrays.stream(ifMatch.split(",", -1)).map(String::strip).anyMatch(current::equals);
    if (!matches) {
      throw DomainProblem.of(KitProblem.STALE, "您读取之后内容已被他人修改，当前 ETag 为 " + current + "，请重新读取后再改");
    }
  }
}
