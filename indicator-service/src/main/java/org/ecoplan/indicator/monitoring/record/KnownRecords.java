package org.ecoplan.indicator.monitoring.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.indicator.method.air.HourlyReadings;
import org.ecoplan.indicator.method.air.Pollutant;
import org.ecoplan.indicator.monitoring.point.MonitoringPoint;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;

/** What is and was known of a point's day: every version, so that a correction can be looked at. */
@ApplicationScoped
class KnownRecords {
  private final Database database;

  KnownRecords(Database database) {
    this.database = database;
  }

  /** Every version of every record, at most a few for each of the day's hours and items. */
  List<KnownRecord> of(MonitoringPoint point, LocalDate day) {
    return point.kind().isHourly() ? hours(point.id(), day) : samples(point, day);
  }

  private List<KnownRecord> hours(int point, LocalDate day) {
    return database.list(
        """
        SELECT said.item, said.hour, said.reading, said.replaced_by, brought.id AS batch_id,
            brought.source, brought.known_from, replaced.known_from AS known_until
        FROM (
            SELECT item, hour::int AS hour, reading, batch_id, NULL::int AS replaced_by
            FROM hourly_day,
                unnest(readings, batches) WITH ORDINALITY AS r (reading, batch_id, hour)
            WHERE point_id = ? AND day = ? AND reading IS NOT NULL
            UNION ALL
            SELECT item, hour, reading, batch_id, replaced_by FROM superseded_reading
            WHERE point_id = ? AND day = ?
        ) AS said
        JOIN record_batch brought ON brought.id = said.batch_id
        LEFT JOIN record_batch replaced ON replaced.id = said.replaced_by
        ORDER BY said.item, said.hour, brought.known_from""",
        KnownRecords::hour,
        point,
        day,
        point,
        day);
  }

  private List<KnownRecord> samples(MonitoringPoint point, LocalDate day) {
    return database.list(
        """
        SELECT s.*, b.source FROM sample s JOIN record_batch b ON b.id = s.batch_id
        WHERE s.point_id = ? AND s.day = ? ORDER BY s.item, s.known_from""",
        row -> sample(point, row),
        point.id(),
        day);
  }

  private static KnownRecord hour(Row row) {
    Pollutant pollutant = Pollutant.numbered(row.integer("item"));
    return new KnownRecord(
        pollutant.name(),
        row.integer("hour"),
        HourlyReadings.value(row.integer("reading")),
        pollutant.unit(),
        false,
        row.integer("batch_id"),
        row.text("source"),
        row.instant("known_from"),
        row.maybeInteger("replaced_by"),
        row.maybeInstant("known_until"));
  }

  private static KnownRecord sample(MonitoringPoint point, Row row) {
    return new KnownRecord(
        row.text("item"),
        null,
        row.decimal("value"),
        RecordCheck.unitOf(point.kind(), row.text("item")),
        row.flag("below_detection"),
        row.integer("batch_id"),
        row.text("source"),
        row.instant("known_from"),
        row.maybeInteger("replaced_by"),
        row.maybeInstant("known_until"));
  }
}
