package org.ecoplan.registry.funding;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Takes an entry back (冲销).
 *
 * @param amountYuan how much of it; all that is left of it where absent
 */
record ReversalRequest(
    @DecimalMin(value = "0", inclusive = false, message = "应大于 0")
        @Digits(integer = NewEntry.WHOLE_DIGITS, fraction = 2, message = "小于一万亿元，最多两位小数")
        @Nullable BigDecimal amountYuan,
    @NotBlank @Size(max = 1_000) String reason) {}
