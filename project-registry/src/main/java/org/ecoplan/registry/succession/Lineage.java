package org.ecoplan.registry.succession;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.request.Bounds;

/**
 * Who came out of whom, by all acts that count. A unit ends by one act at most, and only units that
 * have not ended take over; so the acts form no cycle, and everybody has heirs who still stand.
 */
final class Lineage {
  private final List<Succession> acts;
  private final Map<String, Succession> endings = new HashMap<>();

  /**
   * The lineage of these acts.
   *
   * @param acts those that are not reversed
   */
  Lineage(List<Succession> acts) {
    this.acts = List.copyOf(acts);
    for (Succession act : acts) {
      act.predecessors().forEach(unit -> endings.put(unit, act));
    }
  }

  /** The act by which the unit ended, absent while it stands. */
  Optional<Succession> endingOf(String unit) {
    return Optional.ofNullable(endings.get(unit));
  }

  /**
   * Who stands for the unit today, in the order of the names; nobody else while it stands itself.
   */
  Set<String> heirs(String unit) {
    Set<String> heirs = new TreeSet<>();
    for (String later : follow(unit, true)) {
      if (!endings.containsKey(later)) {
        heirs.add(later);
      }
    }
    return heirs;
  }

  /** All that the unit has come out of, however long ago. */
  Set<String> forerunners(String unit) {
    return follow(unit, false);
  }

  /** The acts that led to the unit, the oldest first. */
  List<Succession> actsBefore(String unit) {
    Set<String> line = with(unit, forerunners(unit));
    return inOrder(acts.stream().filter(act -> act.successors().stream().anyMatch(line::contains)));
  }

  /** The acts that the unit and its heirs went through, the oldest first. */
  List<Succession> actsAfter(String unit) {
    Set<String> line = with(unit, follow(unit, true));
    return inOrder(
        acts.stream().filter(act -> act.predecessors().stream().anyMatch(line::contains)));
  }

  /**
   * Lets only an act through that these acts allow.
   *
   * @throws DomainProblem naming the field: {@link RegistryProblem#IN_THE_FUTURE}, {@link
   *     RegistryProblem#SUCCESSION_CONTRADICTORY}, {@link RegistryProblem#UNIT_ENDED}, {@link
   *     RegistryProblem#SUCCESSION_CYCLE}
   */
  void requireLegal(NewSuccession act, LocalDate today) {
    Bounds.requireNotAfter(today, "effectiveOn", act.effectiveOn());
    requireShape(act);
    Set<String> ancestors = new HashSet<>();
    for (int index = 0; index < act.predecessors().size(); index++) {
      String unit = act.predecessors().get(index);
      requireStanding(unit, "predecessors[" + index + "]");
      requireBegun(unit, act.effectiveOn());
      ancestors.addAll(forerunners(unit));
    }
    for (int index = 0; index < act.successors().size(); index++) {
      String unit = act.successors().get(index);
      if (ancestors.contains(unit)) {
        throw DomainProblem.of(
                RegistryProblem.SUCCESSION_CYCLE,
                "原单位本身由" + unit + "变更而来，不能再变更为" + unit + "；如前一次变更有误，请先撤销")
            .field("successors[" + index + "]", "是原单位的前身：" + unit, "不是原单位前身的单位");
      }
      requireStanding(unit, "successors[" + index + "]");
    }
  }

  /**
   * Lets an act be reversed while nothing has come after it.
   *
   * @throws DomainProblem {@link RegistryProblem#SUCCESSION_CLOSED} naming the later act
   */
  void requireLast(Succession act) {
    for (String unit : act.successors()) {
      endingOf(unit)
          .ifPresent(
              later -> {
                throw DomainProblem.of(
                    RegistryProblem.SUCCESSION_CLOSED,
                    unit + "此后又有第 " + later.number() + " 号变更，请先撤销第 " + later.number() + " 号");
              });
    }
  }

  private static void requireShape(NewSuccession act) {
    int predecessors = act.predecessors().size();
    int successors = act.successors().size();
    if (!act.kind().fits(predecessors, successors)) {
      throw DomainProblem.of(
              RegistryProblem.SUCCESSION_CONTRADICTORY,
              act.kind().zh()
                  + "应有"
                  + act.kind().shape()
                  + "，这里有 "
                  + predecessors
                  + " 个原单位、"
                  + successors
                  + " 个新单位")
          .field(
              (act.kind() == SuccessionKind.SPLIT ? predecessors != 1 : successors == 1)
                  ? "predecessors"
                  : "successors",
              "单位个数与变更种类不符",
              act.kind().shape());
    }
    requireOnce("predecessors", act.predecessors());
    requireOnce("successors", act.successors());
    for (int index = 0; index < successors; index++) {
      String unit = act.successors().get(index);
      if (act.predecessors().contains(unit)) {
        throw DomainProblem.of(RegistryProblem.SUCCESSION_CONTRADICTORY, unit + "不能既是原单位又是新单位")
            .field("successors[" + index + "]", "也是原单位：" + unit, "另一个单位；继续存在的单位不写入 predecessors");
      }
    }
  }

  private static void requireOnce(String field, List<String> units) {
    for (int index = 0; index < units.size(); index++) {
      if (units.indexOf(units.get(index)) < index) {
        throw DomainProblem.of(
                RegistryProblem.SUCCESSION_CONTRADICTORY, units.get(index) + "在同一侧出现了两次")
            .field(field + "[" + index + "]", "重复：" + units.get(index), "每个单位写一次");
      }
    }
  }

  private void requireStanding(String unit, String field) {
    endingOf(unit)
        .ifPresent(
            ending -> {
              throw DomainProblem.of(
                      RegistryProblem.UNIT_ENDED,
                      unit + "已不存在：" + ending.sentence() + "，第 " + ending.number() + " 号")
                  .field(field, "已不存在的单位：" + unit, "现在的单位：" + String.join("、", heirs(unit)));
            });
  }

  private void requireBegun(String unit, LocalDate effectiveOn) {
    acts.stream()
        .filter(act -> act.successors().contains(unit))
        .filter(act -> act.effectiveOn().isAfter(effectiveOn))
        .findFirst()
        .ifPresent(
            act -> {
              throw DomainProblem.of(
                      RegistryProblem.SUCCESSION_CONTRADICTORY,
                      unit + "自 " + act.effectiveOn() + " 才有（" + act.sentence() + "），不能在此之前变更")
                  .field("effectiveOn", "早于原单位成立", "不早于 " + act.effectiveOn());
            });
  }

  private Set<String> follow(String unit, boolean forward) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(unit));
    while (!open.isEmpty()) {
      String next = open.pop();
      neighbours(next, forward).filter(found::add).forEach(open::push);
    }
    return found;
  }

  private Stream<String> neighbours(String unit, boolean forward) {
    return forward
        ? endingOf(unit).stream().flatMap(act -> act.successors().stream())
        : acts.stream()
            .filter(act -> act.successors().contains(unit))
            .flatMap(act -> act.predecessors().stream());
  }

  private static Set<String> with(String unit, Set<String> others) {
    Set<String> all = new HashSet<>(others);
    all.add(unit);
    return all;
  }

  private static List<Succession> inOrder(Stream<Succession> acts) {
    return acts.sorted(
            Comparator.comparing(Succession::effectiveOn).thenComparing(Succession::number))
        .toList();
  }
}
