package org.ecoplan.indicator.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.ecoplan.events.ProjectState;
import org.jspecify.annotations.Nullable;

/**
 * Sums of the ledger, in yuan with two decimals (docs/DOMAIN.md, section Money).
 *
 * @param receivedRate 到位率 = received / allocated, in percent; absent where nothing was allocated
 * @param executionRate 执行率 = paid / allocated, in percent; absent where nothing was allocated
 */
public record Money(
    BigDecimal plannedYuan,
    BigDecimal allocatedYuan,
    BigDecimal receivedYuan,
    BigDecimal paidYuan,
    @Nullable BigDecimal receivedRate,
    @Nullable BigDecimal executionRate) {

  static Money of(Collection<ProjectState> projects) {
    BigDecimal allocated = sum(projects, "ALLOCATED");
    BigDecimal received = sum(projects, "RECEIVED");
    BigDecimal paid = sum(projects, "PAID");
    return new Money(
        sum(projects, "PLANNED"),
        allocated,
        received,
        paid,
        percent(received, allocated),
        percent(paid, allocated));
  }

  private static BigDecimal sum(Collection<ProjectState> projects, String kind) {
    return projects.stream()
        .flatMap(project -> project.funding().stream())
        .filter(sum -> sum.kind().equals(kind))
        .map(ProjectState.FundingSum::amountYuan)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(2, RoundingMode.UNNECESSARY);
  }

  private static @Nullable BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? null
        : part.movePointRight(2).divide(whole, 1, RoundingMode.HALF_EVEN);
  }
}
