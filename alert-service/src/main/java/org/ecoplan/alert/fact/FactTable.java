package org.ecoplan.alert.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ecoplan.events.AggregateState;
import org.ecoplan.events.Topic;

/** The newest state of every aggregate that rules look at, as its owner told it. */
@ApplicationScoped
class FactTable {
  private final AgroalDataSource database;
  private final ObjectMapper mapper;

  FactTable(AgroalDataSource database, ObjectMapper mapper) {
    this.database = database;
    // The API's mapper refuses unknown members; a kept state may have some that are no longer read.
    this.mapper = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /**
   * Keeps states unless ones as new are there already, and every version for looking back. The rows
   * stay locked until the transaction ends, so that nobody else judges by the older states
   * meanwhile; they are locked in the order of their ids, as a sweep does.
   *
   * @param told no two of them of one aggregate
   * @return those that were newer
   */
  List<Kept> keepNewer(List<Kept> told) {
    try (Connection connection = database.getConnection();
        PreparedStatement upsert =
            connection.prepareStatement(
                """
                WITH told AS MATERIALIZED (
                    SELECT number, kind, id, plan, version, told_at, state::jsonb AS state
                    FROM unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::timestamptz[],
                        ?::text[])
                        WITH ORDINALITY AS t (kind, id, plan, version, told_at, state, number)
                    ORDER BY kind, id COLLATE "C"),
                remembered AS (
                    INSERT INTO fact_version (kind, aggregate_id, version, told_at, state)
                    SELECT kind, id, version, told_at, state FROM told
                    ON CONFLICT DO NOTHING),
                newer AS (
                    INSERT INTO fact (kind, aggregate_id, plan_code, version, state)
                    SELECT kind, id, plan, version, state FROM told
                    ON CONFLICT (kind, aggregate_id) DO UPDATE
                    SET plan_code = excluded.plan_code,
                        version = excluded.version,
                        state = excluded.state
                    WHERE fact.version < excluded.version
                    RETURNING kind, aggregate_id)
                SELECT number FROM told JOIN newer
                    ON newer.kind = told.kind AND newer.aggregate_id = told.id
                ORDER BY number""")) {
      upsert.setArray(1, texts(connection, told, kept -> Topic.of(kept.state()).name()));
      upsert.setArray(2, texts(connection, told, kept -> kept.state().aggregateId()));
      upsert.setArray(3, texts(connection, told, Kept::planCode));
      upsert.setArray(
          4,
          connection.createArrayOf(
              "bigint", told.stream().map(kept -> kept.state().version()).toArray(Long[]::new)));
      upsert.setArray(5, texts(connection, told, kept -> kept.toldAt().toString()));
      upsert.setArray(6, texts(connection, told, kept -> json(kept.state())));
      List<Kept> newer = new ArrayList<>();
      try (ResultSet row = upsert.executeQuery()) {
        while (row.next()) {
          newer.add(told.get(row.getInt(1) - 1));
        }
      }
      return newer;
    } catch (SQLException e) {
      throw new IllegalStateException(told.size() + " facts could not be kept", e);
    }
  }

  /** All states of a topic that belong to a plan. */
  <S extends AggregateState> List<S> ofPlan(Topic topic, Class<S> type, String planCode) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT state FROM fact WHERE kind = ? AND plan_code = ? ORDER BY aggregate_id")) {
      select.setString(1, topic.name());
      select.setString(2, planCode);
      return states(select, type);
    } catch (SQLException e) {
      throw new IllegalStateException("facts could not be read: " + topic + " " + planCode, e);
    }
  }

  /** The next states of a topic in the order of their ids; locked until the transaction ends. */
  <S extends AggregateState> List<S> lockBehind(
      Topic topic, Class<S> type, String afterId, int limit) {
    return behind(topic, type, afterId, limit, " FOR UPDATE");
  }

  /** The next states of a topic in the order of their ids. */
  <S extends AggregateState> List<S> readBehind(
      Topic topic, Class<S> type, String afterId, int limit) {
    return behind(topic, type, afterId, limit, "");
  }

  /** The codes of the next plans that have an evaluation, in their order. */
  List<String> evaluatedPlansBehind(String afterPlan, int limit) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                SELECT DISTINCT plan_code FROM fact WHERE kind = ? AND plan_code > ?
                ORDER BY plan_code LIMIT ?""")) {
      select.setString(1, Topic.EVALUATION.name());
      select.setString(2, afterPlan);
      select.setInt(3, limit);
      List<String> plans = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          plans.add(row.getString(1));
        }
      }
      return plans;
    } catch (SQLException e) {
      throw new IllegalStateException("evaluated plans could not be read", e);
    }
  }

  /**
   * Makes everybody else who names the same wait until the transaction ends: for what is many rows
   * of which one counts, or no row at all, so that no single row could be locked for it.
   */
  void lockAlone(String what) {
    try (Connection connection = database.getConnection();
        PreparedStatement lock =
            connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")) {
      lock.setString(1, what);
      lock.execute();
    } catch (SQLException e) {
      throw new IllegalStateException("could not be locked: " + what, e);
    }
  }

  /** Every version told of these aggregates, by id, each list oldest first. */
  Map<String, List<FactHistory.Told>> told(Topic topic, List<String> ids) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                SELECT aggregate_id, (told_at AT TIME ZONE 'Asia/Shanghai')::date AS day, state
                FROM fact_version WHERE kind = ? AND aggregate_id = ANY (?)
                ORDER BY aggregate_id, version""")) {
      select.setString(1, topic.name());
      select.setArray(2, connection.createArrayOf("text", ids.toArray()));
      Map<String, List<FactHistory.Told>> told = new HashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          told.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
              .add(
                  new FactHistory.Told(
                      row.getObject(2, LocalDate.class),
                      mapper.readValue(row.getString(3), topic.stateType())));
        }
      }
      return told;
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("facts could not be read: " + topic, e);
    }
  }

  long count() {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement("SELECT count(*) FROM fact");
        ResultSet row = select.executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    } catch (SQLException e) {
      throw new IllegalStateException("facts could not be counted", e);
    }
  }

  /** An array of strings travels in binary form; of objects, as a text with every quote escaped. */
  private static Array texts(Connection connection, List<Kept> told, Function<Kept, String> value)
      throws SQLException {
    return connection.createArrayOf("text", told.stream().map(value).toArray(String[]::new));
  }

  private String json(AggregateState state) {
    try {
      return mapper.writeValueAsString(state);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("fact could not be written: " + state.aggregateId(), e);
    }
  }

  private <S extends AggregateState> List<S> behind(
      Topic topic, Class<S> type, String afterId, int limit, String locking) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                SELECT state FROM fact WHERE kind = ? AND aggregate_id > ?
                ORDER BY aggregate_id LIMIT ?"""
                    + locking)) {
      select.setString(1, topic.name());
      select.setString(2, afterId);
      select.setInt(3, limit);
      return states(select, type);
    } catch (SQLException e) {
      throw new IllegalStateException("facts could not be read: " + topic, e);
    }
  }

  private <S> List<S> states(PreparedStatement select, Class<S> type) throws SQLException {
    List<S> states = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        states.add(mapper.readValue(row.getString(1), type));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a kept " + type.getSimpleName() + " is unreadable", e);
    }
    return states;
  }

  /**
   * A state to keep.
   *
   * @param toldAt when its owner told it
   */
  record Kept(String planCode, AggregateState state, Instant toldAt) {}
}
