package org.ecoplan.alert.sweep;

import static org.ecoplan.kit.identity.Role.Names.ADMIN;
import static org.ecoplan.kit.identity.Role.Names.PLAN_OFFICE;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.alert.inbox.AlertView;
import org.ecoplan.alert.problem.AlertProblem;
import org.ecoplan.alert.rule.RuleBook;
import org.ecoplan.alert.setting.RulesInForce;
import org.ecoplan.alert.watch.RuleFailure;
import org.ecoplan.kit.demonstration.KeepsNothing;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.web.Idempotency;
import org.ecoplan.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Sweeps on demand: today for real, any date as a simulation. */
@Path("/api/alerts/v1/sweeps")
@Tag(name = "Sweeps", description = "巡检 / Every subject judged on a date")
class SweepResource {
  private final Sweep sweep;
  private final SweepSettings settings;
  private final RulesInForce rules;
  private final Idempotency idempotency;
  private final Clock clock;

  SweepResource(
      Sweep sweep,
      SweepSettings settings,
      RulesInForce rules,
      Idempotency idempotency,
      Clock clock) {
    this.sweep = sweep;
    this.settings = settings;
    this.rules = rules;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  @POST
  @KeepsNothing
  @RolesAllowed({PLAN_OFFICE, ADMIN})
  @Operation(
      operationId = "sweep",
      summary = "巡检全部对象 / Judge every subject",
      description =
          "dryRun 为 true 时只模拟不写入，日期任意；否则只能是当天。"
              + " / A dry run writes nothing and takes any date; a sweep that writes is today's.")
  @APIResponse(
      responseCode = "200",
      description = "巡检结果 / What it did, or would do",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SweepReport.class)))
  @APIResponse(responseCode = "409", description = "ALT-1201")
  @APIResponse(responseCode = "422", description = "ALT-1202")
  public Response sweep(
      @Parameter(
              required = true,
              description = "重发时不变的唯一编号 / Unique, the same when sent again",
              example = "0d2f4c1e-6f0a-4e0e-9d3b-3f1f5f0f7a11")
          @HeaderParam(Idempotency.HEADER)
          @Nullable String key,
      @NotNull SweepRequest request) {
    LocalDate today = LocalDate.now(clock);
    LocalDate date = request.date() == null ? today : request.date();
    if (!request.dryRun() && !date.equals(today)) {
      throw DomainProblem.of(
              AlertProblem.NOT_TODAY, "今天是 " + today + "，" + date + " 的巡检只能模拟，请带上 dryRun: true")
          .field("date", "不是当天", today.toString());
    }
    return QuarkusTransaction.requiringNew()
        .timeout((int) settings.timeout().toSeconds())
        .call(
            () ->
                idempotency.onceRequired(
                    key,
                    request,
                    () -> Response.ok(request.dryRun() ? simulate(date) : run(date)).build()));
  }

  private SweepReport run(LocalDate date) {
    return SweepReport.of(date, false, sweep.run(date), List.of());
  }

  private SweepReport simulate(LocalDate date) {
    SweepTally tally = new SweepTally();
    Foreseen foreseen = new Foreseen(PageRequest.DEFAULT_SIZE);
    sweep.simulate(
        date,
        judgement -> {
          tally.add(judgement);
          foreseen.add(judgement);
        });
    RuleBook book = rules.book();
    List<AlertView> alerts =
        foreseen.mostLateFirst().stream()
            .map(item -> AlertView.foreseen(item.alert(), item.finding(), book, date))
            .toList();
    return SweepReport.of(date, true, tally, alerts);
  }

  /** What to sweep. */
  @Schema(name = "SweepRequest")
  record SweepRequest(
      @Schema(description = "缺省为今天 / Today where absent", examples = "2024-12-01")
          @Nullable LocalDate date,
      @Schema(description = "只模拟，不写入 / Simulate only", defaultValue = "false") boolean dryRun) {}

  /** What a sweep did, or in a dry run would do. */
  @Schema(name = "SweepReport")
  record SweepReport(
      LocalDate date,
      boolean dryRun,
      int raised,
      int updated,
      int resolved,
      @Schema(description = "巡检之后未解除的预警 / Unresolved alerts afterwards") int open,
      @Schema(description = "未能判断的规则和对象，最多 100 条 / Rules that threw, at most 100 named")
          List<RuleFailure> failures,
      @Schema(description = "模拟结果中逾期最久的 50 条 / In a dry run, the 50 most late")
          List<AlertView> alerts) {

    static SweepReport of(
        LocalDate date, boolean dryRun, SweepTally tally, List<AlertView> alerts) {
      return new SweepReport(
          date,
          dryRun,
          tally.raised(),
          tally.updated(),
          tally.resolved(),
          tally.open(),
          tally.failures(),
          alerts);
    }
  }
}
