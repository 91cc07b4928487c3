package org.ecoplan.kit.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
  private final WorkingCalendar calendar = WorkingCalendar.official();

  @ParameterizedTest
  @CsvSource({
    "2021, 250",
    "2022, 249",
    "2023, 249",
    "2024, 251",
    "2025, 248",
    "2026, 248",
  })
  void aYearHasAsManyWorkingDaysAsItsNoticeLeaves(int year, int expected) {
    assertThat(
            calendar.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-04, true", "2024-02-09, true", "2024-02-12, false", "2024-10-12, true",
    "2025-10-08, false", "2026-01-02, false", "2026-01-04, true", "2024-11-23, false",
  })
  void weekendsAreShiftedAroundHolidays(LocalDate day, boolean working) {
    assertThat(calendar.isWorkingDay(day)).isEqualTo(working);
  }

  @Test
  void twentyWorkingDaysFromBeforeTheSpringFestivalEndAfterTheShiftedSunday() {
    assertThat(calendar.plusWorkingDays(LocalDate.of(2024, 2, 1), 20))
        .isEqualTo(LocalDate.of(2024, 3, 5));
  }

  @Property(tries = 200)
  void addingAndCountingAgree(
      @ForAll @IntRange(max = 1_800) int offset, @ForAll @IntRange(max = 60) int days) {
    LocalDate from = LocalDate.of(2021, 1, 1).plusDays(offset);

    assertThat(calendar.workingDaysBetween(from, calendar.plusWorkingDays(from, days)))
        .isEqualTo(days);
  }

  @Test
  void aYearWithoutANoticeIsNotCovered() {
    assertThat(WorkingCalendar.official().covers(2024)).isTrue();
    assertThat(WorkingCalendar.official().covers(2031)).isFalse();
  }
}
