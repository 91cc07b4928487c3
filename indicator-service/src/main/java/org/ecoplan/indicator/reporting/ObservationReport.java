package org.ecoplan.indicator.reporting;

import java.time.Instant;
import java.util.UUID;
import org.ecoplan.indicator.intake.NewObservation;
import org.jspecify.annotations.Nullable;

/**
 * An observation as a unit reports it.
 *
 * @param version its ETag
 * @param entry what is reported
 * @param unit the reporter's, whose people may change it
 * @param decidedBy who approved or returned it last
 * @param decision why it was returned
 */
public record ObservationReport(
    UUID id,
    long version,
    String planCode,
    String seriesCode,
    NewObservation entry,
    ReportState state,
    String stateZh,
    String reporter,
    String unit,
    Instant createdAt,
    Instant changedAt,
    @Nullable String decidedBy,
    @Nullable String decision) {

  ObservationReport changed(NewObservation newEntry, Instant at) {
    return with(newEntry, ReportState.DRAFT, at, decidedBy, decision);
  }

  ObservationReport in(ReportState next, Instant at) {
    return with(entry, next, at, decidedBy, decision);
  }

  ObservationReport decided(ReportState next, Instant at, String by, @Nullable String why) {
    return with(entry, next, at, by, why);
  }

  private ObservationReport with(
      NewObservation newEntry,
      ReportState next,
      Instant at,
      @Nullable String by,
      @Nullable String why) {
    return new ObservationReport(
        id,
        version + 1,
        planCode,
        seriesCode,
        newEntry,
        next,
        next.zh(),
        reporter,
        unit,
        createdAt,
        at,
        by,
        why);
  }
}
