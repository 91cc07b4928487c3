package org.ecoplan.registry.milestone;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.registry.problem.RegistryProblem;
import org.jspecify.annotations.Nullable;

/**
 * Where a milestone stands on the way of its project.
 *
 * @param stage absent where nobody has said
 * @param weight what it counts beside the project's others, 0 to 100; absent where nobody has said
 * @param predecessors the numbers of the milestones that have to be reached before it
 */
record Place(@Nullable Stage stage, @Nullable BigDecimal weight, List<Integer> predecessors) {
  static final Place NONE = new Place(null, null, List.of());

  private static final BigDecimal MOST = BigDecimal.valueOf(100);
  private static final int DECIMALS = 2;

  /**
   * A place that can be.
   *
   * @throws DomainProblem {@link KitProblem#INVALID} naming the field
   */
  Place {
    if (weight != null
        && (weight.signum() < 0
            || weight.compareTo(MOST) > 0
            || weight.stripTrailingZeros().scale() > DECIMALS)) {
      throw DomainProblem.of(KitProblem.INVALID, "权重应在 0 到 100 之间，最多两位小数")
          .field("weight", "不可用的值：" + weight.toPlainString(), "0..100");
    }
    predecessors = List.copyOf(new LinkedHashSet<>(predecessors));
  }

  static Place of(
      @Nullable Stage stage,
      @Nullable BigDecimal weight,
      @Nullable List<? extends @Nullable Integer> predecessors) {
    List<Integer> numbers = new ArrayList<>();
    for (Integer number : predecessors == null ? List.<@Nullable Integer>of() : predecessors) {
      if (number == null) {
        throw DomainProblem.of(KitProblem.INVALID, "前置里程碑的序号不能为空")
            .field("predecessors", "含有空值", "里程碑的序号");
      }
      numbers.add(number);
    }
    return new Place(stage, weight, numbers);
  }

  boolean weighsAs(Place other) {
    return Optional.ofNullable(weight)
        .map(BigDecimal::stripTrailingZeros)
        .equals(Optional.ofNullable(other.weight).map(BigDecimal::stripTrailingZeros));
  }

  /**
   * Lets only predecessors through that the project has and that do not lead back here.
   *
   * @param number the milestone that stands here
   * @param others the places of the project's milestones by their numbers
   * @throws DomainProblem {@link RegistryProblem#CONTRADICTORY} naming the field
   */
  void requireReachable(int number, Map<Integer, Place> others) {
    Map<Integer, Place> places = new LinkedHashMap<>(others);
    places.put(number, this);
    for (int predecessor : predecessors) {
      if (predecessor == number || !others.containsKey(predecessor)) {
        throw DomainProblem.of(RegistryProblem.CONTRADICTORY, "前置里程碑 " + predecessor + " 不能用")
            .field(
                "predecessors",
                predecessor == number ? "是它自己" : "没有第 " + predecessor + " 个里程碑",
                "本项目其他里程碑的序号");
      }
      if (leadsTo(predecessor, number, places)) {
        throw DomainProblem.of(
                RegistryProblem.CONTRADICTORY, "里程碑 " + number + " 与 " + predecessor + " 互为前置")
            .field("predecessors", "形成循环", "不依赖本里程碑的序号");
      }
    }
  }

  private static boolean leadsTo(int from, int wanted, Map<Integer, Place> places) {
    Set<Integer> seen = new LinkedHashSet<>(List.of(from));
    List<Integer> open = new ArrayList<>(List.of(from));
    while (!open.isEmpty()) {
      int next = open.remove(open.size() - 1);
      if (next == wanted) {
        return true;
      }
      places.getOrDefault(next, NONE).predecessors().stream().filter(seen::add).forEach(open::add);
    }
    return false;
  }
}
