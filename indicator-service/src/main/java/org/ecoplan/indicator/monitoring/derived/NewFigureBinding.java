package org.ecoplan.indicator.monitoring.derived;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which figure a series takes its year's value from. */
@Schema(description = "序列取值的计算值")
record NewFigureBinding(
    @Schema(examples = "450200") @NotBlank String regionCode,
    @Schema(examples = "AIR.GOOD_DAYS.DUST_EXCLUDED") @NotBlank String figureCode) {}
