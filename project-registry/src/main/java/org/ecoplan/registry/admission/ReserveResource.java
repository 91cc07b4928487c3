package org.ecoplan.registry.admission;

import static org.ecoplan.kit.identity.Role.Names.PLAN_OFFICE;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.request.Bounds;
import org.ecoplan.registry.request.Days;
import org.jspecify.annotations.Nullable;

/** Counts down what waits in the reserve library, and takes out what has waited too long. */
@Path("/api/registry/v1/reserve-lapses")
@Tag(name = "Admissions")
class ReserveResource {
  private static final int COUNTDOWN_DAYS = 90;

  private final Reserve reserve;
  private final LapseSweep sweep;
  private final Clock clock;

  ReserveResource(Reserve reserve, LapseSweep sweep, Clock clock) {
    this.reserve = reserve;
    this.sweep = sweep;
    this.clock = clock;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listReserveLapses",
      summary = "即将失效的储备项目 / Entries about to lapse",
      description = "by 缺省为 90 天后 / by defaults to 90 days from now.")
  public Page<ReserveEntry> list(
      @QueryParam("plan") @Nullable String plan,
      @QueryParam("by") @Nullable String by,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    LocalDate day = Days.orElse("by", by, LocalDate.now(clock).plusDays(COUNTDOWN_DAYS));
    return reserve.lapsingBy(plan, day, PageRequest.of(pageSize, pageToken));
  }

  @POST
  @RolesAllowed(PLAN_OFFICE)
  @Operation(
      operationId = "sweepReserve",
      summary = "清理失效的储备项目 / Take lapsed entries out",
      description =
          "每小时自动运行；dryRun=true 可模拟任意日期 / Runs by itself each hour; dryRun=true foresees any day.")
  @APIResponse(responseCode = "422", description = "REG-1106")
  public LapseReport sweep(
      @QueryParam("date") @Nullable String date,
      @QueryParam("dryRun") @DefaultValue("true") boolean dryRun) {
    LocalDate today = LocalDate.now(clock);
    LocalDate day = Days.orElse("date", date, today);
    if (dryRun) {
      return new LapseReport(
          day, true, reserve.lapsingBy(null, day, PageRequest.of(null, null)).items());
    }
    Bounds.requireNotAfter(today, "date", day);
    return new LapseReport(day, false, sweep.removeLapsedBy(day));
  }
}
