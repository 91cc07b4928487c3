package org.ecoplan.alert.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.ecoplan.events.ProjectState;
import org.ecoplan.events.ProjectState.FundingSum;
import org.ecoplan.events.ProjectState.Milestone;

/** The sums of a project's money and how far the work is, in percent. */
record ProjectMoney(ProjectState project) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

  IntStream allocatedYears() {
    return project.funding().stream()
        .filter(sum -> sum.kind().equals("ALLOCATED") && sum.amountYuan().signum() > 0)
        .mapToInt(FundingSum::fiscalYear)
        .distinct()
        .sorted();
  }

  BigDecimal total(String kind) {
    return sum(row -> row.kind().equals(kind));
  }

  BigDecimal ofYear(String kind, int fiscalYear) {
    return sum(row -> row.kind().equals(kind) && row.fiscalYear() == fiscalYear);
  }

  /** Paid of allocated, in percent; empty where nothing was allocated. */
  Optional<BigDecimal> executionPercent() {
    return percent(total("PAID"), total("ALLOCATED"));
  }

  /** The mean of the milestones' progress, in percent; empty where none is stated. */
  Optional<BigDecimal> progressPercent() {
    if (ProjectStates.isBuilt(project)) {
      return Optional.of(HUNDRED);
    }
    if (project.milestones().isEmpty()
        || project.milestones().stream()
            .allMatch(m -> m.actualDate() == null && m.progressPercent() == null)) {
      return Optional.empty();
    }
    BigDecimal sum =
        project.milestones().stream()
            .map(ProjectMoney::progress)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return Optional.of(
        sum.divide(BigDecimal.valueOf(project.milestones().size()), 1, RoundingMode.HALF_UP));
  }

  static Optional<BigDecimal> percent(BigDecimal part, BigDecimal whole) {
    return whole.signum() <= 0
        ? Optional.empty()
        : Optional.of(part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP));
  }

  /** An amount as people read it. */
  static String inWan(BigDecimal yuan) {
    return String.format("%,.2f 万元", yuan.divide(WAN, 2, RoundingMode.HALF_UP));
  }

  private static BigDecimal progress(Milestone milestone) {
    if (milestone.actualDate() != null) {
      return HUNDRED;
    }
    return milestone.progressPercent() == null ? BigDecimal.ZERO : milestone.progressPercent();
  }

  private BigDecimal sum(Predicate<FundingSum> wanted) {
    return project.funding().stream()
        .filter(wanted)
        .map(FundingSum::amountYuan)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
