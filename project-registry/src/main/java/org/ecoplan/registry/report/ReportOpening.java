package org.ecoplan.registry.report;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which month a report is begun for.
 *
 * @param month such as {@code 2024-11}, not in the future
 */
@Schema(name = "ReportOpening", examples = "{\"month\":\"2024-11\"}")
record ReportOpening(@NotBlank String month) {}
