package org.ecoplan.registry.project;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ecoplan.events.ProjectState;
import org.ecoplan.registry.project.ProjectStanding.NextMilestone;
import org.jspecify.annotations.Nullable;

/**
 * Where a project stood at the end of a past day, from what was known then. The rules are those of
 * {@link Standings}, which has the database reckon for today; a test holds the two together.
 *
 * @param day the day that is asked for: what was open then is judged by it and not by today
 */
record PastStanding(ProjectState state, LocalDate day) {
  private static final int CENTS = 2;
  private static final int RATE_DECIMALS = 4;

  ProjectStanding standing() {
    BigDecimal allocated = sum("ALLOCATED");
    BigDecimal received = sum("RECEIVED");
    BigDecimal paid = sum("PAID");
    Optional<LocalDate> lateSince = lateFrom().filter(date -> date.isBefore(day));
    return new ProjectStanding(
        sum("PLANNED"),
        allocated,
        received,
        paid,
        rate(received, allocated),
        rate(paid, allocated),
        lateSince.map(date -> days(date, day)).orElse(0),
        lateSince.orElse(null),
        worstSlip(ProjectState.Milestone::originalDate),
        worstSlip(ProjectState.Milestone::approvedDate),
        open()
            .min(Comparator.comparing(PastStanding::dueDate))
            .map(PastStanding::next)
            .orElse(null));
  }

  private Optional<LocalDate> lateFrom() {
    Lifecycle lifecycle = Lifecycle.valueOf(state.state());
    if (lifecycle == Lifecycle.REMOVED) {
      return Optional.empty();
    }
    Stream<LocalDate> end =
        lifecycle.isBuilt() ? Stream.of() : Stream.of(LocalDate.of(state.endYear(), 12, 31));
    return Stream.concat(open().map(PastStanding::dueDate), end).min(Comparator.naturalOrder());
  }

  private @Nullable Integer worstSlip(
      Function<ProjectState.Milestone, @Nullable LocalDate> promised) {
    List<ProjectState.Milestone> open = open().toList();
    return (open.isEmpty() ? state.milestones() : open)
        .stream()
            .flatMap(
                milestone ->
                    Stream.ofNullable(promised.apply(milestone))
                        .map(date -> days(date, expected(milestone))))
            .max(Comparator.naturalOrder())
            .orElse(null);
  }

  private LocalDate expected(ProjectState.Milestone milestone) {
    if (milestone.actualDate() != null) {
      return milestone.actualDate();
    }
    LocalDate hoped =
        Optional.ofNullable(milestone.forecastDate()).orElseGet(() -> dueDate(milestone));
    return hoped.isBefore(day) ? day : hoped;
  }

  private Stream<ProjectState.Milestone> open() {
    return state.milestones().stream().filter(milestone -> milestone.actualDate() == null);
  }

  private BigDecimal sum(String kind) {
    return state.funding().stream()
        .filter(one -> one.kind().equals(kind))
        .map(ProjectState.FundingSum::amountYuan)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(CENTS, RoundingMode.UNNECESSARY);
  }

  private static @Nullable BigDecimal rate(BigDecimal part, BigDecimal allocated) {
    return allocated.signum() == 0
        ? null
        : part.divide(allocated, RATE_DECIMALS, RoundingMode.HALF_UP);
  }

  private static LocalDate dueDate(ProjectState.Milestone milestone) {
    return Optional.ofNullable(milestone.approvedDate()).orElse(milestone.originalDate());
  }

  private static int days(LocalDate from, LocalDate to) {
    return Math.toIntExact(DAYS.between(from, to));
  }

  private static NextMilestone next(ProjectState.Milestone milestone) {
    return new NextMilestone(
        milestone.number(), milestone.name(), dueDate(milestone), milestone.forecastDate());
  }
}
