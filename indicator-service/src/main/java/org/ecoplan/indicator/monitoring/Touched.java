package org.ecoplan.indicator.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Collection;
import org.ecoplan.kit.store.Database;

/**
 * Notes which days are to be computed again, in the transaction that changed them.
 *
 * <p>Each writer adds rows of its own and never waits for another's: a row becomes visible together
 * with what it announces, so the deriver cannot take the note and miss the change.
 */
@ApplicationScoped
public class Touched {
  private final Database database;

  public Touched(Database database) {
    this.database = database;
  }

  /** Some days of a region. */
  @Transactional(TxType.MANDATORY)
  public void days(String region, String kind, Collection<LocalDate> days) {
    if (!days.isEmpty()) {
      database.update(
          """
          INSERT INTO dirty_day (region_code, kind, day)
          SELECT ?, ?, day FROM unnest(?::date[]) AS touched (day)""",
          region,
          kind,
          days.stream().map(LocalDate::toString).toArray(String[]::new));
    }
  }

  /** Every day that a point has records of, in a region. */
  @Transactional(TxType.MANDATORY)
  public void everyDayOf(int point, String kind, String region) {
    database.update(
        """
        INSERT INTO dirty_day (region_code, kind, day)
        SELECT ?, ?, day FROM hourly_day WHERE point_id = ?
        UNION SELECT ?, ?, day FROM sample WHERE point_id = ?""",
        region,
        kind,
        point,
        region,
        kind,
        point);
  }
}
