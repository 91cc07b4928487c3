package org.ecoplan.registry.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.registry.project.ScaleItem;
import org.jspecify.annotations.Nullable;

class ProgressTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 11, 26);

  @Example
  void weightsDecideAndTheScaleSpeaksForTheMainWorks() {
    Progress progress =
        Progress.of(
            List.of(
                milestone(1, Stage.START, 10, "2024-01-31", "2024-02-03", null),
                milestone(2, Stage.MAIN_WORKS, 70, "2025-06-30", null, null, 1),
                milestone(3, Stage.ACCEPTANCE, 20, "2025-12-31", null, null, 2)),
            List.of(
                new ScaleItem("管网", decimal("20"), decimal("8"), "km"),
                new ScaleItem("泵站", decimal("2"), decimal("3"), "座"),
                new ScaleItem("监测点", decimal("5"), null, "个")),
            TODAY);

    // Pipes 40 %, pumping stations more than promised and so 100 %: 70 %; 10 + 70 % of 70.
    assertThat(progress.scalePercent()).isEqualByComparingTo("70");
    assertThat(progress.percent()).isEqualByComparingTo("59");
    assertThat(progress.milestones())
        .extracting(Progress.Part::basis)
        .containsExactly(Progress.Basis.REACHED, Progress.Basis.SCALE, Progress.Basis.NOTHING);
  }

  @Example
  void whatWasReportedIsNotOverruledByTheScale() {
    Progress progress =
        Progress.of(
            List.of(milestone(1, Stage.MAIN_WORKS, 100, "2025-06-30", null, 55)),
            List.of(new ScaleItem("管网", decimal("20"), decimal("18"), "km")),
            TODAY);
    assertThat(progress.percent()).isEqualByComparingTo("55");
  }

  @Example
  void withoutWeightsEachMilestoneCountsAlikeAndWithoutMilestonesTheScaleAlone() {
    Progress alike =
        Progress.of(
            List.of(
                milestone(1, null, null, "2024-01-31", "2024-02-03", null),
                milestone(2, null, null, "2025-06-30", null, null),
                milestone(3, null, null, "2025-06-30", null, null)),
            List.of(),
            TODAY);
    assertThat(alike.percent()).isEqualByComparingTo("33.33");
    assertThat(
            Progress.of(
                    List.of(),
                    List.of(new ScaleItem("管网", decimal("20"), decimal("5"), "km")),
                    TODAY)
                .percent())
        .isEqualByComparingTo("25");
    assertThat(Progress.of(List.of(), List.of(), TODAY).percent()).isNull();
  }

  @Example
  void theCriticalPathGoesThroughWhatEverythingWaitsFor() {
    List<Milestone> way =
        List.of(
            milestone(1, Stage.TENDER, 20, "2024-06-30", null, null),
            milestone(2, Stage.START, 20, "2024-08-31", null, null),
            milestone(3, Stage.MAIN_WORKS, 40, "2024-12-31", null, null, 1, 2),
            milestone(4, Stage.ACCEPTANCE, 20, "2025-03-31", null, null, 3));

    RemainingPath path = new RemainingPath(way, TODAY);

    // Start and tender are overdue, so expected today; then 122 and 90 days as promised.
    assertThat(path.steps()).extracting(RemainingPath.Step::number).endsWith(3, 4).hasSize(3);
    assertThat(path.steps().get(1).expected()).isEqualTo(LocalDate.of(2025, 3, 28));
    assertThat(path.days()).isEqualTo(122 + 90);
  }

  @Example
  void aLaterForecastDecidesAndAnEarlierOneDoesNot() {
    Milestone first = milestone(1, Stage.START, 50, "2025-01-31", null, null);
    Milestone early =
        forecast(milestone(2, Stage.ACCEPTANCE, 50, "2025-06-30", null, null, 1), "2025-02-01");
    Milestone late =
        forecast(milestone(2, Stage.ACCEPTANCE, 50, "2025-06-30", null, null, 1), "2026-01-31");

    assertThat(new RemainingPath(List.of(first, early), TODAY).steps())
        .last()
        .extracting(RemainingPath.Step::expected)
        .isEqualTo(LocalDate.of(2025, 6, 30));
    assertThat(new RemainingPath(List.of(first, late), TODAY).steps())
        .containsExactly(new RemainingPath.Step(2, "里程碑2", LocalDate.of(2026, 1, 31)));
  }

  @Example
  void whatIsDoneHasNoPathLeft() {
    RemainingPath path =
        new RemainingPath(
            List.of(milestone(1, Stage.START, 50, "2025-01-31", "2024-11-20", null)), TODAY);
    assertThat(path.steps()).isEmpty();
    assertThat(path.days()).isZero();
  }

  @Property
  void progressIsBoundedAndGrowsWithWhatIsReported(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
    Random random = new Random(seed);
    List<Milestone> before = new ArrayList<>();
    List<Milestone> after = new ArrayList<>();
    for (int number = 1; number <= size; number++) {
      int reported = random.nextInt(101);
      Integer weight = random.nextInt(4) == 0 ? null : random.nextInt(101);
      before.add(milestone(number, null, weight, "2025-06-30", null, reported));
      after.add(
          milestone(
              number, null, weight, "2025-06-30", null, reported + random.nextInt(101 - reported)));
    }
    BigDecimal then = Progress.of(before, List.of(), TODAY).percent();
    BigDecimal now = Progress.of(after, List.of(), TODAY).percent();
    assertThat(then).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
    assertThat(now).isGreaterThanOrEqualTo(then);
  }

  @Property
  void thePathIsAChainOfOpenMilestonesThatNeverGoesBack(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 15) int size) {
    Random random = new Random(seed);
    List<Milestone> way = new ArrayList<>();
    for (int number = 1; number <= size; number++) {
      List<Integer> before = new ArrayList<>();
      for (int other = 1; other < number; other++) {
        if (random.nextInt(3) == 0) {
          before.add(other);
        }
      }
      String due = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(900)).toString();
      String actual = random.nextInt(3) == 0 ? "2024-10-01" : null;
      way.add(
          milestone(
              number, null, 5, due, actual, null, before.stream().mapToInt(i -> i).toArray()));
    }

    List<RemainingPath.Step> steps = new RemainingPath(way, TODAY).steps();

    for (int index = 0; index < steps.size(); index++) {
      RemainingPath.Step step = steps.get(index);
      assertThat(step.expected()).isAfterOrEqualTo(TODAY);
      assertThat(way.get(step.number() - 1).actualDate()).isNull();
      if (index > 0) {
        assertThat(way.get(step.number() - 1).place().predecessors())
            .contains(steps.get(index - 1).number());
        assertThat(step.expected()).isAfterOrEqualTo(steps.get(index - 1).expected());
      }
    }
  }

  @Example
  void aCycleOfPredecessorsIsRefusedHoweverLong() {
    Map<Integer, Place> places = Map.of(1, after(), 2, after(1), 3, after(2), 4, after(3));
    assertThatThrownBy(() -> after(4).requireReachable(1, places))
        .isInstanceOf(DomainProblem.class)
        .hasMessageContaining("互为前置");
    assertThatThrownBy(() -> after(2).requireReachable(2, places)).hasMessageContaining("不能用");
    assertThatThrownBy(() -> after(9).requireReachable(1, places)).hasMessageContaining("不能用");
    after(4).requireReachable(5, places);
  }

  private static Place after(Integer... predecessors) {
    return new Place(null, null, List.of(predecessors));
  }

  private static Milestone milestone(
      int number,
      @Nullable Stage stage,
      @Nullable Integer weight,
      String due,
      @Nullable String actual,
      @Nullable Integer percent,
      int... predecessors) {
    return new Milestone(
        number,
        number,
        "里程碑" + number,
        LocalDate.parse(due),
        null,
        null,
        actual == null ? null : LocalDate.parse(actual),
        actual != null
            ? BigDecimal.valueOf(100)
            : percent == null ? null : BigDecimal.valueOf(percent),
        null,
        null,
        new Place(
            stage,
            weight == null ? null : BigDecimal.valueOf(weight),
            java.util.Arrays.stream(predecessors).boxed().toList()),
        1);
  }

  private static Milestone forecast(Milestone milestone, String day) {
    return new Milestone(
        milestone.id(),
        milestone.number(),
        milestone.name(),
        milestone.originalDate(),
        null,
        LocalDate.parse(day),
        null,
        null,
        null,
        null,
        milestone.place(),
        1);
  }

  private static BigDecimal decimal(String number) {
    return new BigDecimal(number);
  }
}
