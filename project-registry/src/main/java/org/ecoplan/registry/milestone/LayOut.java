package org.ecoplan.registry.milestone;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the steps of a template.
 *
 * @param template its code
 * @param dates the day of each step in its order, absent to let them follow from the years
 * @param dryRun whether to show the days and keep nothing
 */
@Schema(name = "LayOut", examples = "{\"template\":\"CONSTRUCTION\",\"dryRun\":true}")
record LayOut(
    @NotBlank String template,
    @Size(max = 50) @Nullable List<@NotNull LocalDate> dates,
    @Nullable Boolean dryRun) {}
