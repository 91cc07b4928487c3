package org.ecoplan.registry.milestone;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A milestone as it is first promised.
 *
 * @param originalDate the promise, for good
 * @param source the document it stands in
 */
record NewMilestone(
    @NotBlank @Size(max = 300) String name,
    @NotNull LocalDate originalDate,
    @Nullable LocalDate forecastDate,
    @Size(max = 300) @Nullable String source) {}
