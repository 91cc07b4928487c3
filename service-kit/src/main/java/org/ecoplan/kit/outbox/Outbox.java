package org.ecoplan.kit.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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
                SELECT event_id::uuid, topic, type, aggregate_id, aggregate_version, ?, ?, ?, ?,
                    payload
                FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[])
                    WITH ORDINALITY AS told (event_id, topic, type, aggregate_id,
                    aggregate_version, payload, number)
                ORDER BY number""")) {
      insert.setString(1, change);
      insert.setString(2, actor());
      insert.setString(3, CorrelationId.current().orElse(null));
      insert.setObject(4, OffsetDateTime.now(clock));
      insert.setArray(5, texts(connection, states, state -> UUID.randomUUID().toString()));
      insert.setArray(6, texts(connection, states, state -> Topic.of(state).topicName()));
      insert.setArray(7, texts(connection, states, state -> Topic.of(state).type()));
      insert.setArray(8, texts(connection, states, AggregateState::aggregateId));
      insert.setArray(
          9,
          connection.createArrayOf(
              "bigint", states.stream().map(AggregateState::version).toArray(Long[]::new)));
      insert.setArray(10, texts(connection, states, EventCodec::payload));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("event could not be kept", e);
    }
  }

  /** An array of strings travels in binary form; of objects, as a text with every quote escaped. */
  private static Array texts(
      Connection connection,
      Collection<? extends AggregateState> states,
      Function<AggregateState, String> value)
      throws SQLException {
    return connection.createArrayOf(
        "text", states.stream().<String>map(value).toArray(String[]::new));
  }

  /** A consumer has a request scope as well, but nobody is logged in there. */
  private String actor() {
    return Arc.container().requestContext().isActive() && !caller.isAnonymous()
        ? caller.name()
        : SYSTEM;
  }
}
