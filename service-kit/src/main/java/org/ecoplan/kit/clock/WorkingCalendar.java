package org.ecoplan.kit.clock;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Working days in China: Monday to Friday, less the days off and plus the shifted weekends that the
 * State Council's General Office announces for each year. {@code holidays.csv} beside this class
 * names the notice that each row is taken from; of years it does not cover only weekends are known.
 */
public final class WorkingCalendar {
  private static final String FILE = "holidays.csv";

  private final Set<LocalDate> daysOff;
  private final Set<LocalDate> shiftedWorkingDays;

  private WorkingCalendar(Set<LocalDate> daysOff, Set<LocalDate> shiftedWorkingDays) {
    this.daysOff = Set.copyOf(daysOff);
    this.shiftedWorkingDays = Set.copyOf(shiftedWorkingDays);
  }

  /** The calendar by the notices for 2021 to 2026. */
  public static WorkingCalendar official() {
    try (InputStream file =
            Objects.requireNonNull(WorkingCalendar.class.getResourceAsStream(FILE), FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return of(lines.lines().skip(1).map(line -> List.of(line.split(",", -1))).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WorkingCalendar of(List<List<String>> rows) {
    Set<LocalDate> off = new HashSet<>();
    Set<LocalDate> work = new HashSet<>();
    for (List<String> row : rows) {
      LocalDate from = LocalDate.parse(row.get(0));
      LocalDate to = LocalDate.parse(row.get(1));
      from.datesUntil(to.plusDays(1)).forEach(row.get(2).equals("WORK") ? work::add : off::add);
    }
    return new WorkingCalendar(off, work);
  }

  /** Whether offices are open on this day. */
  public boolean isWorkingDay(LocalDate day) {
    if (shiftedWorkingDays.contains(day)) {
      return true;
    }
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return !weekend && !daysOff.contains(day);
  }

  /** Whether the notice for this year is known; otherwise only its weekends are. */
  public boolean covers(int year) {
    return daysOff.stream().anyMatch(day -> day.getYear() == year);
  }

  /** The day on which so many working days have passed after {@code day}; itself for none. */
  public LocalDate plusWorkingDays(LocalDate day, int workingDays) {
    if (workingDays < 0) {
      throw new IllegalArgumentException("working days count from 0, not " + workingDays);
    }
    LocalDate date = day;
    for (int left = workingDays; left > 0; ) {
      date = date.plusDays(1);
      if (isWorkingDay(date)) {
        left--;
      }
    }
    return date;
  }

  /** How many working days lie after {@code from}, up to and with {@code to}. */
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    return !to.isAfter(from)
        ? 0
        : (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
  }
}
