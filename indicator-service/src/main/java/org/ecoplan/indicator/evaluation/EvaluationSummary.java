package org.ecoplan.indicator.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the cover of an evaluation.
 *
 * @param version its ETag
 * @param asOf the instant up to which knowledge was used
 * @param sha256 of the canonical inputs
 * @param delta the tolerance around the time share that was used, in percentage points
 * @param supersededBy the evaluation of the same year that was published later
 */
public record EvaluationSummary(
    UUID id,
    long version,
    String planCode,
    String planName,
    int year,
    Instant asOf,
    Publication state,
    String sha256,
    String methodVersion,
    BigDecimal delta,
    String createdBy,
    Instant createdAt,
    @Nullable String publishedBy,
    @Nullable Instant publishedAt,
    @Nullable UUID supersededBy,
    @Nullable Instant supersededAt) {}
