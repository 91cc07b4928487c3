package org.ecoplan.registry.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ecoplan.events.ProjectState;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.kit.wire.EventCodec;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.request.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * What projects said at the end of a past day. The day is when something became known here, not the
 * day that it speaks of: a date that was reported on 3 December is not part of 30 November.
 */
@ApplicationScoped
public class PastStates {
  private record Kept(long revision, @Nullable String state) {}

  private final Database database;
  private final ProjectStates states;
  private final Clock clock;

  PastStates(Database database, ProjectStates states, Clock clock) {
    this.database = database;
    this.states = states;
    this.clock = clock;
  }

  /**
   * What a project said at the end of this day.
   *
   * @throws DomainProblem {@link RegistryProblem#PROJECT_NOT_FOUND} where it was not there yet,
   *     {@link RegistryProblem#PAST_NOT_KEPT} where that is no longer known
   */
  public ProjectState require(Project project, LocalDate day) {
    Kept kept =
        database
            .find(
                """
                SELECT revision, CAST(state AS text) AS state FROM project_history
                WHERE project_id = ? AND happened_at < ? ORDER BY revision DESC LIMIT 1""",
                PastStates::kept,
                project.id(),
                endOf(day))
            .orElseThrow(
                () ->
                    DomainProblem.of(
                        RegistryProblem.PROJECT_NOT_FOUND,
                        "到 " + day + " 为止，规划 " + project.planCode() + " 还没有项目 " + project.code()));
    String state = kept.state();
    return state != null
        ? EventCodec.state(state, ProjectState.class)
        : unchangedSince(project, kept.revision(), day);
  }

  /** A slice of the plan's projects as they were at the end of a day, by code. */
  Page<ProjectState> page(ProjectFilter filter, LocalDate day, PageRequest request) {
    Conditions conditions = filter.conditions(Tense.PAST, null);
    request.after().ifPresent(after -> conditions.and("p.code > ?", after.keys(1).get(0)));
    List<@Nullable Object> parameters = new ArrayList<>(List.of(day, endOf(day)));
    parameters.addAll(Arrays.asList(conditions.parameters(request.fetchSize())));
    List<ProjectState> rows =
        database.list(
            "WITH current_day AS (SELECT CAST(? AS date) AS today, CAST(? AS timestamptz) AS ends)"
                + " SELECT CAST(p.said AS text) AS said"
                + Tense.PAST.from()
                + conditions.where()
                + " ORDER BY p.code LIMIT ?",
            row -> EventCodec.state(row.text("said"), ProjectState.class),
            parameters.toArray());
    return Page.of(rows, request, state -> List.of(state.code()));
  }

  /** From where a project that is suspended in this state was suspended. */
  Optional<Lifecycle> suspendedFrom(Project project, ProjectState state) {
    return state.state().equals(Lifecycle.SUSPENDED.name())
        ? database.find(
            """
            SELECT from_state FROM project_history
            WHERE project_id = ? AND revision <= ? AND to_state = 'SUSPENDED'
            ORDER BY revision DESC LIMIT 1""",
            row -> row.word("from_state", Lifecycle.class),
            project.id(),
            state.version())
        : Optional.empty();
  }

  /**
   * The day that an address asks for.
   *
   * @throws DomainProblem where it has not come yet
   */
  public LocalDate day(LocalDate asOf) {
    Bounds.requireNotAfter(LocalDate.now(clock), "asOf", asOf);
    return asOf;
  }

  /** A line from before states were kept still answers where nothing has changed after it. */
  private ProjectState unchangedSince(Project project, long revision, LocalDate day) {
    ProjectState now = states.read(project, revision);
    boolean isLast =
        database
            .find(
                "SELECT revision FROM project WHERE id = ?",
                row -> row.number("revision"),
                project.id())
            .filter(last -> last == revision)
            .isPresent();
    if (!isLast) {
      throw DomainProblem.of(
          RegistryProblem.PAST_NOT_KEPT, "项目 " + project.code() + " 在 " + day + " 的内容当时没有逐次保存");
    }
    return now;
  }

  private Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
  }

  private static Kept kept(Row row) {
    return new Kept(row.number("revision"), row.maybeText("state"));
  }
}
