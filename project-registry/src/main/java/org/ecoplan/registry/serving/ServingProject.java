package org.ecoplan.registry.serving;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.registry.project.Lifecycle;
import org.jspecify.annotations.Nullable;

/**
 * A project behind an indicator.
 *
 * @param series those of the series asked for that it serves
 * @param daysLate days since the earliest date it has missed: of a milestone that is not reached,
 *     or of the end of its construction years where it is not completed; 0 where it is not late
 */
@Schema(name = "ServingProject")
record ServingProject(
    String code,
    String name,
    Lifecycle state,
    @Nullable String leadUnit,
    List<String> series,
    int daysLate) {}
