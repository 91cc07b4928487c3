package org.ecoplan.registry.performance;

import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A filing that a form was reopened after.
 *
 * @param number counts the filings of the form from 1
 * @param total the score that was filed, of 100
 * @param grade 优, 良, 中, 差 of that score
 * @param reason why the form was reopened
 */
@Schema(name = "PerformanceFiling")
record Filing(
    int number,
    BigDecimal total,
    String grade,
    String filedBy,
    Instant filedAt,
    String reopenedBy,
    Instant reopenedAt,
    String reason) {}
