package org.ecoplan.registry.project;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.registry.request.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * By what a project is found beside its category: what people call it, and where it is. No part of
 * the promise, so its unit changes it at any time.
 *
 * @param location absent where nobody has said
 */
public record Marks(List<String> tags, @Nullable Location location) {
  public static final Marks NONE = new Marks(List.of(), null);

  private static final int MOST_TAGS = 20;
  private static final int LONGEST_TAG = 30;

  /**
   * Marks that can be; a tag that is named twice counts once.
   *
   * @throws DomainProblem {@link KitProblem#INVALID} naming the field
   */
  public Marks {
    Set<String> named = new LinkedHashSet<>();
    for (String tag : tags) {
      Bounds.requireText("tags", tag, LONGEST_TAG);
      if (!tag.isBlank()) {
        named.add(tag.strip());
      }
    }
    if (named.size() > MOST_TAGS) {
      throw DomainProblem.of(KitProblem.INVALID, "标签过多")
          .field("tags", "有 " + named.size() + " 个", "最多 " + MOST_TAGS + " 个");
    }
    tags = List.copyOf(named);
    location = location == null || location.isNowhere() ? null : location;
  }

  static Marks of(@Nullable List<? extends @Nullable String> tags, @Nullable Location location) {
    List<String> given = new ArrayList<>();
    for (String tag : tags == null ? List.<@Nullable String>of() : tags) {
      if (tag != null) {
        given.add(tag);
      }
    }
    return new Marks(given, location);
  }
}
