package org.ecoplan.indicator.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change of what a series counts (统计口径), as it is entered. */
public record NewDefinitionChange(
    @Schema(examples = "2023") @NotNull Integer fromYear,
    @Schema(examples = "森林覆盖率改按国土变更调查口径统计") @NotBlank String description,
    @Schema(examples = "2023 年自然资源公报说明") @NotBlank String source) {}
