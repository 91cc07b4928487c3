package org.ecoplan.registry.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class LifecycleTest {

  @Property
  void nothingFollowsItself(@ForAll Lifecycle state, @ForAll Lifecycle before) {
    if (before != Lifecycle.SUSPENDED) {
      assertThat(state.successors(before)).doesNotContain(state);
    }
  }

  @Property
  void aSuspendedProjectGoesBackToWhereItWas(@ForAll Lifecycle before) {
    if (before.successors(null).contains(Lifecycle.SUSPENDED)) {
      assertThat(Lifecycle.SUSPENDED.successors(before))
          .containsExactlyInAnyOrder(before, Lifecycle.REMOVED);
    }
  }

  @Property
  void nothingIsBuiltThatWasNotAdmitted(@ForAll Lifecycle state) {
    if (!state.isAdmitted()) {
      assertThat(state.successors(null))
          .allMatch(
              next ->
                  !next.isAdmitted() || next == Lifecycle.RESERVED || next == Lifecycle.REMOVED);
    }
  }

  @Property
  void onlyThePlanOfficeAdmits(@ForAll Lifecycle state) {
    if (!state.isAdmitted() && state.successors(null).contains(Lifecycle.RESERVED)) {
      assertThat(state.isDecidedByPlanOffice(Lifecycle.RESERVED)).isTrue();
    }
    assertThat(state.isDecidedByPlanOffice(Lifecycle.REMOVED)).isTrue();
    assertThat(state.isDecidedByPlanOffice(Lifecycle.RETURNED)).isTrue();
  }

  @Example
  void everyStateCanBeReachedFromTheDraft() {
    Set<Lifecycle> reached = EnumSet.of(Lifecycle.DRAFT);
    int before = 0;
    while (before < reached.size()) {
      before = reached.size();
      for (Lifecycle state : EnumSet.copyOf(reached)) {
        reached.addAll(state.successors(null));
      }
    }

    assertThat(reached).containsExactlyInAnyOrder(Lifecycle.values());
  }
}
