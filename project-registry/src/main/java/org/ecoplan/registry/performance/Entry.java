package org.ecoplan.registry.performance;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a person says in a row of the form.
 *
 * @param key the row
 * @param name 三级指标 in the project's own words; absent leaves the form's
 * @param degree how much of the target is reached, in percent; only where the data do not tell
 * @param applicable false leaves the row out and gives its points to the rows beside it
 * @param deviation 偏差原因分析及改进措施
 */
@Schema(
    name = "PerformanceEntry",
    examples =
        "{\"key\":\"ecology\",\"name\":\"水质改善\",\"target\":\"Ⅲ类\",\"actual\":\"Ⅱ类\",\"degree\":100,"
            + "\"applicable\":true}")
record Entry(
    @NotBlank @Size(max = 400) String key,
    @Nullable @Size(max = 200) String name,
    @Nullable @Size(max = 500) String target,
    @Nullable @Size(max = 500) String actual,
    @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal degree,
    boolean applicable,
    @Nullable @Size(max = 2_000) String deviation) {

  /** An entry with who made it and when. */
  record Signed(Entry entry, String by, Instant at) {}
}
