package org.ecoplan.registry.request;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.jspecify.annotations.Nullable;

/** Reads words of closed sets out of requests, and says which there are. */
public final class Words {
  private Words() {}

  /**
   * The word, absent where nothing was sent.
   *
   * @throws DomainProblem {@link KitProblem#INVALID} for any other word
   */
  public static <E extends Enum<E>> @Nullable E maybe(
      String field, @Nullable String text, Class<E> type) {
    if (text == null || text.isBlank()) {
      return null;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(word -> word.name().equals(text.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                DomainProblem.of(KitProblem.INVALID, "无法识别 " + field + " 的值 " + text)
                    .field(
                        field,
                        "未知的值：" + text,
                        Arrays.stream(type.getEnumConstants())
                            .map(Enum::name)
                            .collect(Collectors.joining(", "))));
  }
}
