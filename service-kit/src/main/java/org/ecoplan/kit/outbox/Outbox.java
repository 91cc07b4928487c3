package org.ecoplan.kit.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.ecoplan.events.AggregateState;
import org.ecoplan.events.Topic;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.web.CorrelationId;
import org.ecoplan.kit.wire.EventCodec;

/**
 * Where a service says that an aggregate has changed.
 *
 * <p>Appending is part of the business transaction: the change and its event are kept together or
 * not at all. The caller holds the lock on the aggregate's row, so the ids of one aggregate's
 * events rise in the order in which their transactions commit.
 */
@ApplicationScoped
public class Outbox {

  /** The actor of what nobody asked for: sweeps, consumers, start-up. */
  public static final String SYSTEM = "system";

  private final AgroalDataSource database;
  private final Clock clock;
  private final Caller caller;

  public Outbox(AgroalDataSource database, Clock clock, Caller caller) {
    this.database = database;
    this.clock = clock;
    this.caller = caller;
  }

  /**
   * Adds the event that tells the aggregate's new state.
   *
   * @param change the word for what happened, such as {@code milestone-updated}
   */
  @Transactional(TxType.MANDATORY)
  public void append(AggregateState state, String change) {
    appendAll(List.of(state), change);
  }

  /** Adds the events that tell what happened to several aggregates, in this order, in one go. */
  @Transactional(TxType.MANDATORY)
  public void appendAll(Collection<? extends AggregateState> states, String change) {
    if (states.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO outbox (event_id, topic, type, aggregate_id, aggregate_version,
                    change, actor, correlation_id, occurred_at, payload)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
      String actor = actor();
      String correlationId = CorrelationId.current().orElse(null);
      OffsetDateTime now = OffsetDateTime.now(clock);
      for (AggregateState state : states) {
        Topic topic = Topic.of(state);
        insert.setObject(1, UUID.randomUUID());
        insert.setString(2, topic.topicName());
        insert.setString(3, topic.type());
        insert.setString(4, state.aggregateId());
        insert.setLong(5, state.version());
        insert.setString(6, change);
        insert.setString(7, actor);
        insert.setString(8, correlationId);
        insert.setObject(9, now);
        insert.setString(10, EventCodec.payload(state));
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("event could not be kept", e);
    }
  }

  /** A consumer has a request scope as well, but nobody is logged in there. */
  private String actor() {
    return Arc.container().requestContext().isActive() && !caller.isAnonymous()
        ? caller.name()
        : SYSTEM;
  }
}
