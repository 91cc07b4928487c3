package org.ecoplan.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert (预警): one rule, one subject, open until its cause is gone.
 *
 * @param id a UUID
 * @param rule such as MILESTONE_OVERDUE
 * @param subject the aggregate it is about, with the part, such as {@code LZ-145/LT-01#milestone-1}
 * @param severity INFO, WARNING or CRITICAL
 * @param state OPEN, ACKNOWLEDGED or RESOLVED
 * @param units the names of the units it concerns
 * @param since the day the cause began
 * @param message one sentence that says what is wrong
 */
public record AlertState(
    String id,
    long version,
    String rule,
    String planCode,
    String subject,
    String severity,
    String state,
    List<String> units,
    @Nullable LocalDate since,
    String message,
    Instant raisedAt,
    @Nullable Instant resolvedAt)
    implements AggregateState {

  public AlertState {
    units = Absent.asEmpty(units);
  }

  @Override
  public String aggregateId() {
    return id;
  }
}
