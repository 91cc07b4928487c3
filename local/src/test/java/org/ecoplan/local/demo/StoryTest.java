package org.ecoplan.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final PlanFiles FILES = new PlanFiles(Path.of("..", "data", "liuzhou"));

  @Test
  void isTheSameEachTime() {
    assertThat(everything(TODAY)).isEqualTo(everything(TODAY)).hasSizeGreaterThan(100_000);
  }

  /** A change here is another demonstration: what stands in a running one no longer fits it. */
  @Test
  void isTheSameOnEveryMachine() {
    PlannedProject first = FILES.projects().get(0);

    assertThat(Money.total(first)).isEqualByComparingTo("20122700");
    assertThat(Dice.about("a question").whole(0, 1_000_000)).isEqualTo(282_807);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2022-06-30", "2023-12-31", "2025-03-01", "2026-11-23"})
  void ofEverySourceNeverMoreIsPaidThanCameNorCameThanWasGivenNorGivenThanPlanned(LocalDate today) {
    for (Course course : Course.of(FILES.projects())) {
      Map<String, BigDecimal> sums = new HashMap<>();
      for (Money.Entry entry : Money.of(course, today)) {
        sums.merge(entry.source() + entry.kind(), entry.amount(), BigDecimal::add);
        assertThat(entry.date()).isBeforeOrEqualTo(today);
        assertThat(entry.amount()).isPositive();
        for (String kind : List.of("PAID<RECEIVED", "RECEIVED<ALLOCATED", "ALLOCATED<PLANNED")) {
          String[] two = kind.split("<", 2);
          assertThat(sums.getOrDefault(entry.source() + two[0], BigDecimal.ZERO))
              .as("%s %s after %s", course.project().code(), kind, entry)
              .isLessThanOrEqualTo(sums.getOrDefault(entry.source() + two[1], BigDecimal.ZERO));
        }
      }
    }
  }

  @Test
  void workGrowsAndPaymentsFollowIt() {
    for (Course course : Course.of(FILES.projects())) {
      LocalDate day = LocalDate.of(2021, 1, 1);
      double before = 0;
      while (day.isBefore(TODAY)) {
        assertThat(course.share(day)).isBetween(before, 1.0);
        before = course.share(day);
        day = day.plusMonths(1);
      }
      assertThat(course.pace().isBuilt()).isEqualTo(course.share(TODAY) == 1);
    }
  }

  @Test
  void someAreLateSomeHaveNoMoneyAndMostAreBuilt() {
    Map<Pace, Long> paces =
        Course.of(FILES.projects()).stream()
            .collect(Collectors.groupingBy(Course::pace, Collectors.counting()));

    assertThat(paces).containsOnlyKeys(Pace.values());
    assertThat(paces.get(Pace.LATE)).isEqualTo(6);
    assertThat(paces.get(Pace.UNFUNDED)).isEqualTo(3);
    assertThat(paces.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(34);
  }

  @Test
  void noMilestoneIsReachedAfterTodayNorBelowAHundredPerCent() {
    for (Course course : Course.of(FILES.projects())) {
      List<Stages.Standing> stages = Stages.of(course, TODAY);
      assertThat(stages).extracting(Stages.Standing::number).doesNotHaveDuplicates();
      for (Stages.Standing stage : stages) {
        assertThat(stage.percent()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
        LocalDate actual = stage.actual();
        if (actual != null) {
          assertThat(actual).isBeforeOrEqualTo(TODAY);
          assertThat(stage.percent()).isEqualByComparingTo("100");
        } else {
          assertThat(stage.percent()).isLessThan(BigDecimal.valueOf(100));
        }
      }
    }
  }

  @Test
  void everySeriesHasATrendWithinItsBounds() {
    List<Trend> trends = PlanFiles.trends();

    assertThat(trends).hasSize(38);
    for (Trend trend : trends) {
      Trend.Line line = trend.line();
      for (int year : trend.years(2026)) {
        if (line != null) {
          assertThat(trend.value(year).orElseThrow().doubleValue())
              .isBetween(line.least(), line.most());
        }
      }
    }
  }

  private static String everything(LocalDate today) {
    List<Object> all = new ArrayList<>();
    for (Course course : Course.of(FILES.projects())) {
      all.add(course);
      all.add(Stages.of(course, today));
      all.add(Money.of(course, today));
      all.add(BuiltScale.of(course, today));
      all.add(Reports.of(course, Lifecycle.last(Lifecycle.of(course, today)), today));
    }
    FILES.tasks().forEach(task -> all.add(TaskEntry.progress(task)));
    PlanFiles.trends()
        .forEach(trend -> trend.years(today.getYear()).forEach(year -> all.add(trend.value(year))));
    all.add(Readings.air("A", LocalDate.of(2025, 12, 1)));
    all.add(Readings.water("W", 2025));
    return all.toString();
  }
}
