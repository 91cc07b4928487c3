package org.ecoplan.registry.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The four sums and the two rates made from them.
 *
 * @param receivedRate 到位率, received / allocated, a share with four decimals; absent where nothing
 *     was allocated
 * @param executionRate 执行率, paid / allocated, likewise
 */
record Progress(
    BigDecimal plannedYuan,
    BigDecimal allocatedYuan,
    BigDecimal receivedYuan,
    BigDecimal paidYuan,
    @Nullable BigDecimal receivedRate,
    @Nullable BigDecimal executionRate) {

  private static final int RATE_DECIMALS = 4;
  private static final int CENTS = 2;

  static Progress of(
      BigDecimal planned, BigDecimal allocated, BigDecimal received, BigDecimal paid) {
    return new Progress(
        planned.setScale(CENTS, RoundingMode.UNNECESSARY),
        allocated.setScale(CENTS, RoundingMode.UNNECESSARY),
        received.setScale(CENTS, RoundingMode.UNNECESSARY),
        paid.setScale(CENTS, RoundingMode.UNNECESSARY),
        rate(received, allocated),
        rate(paid, allocated));
  }

  /** 结余: what arrived and was not paid out. */
  BigDecimal unspentYuan() {
    return receivedYuan.subtract(paidYuan);
  }

  private static @Nullable BigDecimal rate(BigDecimal part, BigDecimal allocated) {
    return allocated.signum() == 0
        ? null
        : part.divide(allocated, RATE_DECIMALS, RoundingMode.HALF_UP);
  }
}
