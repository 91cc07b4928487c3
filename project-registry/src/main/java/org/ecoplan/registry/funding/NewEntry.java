package org.ecoplan.registry.funding;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.ecoplan.registry.request.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * Money to be recorded.
 *
 * @param amountYuan yuan, at most two decimals, not negative: a mistake is reversed
 * @param date the day of the document
 * @param unit the unit the money is for; the lead unit where it is left out
 */
public record NewEntry(
    @NotNull MoneyKind kind,
    @NotNull MoneySource source,
    @NotNull @Min(Bounds.FIRST_YEAR) @Max(Bounds.LAST_YEAR) Integer fiscalYear,
    @NotNull
        @DecimalMin(value = "0", message = "不能为负，更正请冲销原记录")
        @Digits(integer = NewEntry.WHOLE_DIGITS, fraction = 2, message = "小于一万亿元，最多两位小数")
        BigDecimal amountYuan,
    @NotNull LocalDate date,
    @NotBlank @Size(max = 200) String documentNumber,
    @Size(max = 200) @Nullable String unit,
    @Size(max = 1_000) @Nullable String note) {

  /** Below 10^12 yuan, more than the city makes in years: even 10,000 of them fit the sums. */
  public static final int WHOLE_DIGITS = 12;

  /** What tells an entry from another in a file, with the unit as the file has it. */
  public String identity() {
    return identity("");
  }

  /**
   * What tells an entry from another: a second payment of the same document, day and amount has a
   * document number or note of its own.
   *
   * @param lead the unit that is meant where none is named
   */
  String identity(String lead) {
    return String.join(
        "|",
        kind.name(),
        source.name(),
        fiscalYear.toString(),
        amountYuan.setScale(2, RoundingMode.UNNECESSARY).toPlainString(),
        date.toString(),
        documentNumber,
        unit == null ? lead : unit,
        note == null ? "" : note);
  }
}
