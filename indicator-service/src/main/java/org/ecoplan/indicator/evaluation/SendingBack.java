package org.ecoplan.indicator.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an evaluation is given back to its author. */
public record SendingBack(
    @Schema(examples = "第 14 项的年度数据待核实") @NotBlank @Size(max = 2000) String reason) {}
