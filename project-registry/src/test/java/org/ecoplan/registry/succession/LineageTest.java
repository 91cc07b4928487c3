package org.ecoplan.registry.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.registry.problem.RegistryProblem;

class LineageTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 11, 26);
  private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
  private static final List<String> UNITS = List.of("甲", "乙", "丙", "丁", "戊", "己", "庚");

  @Property(tries = 300)
  void noSequenceOfActsMakesACycleOrLosesMoney(@ForAll long seed) {
    Random random = new Random(seed);
    List<Succession> acts = new ArrayList<>();
    for (int number = 1; number <= 12; number++) {
      if (random.nextInt(4) == 0 && !acts.isEmpty()) {
        reverse(acts, random);
      } else {
        record(acts, number, random);
      }
      assertSound(new Lineage(acts));
    }
  }

  private static void assertSound(Lineage lineage) {
    Map<String, Long> restated = new TreeMap<>();
    long recorded = 0;
    for (int index = 0; index < UNITS.size(); index++) {
      String unit = UNITS.get(index);
      Set<String> heirs = lineage.heirs(unit);
      assertThat(heirs).doesNotContain(unit);
      assertThat(lineage.forerunners(unit)).doesNotContain(unit);
      assertThat(heirs.isEmpty()).isEqualTo(lineage.endingOf(unit).isEmpty());
      for (String heir : heirs) {
        assertThat(lineage.endingOf(heir)).isEmpty();
        assertThat(lineage.forerunners(heir)).contains(unit);
      }
      long yuan = 1L << index;
      recorded += yuan;
      restated.merge(heirs.size() == 1 ? heirs.iterator().next() : unit, yuan, Long::sum);
    }
    assertThat(restated.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(recorded);
  }

  private static void record(List<Succession> acts, int number, Random random) {
    SuccessionKind kind = List.of(SuccessionKind.values()).get(random.nextInt(3));
    NewSuccession act =
        act(
            kind,
            DAY.plusDays(random.nextInt(100)),
            some(kind == SuccessionKind.MERGED ? 2 : 1, random),
            some(kind == SuccessionKind.SPLIT ? 2 : 1, random));
    try {
      new Lineage(acts).requireLegal(act, TODAY);
      acts.add(recorded(number, act));
    } catch (DomainProblem refused) {
      assertThat(refused.errors()).isNotEmpty();
    }
  }

  private static void reverse(List<Succession> acts, Random random) {
    Succession act = acts.get(random.nextInt(acts.size()));
    try {
      new Lineage(acts).requireLast(act);
      acts.remove(act);
    } catch (DomainProblem refused) {
      assertThat(refused.code()).isEqualTo(RegistryProblem.SUCCESSION_CLOSED);
    }
  }

  @Example
  void whoWasMergedAfterASplitHasOneHeirAgain() {
    Lineage lineage =
        lineage(
            act(SuccessionKind.SPLIT, DAY, List.of("甲"), List.of("乙", "丙")),
            act(SuccessionKind.MERGED, DAY.plusDays(1), List.of("乙", "丙"), List.of("丁")));

    assertThat(lineage.heirs("甲")).containsExactly("丁");
    assertThat(lineage.forerunners("丁")).containsExactlyInAnyOrder("甲", "乙", "丙");
    assertThat(lineage.actsBefore("丁")).hasSize(2);
    assertThat(lineage.actsAfter("甲")).hasSize(2);
    assertThat(lineage.actsAfter("丁")).isEmpty();
  }

  @Example
  void whatCannotBeIsRefusedWithItsPlace() {
    Lineage lineage = lineage(act(SuccessionKind.RENAMED, DAY, List.of("甲"), List.of("乙")));

    refused(lineage, rename("甲", "丙"), RegistryProblem.UNIT_ENDED, "predecessors[0]");
    refused(lineage, rename("乙", "甲"), RegistryProblem.SUCCESSION_CYCLE, "successors[0]");
    refused(lineage, rename("丙", "甲"), RegistryProblem.UNIT_ENDED, "successors[0]");
    refused(lineage, rename("丙", "丙"), RegistryProblem.SUCCESSION_CONTRADICTORY, "successors[0]");
    refused(
        lineage,
        act(SuccessionKind.RENAMED, DAY.minusDays(1), List.of("乙"), List.of("丙")),
        RegistryProblem.SUCCESSION_CONTRADICTORY,
        "effectiveOn");
    refused(
        lineage,
        act(SuccessionKind.RENAMED, TODAY.plusDays(1), List.of("乙"), List.of("丙")),
        RegistryProblem.IN_THE_FUTURE,
        "effectiveOn");
    refused(
        lineage,
        act(SuccessionKind.MERGED, DAY, List.of("丙", "丙"), List.of("丁")),
        RegistryProblem.SUCCESSION_CONTRADICTORY,
        "predecessors[1]");
    refused(
        lineage,
        act(SuccessionKind.SPLIT, DAY, List.of("丙"), List.of("丁")),
        RegistryProblem.SUCCESSION_CONTRADICTORY,
        "successors");
    refused(
        lineage,
        act(SuccessionKind.RENAMED, DAY, List.of("丙", "丁"), List.of("戊")),
        RegistryProblem.SUCCESSION_CONTRADICTORY,
        "predecessors");
  }

  @Example
  void aUnitMayGoIntoAnotherThatGoesOn() {
    Lineage lineage =
        lineage(
            act(SuccessionKind.MERGED, DAY, List.of("甲"), List.of("乙")),
            act(SuccessionKind.MERGED, DAY.minusDays(9), List.of("丙"), List.of("乙")));

    assertThat(lineage.forerunners("乙")).containsExactlyInAnyOrder("甲", "丙");
    assertThat(lineage.actsBefore("乙"))
        .extracting(Succession::effectiveOn)
        .containsExactly(DAY.minusDays(9), DAY);
  }

  private static void refused(
      Lineage lineage, NewSuccession act, RegistryProblem problem, String field) {
    assertThatThrownBy(() -> lineage.requireLegal(act, TODAY))
        .isInstanceOfSatisfying(
            DomainProblem.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(problem);
              assertThat(refused.errors().get(0)).containsEntry("field", field);
            });
  }

  private static Lineage lineage(NewSuccession... acts) {
    List<Succession> recorded = new ArrayList<>();
    for (NewSuccession act : acts) {
      new Lineage(recorded).requireLegal(act, TODAY);
      recorded.add(recorded(recorded.size() + 1, act));
    }
    return new Lineage(recorded);
  }

  private static NewSuccession rename(String before, String after) {
    return act(SuccessionKind.RENAMED, DAY.plusDays(1), List.of(before), List.of(after));
  }

  private static NewSuccession act(
      SuccessionKind kind, LocalDate day, List<String> predecessors, List<String> successors) {
    return new NewSuccession(kind, day, "1号", null, predecessors, successors);
  }

  private static Succession recorded(long number, NewSuccession act) {
    return new Succession(
        number,
        act.kind(),
        act.effectiveOn(),
        act.documentNumber(),
        null,
        act.predecessors(),
        act.successors(),
        "planoffice",
        Instant.EPOCH,
        null);
  }

  private static List<String> some(int count, Random random) {
    List<String> units = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      units.add(UNITS.get(random.nextInt(UNITS.size())));
    }
    return units;
  }
}
