package org.ecoplan.registry.adjustment;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.clock.WorkingCalendar;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.plan.Plans;
import org.ecoplan.registry.request.Keys;
import org.ecoplan.registry.request.Words;
import org.jspecify.annotations.Nullable;

/** The requests of a plan's projects: what waits for the plan office, the most urgent first. */
@Path("/api/registry/v1/plans/{plan}/adjustments")
@Tag(name = "Adjustments")
class PlanAdjustmentResource {
  private final Database database;
  private final Plans plans;
  private final WorkingCalendar calendar;
  private final Clock clock;

  PlanAdjustmentResource(Database database, Plans plans, WorkingCalendar calendar, Clock clock) {
    this.database = database;
    this.plans = plans;
    this.calendar = calendar;
    this.clock = clock;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listPlanAdjustments",
      summary = "全部项目的调整申请，先到期的在前 / Requests of all projects, the first to be decided first",
      description =
          "state=REQUESTED 为待决定的；workingDaysLeft 按国务院节假日安排计算，负数为已超期"
              + " / workingDaysLeft counts by the Chinese calendar and is negative when overdue.")
  public Page<PlanAdjustment> list(
      @PathParam("plan") String plan,
      @Parameter(example = "REQUESTED") @QueryParam("state") @Nullable String state,
      @Parameter(example = "MILESTONES") @QueryParam("kind") @Nullable String kind,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    PageRequest request = PageRequest.of(pageSize, pageToken);
    Conditions conditions =
        new Conditions()
            .and("p.plan_id = (SELECT id FROM plan WHERE code = ?)", plans.require(plan).code())
            .andIfGiven("a.state = ?", Words.maybe("state", state, AdjustmentState.class))
            .andIfGiven("a.kind = ?", Words.maybe("kind", kind, Kind.class));
    request
        .after()
        .map(token -> token.keys(3))
        .ifPresent(
            keys ->
                conditions.and(
                    "(a.decide_by, p.code, a.number) > (?, ?, ?)",
                    Keys.day(keys.get(0)),
                    keys.get(1),
                    Keys.number(keys.get(2))));
    LocalDate today = LocalDate.now(clock);
    return Page.of(
        database.list(
            """
            SELECT a.*, p.code AS project_code, p.name AS project_name, (
                SELECT u.name FROM project_unit pu JOIN unit u ON u.id = pu.unit_id
                WHERE pu.project_id = p.id AND pu.lead) AS lead_unit
            FROM adjustment a JOIN project p ON p.id = a.project_id"""
                + conditions.where()
                + " ORDER BY a.decide_by, p.code, a.number LIMIT ?",
            row -> adjustment(row, today),
            conditions.parameters(request.fetchSize())),
        request,
        last ->
            List.of(
                last.decideBy().toString(), last.projectCode(), Integer.toString(last.number())));
  }

  private PlanAdjustment adjustment(Row row, LocalDate today) {
    AdjustmentState state = row.word("state", AdjustmentState.class);
    LocalDate decideBy = row.date("decide_by");
    return new PlanAdjustment(
        row.text("project_code"),
        row.text("project_name"),
        row.maybeText("lead_unit"),
        row.integer("number"),
        row.word("kind", Kind.class),
        state,
        row.text("reason"),
        row.text("requested_by"),
        row.date("requested_on"),
        decideBy,
        state == AdjustmentState.REQUESTED ? daysLeft(today, decideBy) : null,
        row.maybeDate("closed_on"));
  }

  private int daysLeft(LocalDate today, LocalDate decideBy) {
    return today.isAfter(decideBy)
        ? -calendar.workingDaysBetween(decideBy, today)
        : calendar.workingDaysBetween(today, decideBy);
  }
}
