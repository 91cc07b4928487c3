package org.ecoplan.kit.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.ecoplan.events.EventMetadata;
import org.ecoplan.events.Topic;
import org.ecoplan.kit.wire.EventCodec;

/** A waiting event: its place in the line and the record to send. */
record OutboxRow(long id, ProducerRecord<String, String> record) {

  static OutboxRow of(ResultSet row) throws SQLException {
    EventMetadata metadata =
        new EventMetadata(
            row.getObject("event_id", UUID.class),
            Topic.ofType(row.getString("type")),
            row.getString("aggregate_id"),
            row.getLong("aggregate_version"),
            row.getString("change"),
            row.getString("actor"),
            row.getObject("occurred_at", OffsetDateTime.class).toInstant());
    return new OutboxRow(
        row.getLong("id"),
        EventCodec.record(metadata, row.getString("payload"), row.getString("correlation_id")));
  }
}
