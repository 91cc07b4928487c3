package org.ecoplan.registry.funding;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One row of an answer about money; amounts in yuan, rates as shares with four decimals.
 *
 * @param key the word, year, month, code or name of the row
 * @param label what a reader is shown
 * @param crossedKey the same of the second dimension, absent where none was asked for
 * @param unspentYuan 结余, received and not paid
 * @param timeShare 序时进度: of the row's fiscal year where rows are years, of the plan otherwise
 * @param ahead 执行率 less 序时进度; negative where the money is slower than time
 * @param note what a reader has to know of the row, such as that its unit was split
 */
@Schema(name = "FundingRow")
record FundingRow(
    String key,
    String label,
    @Nullable String crossedKey,
    @Nullable String crossedLabel,
    BigDecimal plannedYuan,
    BigDecimal allocatedYuan,
    BigDecimal receivedYuan,
    BigDecimal paidYuan,
    BigDecimal unspentYuan,
    @Nullable BigDecimal receivedRate,
    @Nullable BigDecimal executionRate,
    BigDecimal timeShare,
    @Nullable BigDecimal ahead,
    @Nullable String note) {

  static FundingRow of(
      String key,
      String label,
      @Nullable String crossedKey,
      @Nullable String crossedLabel,
      Progress progress,
      BigDecimal timeShare,
      @Nullable String note) {
    BigDecimal execution = progress.executionRate();
    return new FundingRow(
        key,
        label,
        crossedKey,
        crossedLabel,
        progress.plannedYuan(),
        progress.allocatedYuan(),
        progress.receivedYuan(),
        progress.paidYuan(),
        progress.unspentYuan(),
        progress.receivedRate(),
        execution,
        timeShare,
        execution == null ? null : execution.subtract(timeShare),
        note);
  }
}
