package org.ecoplan.alert.ladder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The steps in the order in which this city takes them. The first is the reminder; none comes
 * twice.
 *
 * @param rungs from the mildest to the sharpest
 */
public record Ladder(List<Rung> rungs) {

  public Ladder {
    rungs = List.copyOf(rungs);
    if (rungs.isEmpty() || rungs.get(0).step() != Step.REMINDER) {
      throw new IllegalArgumentException("the ladder begins with REMINDER");
    }
    Set<Step> seen = new HashSet<>();
    for (Rung rung : rungs) {
      if (!seen.add(rung.step())) {
        throw new IllegalArgumentException("the ladder has " + rung.step() + " twice");
      }
    }
  }

  /** How a step is taken; empty where this city does not take it. */
  public Optional<Rung> rung(Step step) {
    return rungs.stream().filter(rung -> rung.step() == step).findFirst();
  }

  /**
   * The rungs that may come next without passing over one that is required: optional ones and the
   * first required one. Empty at the top.
   *
   * @param climbed the steps already taken; those that this city takes no longer count for nothing
   */
  public List<Rung> reachable(List<Step> climbed) {
    List<Rung> reachable = new ArrayList<>();
    for (Rung rung : rungs.subList(heightOf(climbed), rungs.size())) {
      reachable.add(rung);
      if (!rung.optional()) {
        break;
      }
    }
    return reachable;
  }

  /** The rung that comes next; empty at the top. */
  public Optional<Rung> next(List<Step> climbed) {
    return reachable(climbed).stream().findFirst();
  }

  private int heightOf(List<Step> climbed) {
    int height = 1;
    for (int index = 0; index < rungs.size(); index++) {
      if (climbed.contains(rungs.get(index).step())) {
        height = index + 1;
      }
    }
    return height;
  }
}
