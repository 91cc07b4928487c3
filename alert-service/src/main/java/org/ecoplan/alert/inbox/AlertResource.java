package org.ecoplan.alert.inbox;

import static org.ecoplan.kit.identity.Role.Names.COUNTY;
import static org.ecoplan.kit.identity.Role.Names.FINANCE;
import static org.ecoplan.kit.identity.Role.Names.PLAN_OFFICE;
import static org.ecoplan.kit.identity.Role.Names.PROJECT_MANAGER;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.alert.casefile.Alert;
import org.ecoplan.alert.casefile.AlertList;
import org.ecoplan.alert.casefile.AlertStatus;
import org.ecoplan.alert.casefile.CaseFiles;
import org.ecoplan.alert.problem.AlertProblem;
import org.ecoplan.alert.rule.RuleBook;
import org.ecoplan.alert.setting.RulesInForce;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.web.ETags;
import org.ecoplan.kit.web.Idempotency;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Lists, shows and acknowledges alerts. */
@Path("/api/alerts/v1/alerts")
@Tag(name = "Alerts", description = "预警 / What is late or in breach, and who knows of it")
class AlertResource {
  private final AlertList list;
  private final CaseFiles caseFiles;
  private final RulesInForce rules;
  private final Idempotency idempotency;
  private final Caller caller;
  private final Clock clock;

  AlertResource(
      AlertList list,
      CaseFiles caseFiles,
      RulesInForce rules,
      Idempotency idempotency,
      Caller caller,
      Clock clock) {
    this.list = list;
    this.caseFiles = caseFiles;
    this.rules = rules;
    this.idempotency = idempotency;
    this.caller = caller;
    this.clock = clock;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listAlerts",
      summary = "预警列表 / List alerts",
      description =
          "最新发出的在前 / Newest raised first; resolved ones included unless state says otherwise.")
  public Page<AlertView> list(
      @Parameter(description = "规划代码 / Plan", example = "LZ-145") @QueryParam("plan")
          @Nullable String plan,
      @Parameter(description = "规则 / Rule", example = "MILESTONE_OVERDUE") @QueryParam("rule")
          @Nullable String rule,
      @Parameter(
              description = "对象及其下级 / The subject and everything below it",
              example = "LZ-145/LT-01")
          @QueryParam("subject")
          @Nullable String subject,
      @Parameter(
              description = "责任单位，含单位组成员 / A unit concerned, members of groups included",
              example = "市生态环境局")
          @QueryParam("unit")
          @Nullable String unit,
      @Parameter(description = "OPEN, ACKNOWLEDGED, RESOLVED；可重复 / Repeatable", example = "OPEN")
          @QueryParam("state")
          List<String> states,
      @Parameter(description = "1..200, 50") @QueryParam("pageSize") @Nullable Integer pageSize,
      @Parameter(description = "上一页的 nextPageToken / From the page before") @QueryParam("pageToken")
          @Nullable String pageToken) {
    LocalDate today = LocalDate.now(clock);
    RuleBook book = rules.book();
    Page<Alert> page =
        list.page(
            AlertQuery.filter(book, plan, rule, subject, unit, states),
            PageRequest.of(pageSize, pageToken));
    return new Page<>(
        page.items().stream().map(alert -> AlertView.of(alert, book, today)).toList(),
        page.nextPageToken());
  }

  @GET
  @Path("/{id}")
  @Authenticated
  @Operation(operationId = "getAlert", summary = "一条预警及其依据 / An alert with its evidence")
  @APIResponse(
      responseCode = "200",
      description = "带 ETag / With its ETag",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AlertView.class)))
  @APIResponse(responseCode = "404", description = "ALT-1001")
  public Response get(@PathParam("id") UUID id) {
    return answer(caseFiles.find(id).orElseThrow(() -> notFound(id)));
  }

  @POST
  @Path("/{id}/acknowledgement")
  @Transactional
  @RolesAllowed({PLAN_OFFICE, PROJECT_MANAGER, FINANCE, COUNTY})
  @Operation(
      operationId = "acknowledgeAlert",
      summary = "确认知悉 / Say that you know",
      description =
          "规划办可确认全部预警，其他人只能确认涉及本单位的预警。"
              + " / The plan office for every alert, others for those that concern their unit.")
  @APIResponse(
      responseCode = "200",
      description = "确认后的预警 / The alert, acknowledged",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AlertView.class)))
  @APIResponse(responseCode = "403", description = "KIT-1403")
  @APIResponse(responseCode = "404", description = "ALT-1001")
  @APIResponse(responseCode = "409", description = "ALT-1101, ALT-1102")
  @APIResponse(responseCode = "412", description = "KIT-1412")
  @APIResponse(responseCode = "428", description = "KIT-1428")
  public Response acknowledge(
      @PathParam("id") UUID id,
      @Parameter(required = true, description = "读到的 ETag / The ETag as read", example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @Parameter(
              required = true,
              description = "重发时不变的唯一编号 / Unique, the same when sent again",
              example = "0d2f4c1e-6f0a-4e0e-9d3b-3f1f5f0f7a11")
          @HeaderParam(Idempotency.HEADER)
          @Nullable String key,
      @NotNull @Valid AcknowledgementRequest request) {
    Alert alert = caseFiles.lock(id).orElseThrow(() -> notFound(id));
    if (!caller.has(Role.PLAN_OFFICE)) {
      caller.requireUnitAmong(alert.finding().units().everyone());
    }
    return idempotency.onceRequired(
        key,
        request,
        () -> {
          requireStanding(alert);
          ETags.requireMatch(ifMatch, alert.version());
          requireUnacknowledged(alert);
          return answer(caseFiles.acknowledge(alert, caller.name(), request.note()));
        });
  }

  /** A resolved alert is over whatever version the client saw, so this comes before the ETag. */
  private static void requireStanding(Alert alert) {
    if (alert.status() == AlertStatus.RESOLVED) {
      throw DomainProblem.of(AlertProblem.ALREADY_RESOLVED, "这条预警的原因已经消除，不需要再确认");
    }
  }

  private static void requireUnacknowledged(Alert alert) {
    if (alert.acknowledgement() != null) {
      throw DomainProblem.of(
          AlertProblem.ALREADY_ACKNOWLEDGED, "这条预警已由 " + alert.acknowledgement().by() + " 确认");
    }
  }

  private Response answer(Alert alert) {
    return Response.ok(AlertView.of(alert, rules.book(), LocalDate.now(clock)))
        .tag(ETags.of(alert.version()))
        .build();
  }

  private static DomainProblem notFound(UUID id) {
    return DomainProblem.of(AlertProblem.ALERT_NOT_FOUND, "没有编号为 " + id + " 的预警");
  }

  /** What somebody adds when they acknowledge. */
  @Schema(name = "AcknowledgementRequest")
  record AcknowledgementRequest(
      @Schema(examples = "已知悉，正在催办")
          @Size(max = 1_000, message = "最多 1000 个字 / at most 1,000 characters")
          @Nullable String note) {}
}
