package org.ecoplan.registry.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.project.FieldChange;
import org.jspecify.annotations.Nullable;

class MilestoneTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 11, 26);
  private static final LocalDate PROMISED = LocalDate.of(2023, 12, 31);

  @Property
  void whatIsReachedIsComplete(
      @ForAll @IntRange(max = 100) int reported, @ForAll @IntRange(max = 2_000) int daysAgo) {
    Milestone reached =
        reported(reported).changed(patch(reported, TODAY.minusDays(daysAgo), null), TODAY);

    assertThat(reached.progressPercent()).isEqualByComparingTo("100");
    assertThat(reached.originalDate()).isEqualTo(PROMISED);
    assertThat(reached.slipDaysAgainst(PROMISED, TODAY))
        .isEqualTo(TODAY.toEpochDay() - daysAgo - PROMISED.toEpochDay());
  }

  @Property
  void noForecastIsBeforeToday(@ForAll @IntRange(min = 1, max = 3_000) int daysAgo) {
    MilestonePatch hoped =
        new MilestonePatch(
            "改造", null, null, null, TODAY.minusDays(daysAgo), null, null, null, List.of(), null);

    assertThat(reported(60).changed(hoped, TODAY).slipDaysAgainst(PROMISED, TODAY))
        .isEqualTo(TODAY.toEpochDay() - PROMISED.toEpochDay());
  }

  @Example
  void halfOfWhatIsReachedIsAContradiction() {
    Milestone reached = reported(60).changed(patch(60, TODAY, null), TODAY);

    assertThatThrownBy(() -> reached.changed(patch(50, TODAY, null), TODAY))
        .isInstanceOfSatisfying(
            DomainProblem.class,
            refused -> assertThat(refused.code()).isEqualTo(RegistryProblem.CONTRADICTORY));
  }

  @Example
  void openedAgainItHasNoProgressUntilSomebodySaysSo() {
    Milestone reached = reported(60).changed(patch(60, TODAY, null), TODAY);

    assertThat(reached.changed(patch(100, null, "验收未通过"), TODAY).progressPercent()).isNull();
    assertThat(reached.changed(patch(90, null, "验收未通过"), TODAY).progressPercent())
        .isEqualByComparingTo("90");
  }

  @Example
  void theTrailSaysWhatWasAndWhatIs() {
    Milestone before = reported(60);
    Milestone after = before.changed(patch(75, null, null), TODAY);

    assertThat(after.changesFrom(before))
        .containsExactly(
            new FieldChange("progressPercent", "60", "75"),
            new FieldChange("progressAsOf", "2024-10-31", "2024-11-26"));
  }

  @Example
  void aNumberWrittenOtherwiseIsNoChange() {
    Milestone before = reported(60);
    MilestonePatch same =
        new MilestonePatch(
            "改造",
            new BigDecimal("60.00"),
            before.progressAsOf(),
            null,
            null,
            null,
            null,
            null,
            List.of(),
            null);

    assertThat(before.changed(same, TODAY).changesFrom(before)).isEmpty();
  }

  private static Milestone reported(int percent) {
    return new Milestone(
        1,
        1,
        "改造",
        PROMISED,
        null,
        null,
        null,
        BigDecimal.valueOf(percent),
        LocalDate.of(2024, 10, 31),
        null,
        Place.NONE,
        1);
  }

  private static MilestonePatch patch(
      int percent, @Nullable LocalDate actual, @Nullable String reason) {
    return new MilestonePatch(
        "改造", BigDecimal.valueOf(percent), null, null, null, actual, null, null, List.of(), reason);
  }
}
