package org.ecoplan.registry.project;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.plan.Plans;
import org.ecoplan.registry.request.Days;
import org.ecoplan.registry.request.Keys;
import org.jspecify.annotations.Nullable;

/** Answers who changed what in a plan, across its projects. */
@Path("/api/registry/v1/plans/{plan}/trail")
@Tag(name = "Projects")
class PlanTrailResource {
  private record Line(long id, PlanTrailItem item) {}

  private final Database database;
  private final Plans plans;
  private final Clock clock;

  PlanTrailResource(Database database, Plans plans, Clock clock) {
    this.database = database;
    this.plans = plans;
    this.clock = clock;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "planTrail",
      summary = "全部项目的变更记录，最新在前 / Who changed what in the plan, newest first")
  public Page<PlanTrailItem> trail(
      @PathParam("plan") String plan,
      @Parameter(example = "planoffice") @QueryParam("actor") @Nullable String actor,
      @Parameter(example = "milestone-completed") @QueryParam("change") @Nullable String change,
      @Parameter(description = "自该日起 / From this day.", example = "2024-11-01") @QueryParam("from")
          @Nullable String from,
      @Parameter(description = "至该日止 / Until this day.", example = "2024-11-30") @QueryParam("to")
          @Nullable String to,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    PageRequest request = PageRequest.of(pageSize, pageToken);
    Conditions conditions =
        new Conditions()
            .and("p.plan_id = (SELECT id FROM plan WHERE code = ?)", plans.require(plan).code())
            .andIfGiven("h.actor = ?", actor == null || actor.isBlank() ? null : actor)
            .andIfGiven("h.change = ?", change == null || change.isBlank() ? null : change)
            .andIfGiven(
                "h.happened_at >= ?",
                Days.maybe("from", from)
                    .map(day -> day.atStartOfDay(clock.getZone()).toInstant())
                    .orElse(null))
            .andIfGiven(
                "h.happened_at < ?",
                Days.maybe("to", to)
                    .map(day -> day.plusDays(1).atStartOfDay(clock.getZone()).toInstant())
                    .orElse(null));
    request.after().ifPresent(after -> conditions.and("h.id < ?", Keys.number(after)));
    Page<Line> page =
        Page.of(
            database.list(
                """
                SELECT h.id, p.code, p.name, h.revision, h.change, h.subject, h.from_state,
                    h.to_state, h.reason, h.actor, h.origin, h.happened_at
                FROM project_history h JOIN project p ON p.id = h.project_id"""
                    + conditions.where()
                    + " ORDER BY h.id DESC LIMIT ?",
                PlanTrailResource::line,
                conditions.parameters(request.fetchSize())),
            request,
            line -> List.of(Long.toString(line.id())));
    return new Page<>(page.items().stream().map(Line::item).toList(), page.nextPageToken());
  }

  private static Line line(Row row) {
    return new Line(
        row.number("id"),
        new PlanTrailItem(
            row.text("code"),
            row.text("name"),
            row.number("revision"),
            row.text("change"),
            row.maybeText("subject"),
            row.maybeWord("from_state", Lifecycle.class),
            row.maybeWord("to_state", Lifecycle.class),
            row.maybeText("reason"),
            row.text("actor"),
            row.maybeText("origin"),
            row.instant("happened_at")));
  }
}
