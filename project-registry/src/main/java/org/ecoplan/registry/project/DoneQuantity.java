package org.ecoplan.registry.project;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much of a promised quantity is done by now.
 *
 * @param item as the project's scale names it
 * @param unit of the quantity; one item may be promised in two units
 */
@Schema(
    name = "DoneQuantity",
    examples = "{\"item\":\"生态缓冲带\",\"unit\":\"km\",\"doneQuantity\":12.5}")
record DoneQuantity(
    @NotBlank String item,
    @NotBlank String unit,
    @NotNull @DecimalMin("0") @Digits(integer = 15, fraction = 6) BigDecimal doneQuantity) {

  boolean isOf(ScaleItem promised) {
    return promised.item().equals(item) && promised.unit().equals(unit);
  }
}
