package org.ecoplan.indicator.monitoring.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ecoplan.kit.store.Database;

/** Samples of water and measurements of noise, in every version. */
@ApplicationScoped
public class SampleTable {
  private final Database database;

  SampleTable(Database database) {
    this.database = database;
  }

  /** A sample as it is known now. */
  public record Sample(
      int point, LocalDate day, String item, BigDecimal value, boolean belowDetection) {}

  /**
   * What a delivery of samples did.
   *
   * @param contradictions samples known with another value, each with that value
   */
  record Merge(
      int created,
      int updated,
      int unchanged,
      List<Contradiction> contradictions,
      List<IncomingSample.Key> touched) {}

  record Contradiction(IncomingSample said, BigDecimal stored) {}

  /** Adds the samples of a delivery; what they replace is closed and kept. */
  @Transactional(TxType.MANDATORY)
  Merge merge(List<IncomingSample> samples, int batch, Instant known, boolean corrects) {
    List<Contradiction> contradictions = new ArrayList<>();
    List<IncomingSample> fresh = new ArrayList<>();
    int unchanged = 0;
    for (IncomingSample said : samples) {
      Optional<Sample> before = current(said.key());
      if (before.isEmpty()) {
        fresh.add(said);
      } else if (said.saysTheSameAs(before.get().value, before.get().belowDetection)) {
        unchanged++;
      } else {
        contradictions.add(new Contradiction(said, before.get().value));
      }
    }
    List<IncomingSample> written = new ArrayList<>(fresh);
    if (contradictions.isEmpty() || corrects) {
      contradictions.forEach(one -> written.add(one.said));
      contradictions.forEach(one -> close(one.said.key(), batch, known));
      written.forEach(said -> insert(said, batch, known));
    }
    return new Merge(
        fresh.size(),
        contradictions.size(),
        unchanged,
        contradictions,
        written.stream().map(IncomingSample::key).toList());
  }

  /** The samples of some points between two days, both included. */
  public List<Sample> between(Collection<Integer> points, LocalDate first, LocalDate last) {
    return database.list(
        """
        SELECT point_id, day, item, value, below_detection FROM sample
        WHERE point_id = ANY (?) AND day BETWEEN ? AND ? AND known_until IS NULL
        ORDER BY point_id, day, item""",
        row ->
            new Sample(
                row.integer("point_id"),
                row.date("day"),
                row.text("item"),
                row.decimal("value"),
                row.flag("below_detection")),
        points.toArray(Integer[]::new),
        first,
        last);
  }

  private Optional<Sample> current(IncomingSample.Key key) {
    return database.find(
        """
        SELECT value, below_detection FROM sample
        WHERE point_id = ? AND day = ? AND item = ? AND known_until IS NULL
        FOR UPDATE""",
        row ->
            new Sample(
                key.point(),
                key.day(),
                key.item(),
                row.decimal("value"),
                row.flag("below_detection")),
        key.point(),
        key.day(),
        key.item());
  }

  private void close(IncomingSample.Key key, int batch, Instant known) {
    database.update(
        """
        UPDATE sample SET known_until = ?, replaced_by = ?
        WHERE point_id = ? AND day = ? AND item = ? AND known_until IS NULL""",
        known,
        batch,
        key.point(),
        key.day(),
        key.item());
  }

  private void insert(IncomingSample said, int batch, Instant known) {
    database.update(
        """
        INSERT INTO sample (point_id, item, day, value, below_detection, batch_id, known_from)
        VALUES (?, ?, ?, ?, ?, ?, ?)""",
        said.key().point(),
        said.key().item(),
        said.key().day(),
        said.value(),
        said.belowDetection(),
        batch,
        known);
  }
}
