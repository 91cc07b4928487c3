package org.ecoplan.registry.serving;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The series that a project serves.
 *
 * @param series their codes within the plan; an empty list says that it serves none
 */
@Schema(name = "ServedSeries", examples = "{\"series\":[\"I05-1\",\"I06-2\"]}")
record SeriesList(@NotNull List<@NotNull String> series) {}
