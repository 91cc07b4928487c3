package org.ecoplan.indicator.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to be evaluated.
 *
 * @param asOf the instant up to which knowledge is used; now where absent
 */
public record NewEvaluation(
    @Schema(examples = "LZ-145") @NotBlank String planCode,
    @Schema(examples = "2023") @NotNull Integer year,
    @Schema(examples = "2024-11-26T08:00:00Z") @Nullable OffsetDateTime asOf) {}
