package org.ecoplan.indicator.reporting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.indicator.intake.NewObservation;

/** A reported observation as it is entered. */
public record NewReport(
    @Schema(examples = "I14") @NotBlank String seriesCode, @NotNull @Valid NewObservation entry) {}
