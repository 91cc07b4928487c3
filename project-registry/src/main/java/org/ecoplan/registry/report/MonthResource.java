package org.ecoplan.registry.report;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.plan.Plans;
import org.ecoplan.registry.request.Days;
import org.jspecify.annotations.Nullable;

/** The collection of a plan's reports in a month. */
@Path("/api/registry/v1/plans/{plan}/monthly-reports/{month}")
@Tag(name = "Monthly reports")
class MonthResource {
  private static final String OWING =
      """
      FROM project p LEFT JOIN monthly_report r ON r.project_id = p.id AND r.month = ?""";
  private static final String OWED =
      "p.state NOT IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'REMOVED') AND p.reserved_on <= ?";
  private static final String HANDED_IN = "coalesce(r.state IN ('SUBMITTED', 'ACCEPTED'), false)";

  private record Counts(long owed, long submitted, long accepted) {}

  private final Database database;
  private final Plans plans;
  private final Clock clock;

  MonthResource(Database database, Plans plans, Clock clock) {
    this.database = database;
    this.plans = plans;
    this.clock = clock;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "collectMonthlyReports",
      summary = "一个月的调度汇总：谁已报、谁未报 / Who has reported in a month",
      description = "missing=true 只列未报的项目 / missing=true lists those only who have not.")
  public MonthCollection collect(
      @PathParam("plan") String plan,
      @PathParam("month") String monthText,
      @QueryParam("missing") @DefaultValue("false") boolean missing,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    YearMonth month = Days.month("month", monthText);
    PageRequest request = PageRequest.of(pageSize, pageToken);
    Conditions owed = owed(plans.require(plan).code(), month);
    Counts counts = count(month, owed);
    if (missing) {
      owed.and("NOT " + HANDED_IN);
    }
    request.after().ifPresent(after -> owed.and("p.code > ?", after.keys(1).get(0)));
    Page<CollectedReport> page =
        Page.of(
            database.list(
                """
                SELECT p.code, p.name, r.state, r.submitted_on, (
                    SELECT u.name FROM project_unit pu JOIN unit u ON u.id = pu.unit_id
                    WHERE pu.project_id = p.id AND pu.lead) AS lead_unit
                """
                    + OWING
                    + owed.where()
                    + " ORDER BY p.code LIMIT ?",
                row -> collected(row, month),
                ofMonth(month, owed.parameters(request.fetchSize()))),
            request,
            report -> List.of(report.code()));
    return new MonthCollection(
        month.toString(),
        counts.owed(),
        counts.submitted(),
        counts.accepted(),
        page.items(),
        page.nextPageToken());
  }

  private Counts count(YearMonth month, Conditions owed) {
    return database
        .find(
            "SELECT count(*) AS owed, count(*) FILTER (WHERE "
                + HANDED_IN
                + ") AS submitted, count(*) FILTER (WHERE r.state = 'ACCEPTED') AS accepted "
                + OWING
                + owed.where(),
            row -> new Counts(row.number("owed"), row.number("submitted"), row.number("accepted")),
            ofMonth(month, owed.parameters()))
        .orElseThrow();
  }

  private static Conditions owed(String plan, YearMonth month) {
    return new Conditions()
        .and("p.plan_id = (SELECT id FROM plan WHERE code = ?)", plan)
        .and(OWED, month.atEndOfMonth());
  }

  private static @Nullable Object[] ofMonth(YearMonth month, @Nullable Object[] others) {
    @Nullable Object[] all = new Object[others.length + 1];
    all[0] = month.atDay(1);
    System.arraycopy(others, 0, all, 1, others.length);
    return all;
  }

  private CollectedReport collected(Row row, YearMonth month) {
    LocalDate due = MonthlyReport.dueOn(month);
    ReportState state = row.maybeWord("state", ReportState.class);
    LocalDate submitted = state == null || state.isOpen() ? null : row.maybeDate("submitted_on");
    LocalDate arrived = submitted == null ? LocalDate.now(clock) : submitted;
    return new CollectedReport(
        row.text("code"),
        row.text("name"),
        row.maybeText("lead_unit"),
        state,
        due,
        submitted,
        arrived.isAfter(due));
  }
}
