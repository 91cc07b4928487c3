package org.ecoplan.indicator.monitoring.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.tabular.RowError;
import org.ecoplan.kit.web.PageRequest;

/** The deliveries that were kept. */
@ApplicationScoped
class Batches {
  private static final TypeReference<List<RowError>> WARNINGS = new TypeReference<>() {};

  private final Database database;
  private final ObjectMapper mapper;

  Batches(Database database, ObjectMapper mapper) {
    this.database = database;
    this.mapper = mapper;
  }

  /** The number of a delivery that is being kept. */
  @Transactional(TxType.MANDATORY)
  int open(Origin origin, Instant known) {
    return database
        .find(
            """
            INSERT INTO record_batch (channel, source, reporter, reason, created, updated, unchanged,
                warnings, known_from)
            VALUES (?, ?, ?, ?, 0, 0, 0, '[]', ?) RETURNING id""",
            row -> row.integer("id"),
            origin.channel(),
            origin.source(),
            origin.reporter(),
            origin.reason(),
            known)
        .orElseThrow();
  }

  /** Notes what the delivery did. */
  @Transactional(TxType.MANDATORY)
  void close(RecordBatch batch) {
    database.update(
        """
        UPDATE record_batch SET created = ?, updated = ?, unchanged = ?, warnings = ?::jsonb
        WHERE id = ?""",
        batch.created(),
        batch.updated(),
        batch.unchanged(),
        json(batch.warnings()),
        batch.id());
  }

  /** Newest first. */
  List<RecordBatch> list(PageRequest request) {
    Conditions conditions = new Conditions();
    request.after().ifPresent(token -> conditions.and("id < ?::int", token.keys(1).get(0)));
    return database.list(
        "SELECT * FROM record_batch" + conditions.where() + " ORDER BY id DESC LIMIT ?",
        this::read,
        conditions.parameters(request.fetchSize()));
  }

  private RecordBatch read(Row row) {
    try {
      return new RecordBatch(
          row.integer("id"),
          row.text("channel"),
          row.text("source"),
          row.text("reporter"),
          row.maybeText("reason"),
          row.integer("created"),
          row.integer("updated"),
          row.integer("unchanged"),
          mapper.readValue(row.text("warnings"), WARNINGS),
          row.instant("known_from"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("warnings of a delivery are unreadable", e);
    }
  }

  private String json(List<RowError> warnings) {
    try {
      return mapper.writeValueAsString(warnings);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("warnings are always writable", e);
    }
  }
}
