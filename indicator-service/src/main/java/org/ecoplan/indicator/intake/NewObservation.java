package org.ecoplan.indicator.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.indicator.observation.Qualifier;
import org.jspecify.annotations.Nullable;

/**
 * An observation as it is entered.
 *
 * @param regionCode the plan's own region where absent
 * @param unit the series' own where absent
 * @param numerator of a rate, with {@code denominator}; the value may then be left out
 * @param reason why it corrects what is known; required where something is
 */
public record NewObservation(
    @Schema(examples = "450200") @Nullable String regionCode,
    @Schema(examples = "2023") @NotBlank String period,
    @Schema(examples = "96.7") @Nullable BigDecimal value,
    @Schema(examples = "%") @Nullable String unit,
    @Schema(examples = "VALUE") @NotNull Qualifier qualifier,
    @Schema(examples = "2023 年柳州市生态环境状况公报") @NotBlank String source,
    @Schema(examples = "2024-06-05") @Nullable String sourceDate,
    @Schema(examples = "122") @Nullable BigDecimal numerator,
    @Schema(examples = "984") @Nullable BigDecimal denominator,
    @Nullable String note,
    @Nullable String reason) {}
