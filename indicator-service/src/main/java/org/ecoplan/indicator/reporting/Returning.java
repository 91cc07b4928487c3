package org.ecoplan.indicator.reporting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a report is given back. */
public record Returning(@Schema(examples = "请附分子、分母") @NotBlank @Size(max = 2000) String reason) {}
