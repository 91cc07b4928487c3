package org.ecoplan.indicator.following;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.ecoplan.events.AggregateState;
import org.ecoplan.events.Event;
import org.ecoplan.events.PlanState;
import org.ecoplan.events.ProjectState;
import org.ecoplan.events.TaskState;
import org.ecoplan.events.Topic;
import org.ecoplan.indicator.IndicatorProblem;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.wire.EventCodec;

/**
 * Every version of the plans, projects and tasks that other services told of.
 *
 * <p>The current state of an aggregate is its highest version, whatever order versions arrived in.
 * As of an instant it is the highest version that had been reported by then, by the owner's clock:
 * that answer survives building this table anew from the topics.
 */
@ApplicationScoped
public class FollowedStates {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final String AS_OF =
      """
      SELECT DISTINCT ON (aggregate_id) state::text AS state, reported_at
      FROM followed WHERE topic = ? AND reported_at <= ? AND plan_code = ANY (?)
      ORDER BY aggregate_id, version DESC""";

  private static final String PLANS_AS_OF =
      """
      SELECT DISTINCT ON (aggregate_id) state::text AS state, reported_at
      FROM followed WHERE topic = ? AND reported_at <= ?
      ORDER BY aggregate_id, version DESC""";

  private static final String VERSIONS =
      """
      SELECT state::text AS state, reported_at FROM followed
      WHERE topic = ? AND (aggregate_id, version) IN (SELECT * FROM unnest(?::text[], ?::bigint[]))""";

  private final Database database;

  public FollowedStates(Database database) {
    this.database = database;
  }

  /** Keeps a version; the same version told again changes nothing. */
  void keep(Event<?> event, Instant receivedAt) {
    database.update(
        """
        INSERT INTO followed (topic, aggregate_id, version, plan_code, state, change, actor,
            reported_at, received_at)
        VALUES (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
        ON CONFLICT DO NOTHING""",
        event.metadata().topic().topicName(),
        event.metadata().aggregateId(),
        event.metadata().version(),
        planOf(event.state()),
        EventCodec.payload(event.state()),
        event.metadata().change(),
        event.metadata().actor(),
        event.metadata().time(),
        receivedAt);
  }

  /** All plans as they were known at an instant, by code. */
  public List<PlanState> plans(Instant asOf) {
    return database
        .list(PLANS_AS_OF, row -> followed(row, PlanState.class), Topic.PLAN.topicName(), asOf)
        .stream()
        .map(Followed::state)
        .toList();
  }

  /**
   * The plan as it is known now, whatever its owner's clock says.
   *
   * @throws DomainProblem {@link IndicatorProblem#PLAN_UNKNOWN} until its first event has arrived
   */
  public PlanState plan(String code) {
    return database
        .find(
            """
            SELECT state::text AS state, reported_at FROM followed
            WHERE topic = ? AND aggregate_id = ? ORDER BY version DESC LIMIT 1""",
            row -> followed(row, PlanState.class).state(),
            Topic.PLAN.topicName(),
            code)
        .orElseThrow(() -> unknown(code));
  }

  /** The projects of a plan as they were known at an instant. */
  public List<Followed<ProjectState>> projects(String plan, Instant asOf) {
    return asOf(Topic.PROJECT, ProjectState.class, List.of(plan), asOf);
  }

  /** The tasks of some plans as they were known at an instant. */
  public List<Followed<TaskState>> tasks(Collection<String> plans, Instant asOf) {
    return asOf(Topic.TASK, TaskState.class, plans, asOf);
  }

  /** The same states again in the versions they have; one that never arrived is not among them. */
  public <S extends AggregateState> List<Followed<S>> again(
      Topic topic, Class<S> type, Collection<S> states) {
    return database.list(
        VERSIONS,
        row -> followed(row, type),
        topic.topicName(),
        states.stream().map(AggregateState::aggregateId).toArray(String[]::new),
        states.stream().map(AggregateState::version).toArray(Long[]::new));
  }

  /** The problem of a plan that nobody has told of. */
  public static DomainProblem unknown(String code) {
    return DomainProblem.of(IndicatorProblem.PLAN_UNKNOWN, "没有收到规划 " + code + " 的信息；刚刚建立的规划请稍候再试");
  }

  private <S extends AggregateState> List<Followed<S>> asOf(
      Topic topic, Class<S> type, Collection<String> plans, Instant asOf) {
    return database.list(
        AS_OF,
        row -> followed(row, type),
        topic.topicName(),
        asOf,
        (Object) plans.toArray(new String[0]));
  }

  private static <S extends AggregateState> Followed<S> followed(Row row, Class<S> type) {
    try {
      return new Followed<>(JSON.readValue(row.text("state"), type), row.instant("reported_at"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a kept state is readable", e);
    }
  }

  private static String planOf(AggregateState state) {
    if (state instanceof ProjectState project) {
      return project.planCode();
    }
    return state instanceof TaskState task ? task.planCode() : state.aggregateId();
  }
}
