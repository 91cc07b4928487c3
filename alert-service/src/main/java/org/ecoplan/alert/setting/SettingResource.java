package org.ecoplan.alert.setting;

import static org.ecoplan.kit.identity.Role.Names.PLAN_OFFICE;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.alert.problem.AlertProblem;
import org.ecoplan.alert.rule.RuleKind;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.web.ETags;
import org.ecoplan.kit.web.Idempotency;
import org.ecoplan.kit.web.Page;
import org.jspecify.annotations.Nullable;

/** Sets rules for a plan, a category, both, or in general. */
@Path("/api/alerts/v1/rules/{rule}/settings")
@Tag(name = "Rules", description = "规则 / What raises an alert")
class SettingResource {
  private final RulesInForce rules;
  private final SettingTable table;
  private final Idempotency idempotency;
  private final Caller caller;
  private final Clock clock;

  SettingResource(
      RulesInForce rules, SettingTable table, Idempotency idempotency, Caller caller, Clock clock) {
    this.rules = rules;
    this.table = table;
    this.idempotency = idempotency;
    this.caller = caller;
    this.clock = clock;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listRuleSettings",
      summary = "规则参数的历次设置 / Every setting of a rule, newest first")
  @APIResponse(
      responseCode = "200",
      description = "带 ETag（最新版本号）/ With the latest version as ETag",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SettingPage.class)))
  @APIResponse(responseCode = "404", description = "ALT-1401")
  public Response list(@PathParam("rule") String rule) {
    kind(rule);
    return Response.ok(new Page<>(table.history(rule), null))
        .tag(ETags.of(table.version(rule)))
        .build();
  }

  @POST
  @Transactional
  @RolesAllowed(PLAN_OFFICE)
  @Operation(
      operationId = "setRule",
      summary = "设置规则参数 / Set a rule",
      description =
          "新版本自下一次事件或巡检起生效，按新参数重新预警；越具体的范围优先。"
              + " / In force from the next event or sweep, and raises anew; the narrower scope wins.")
  @APIResponse(
      responseCode = "201",
      description = "新的设置 / The new setting",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SettingView.class)))
  @APIResponse(responseCode = "400", description = "KIT-1002")
  @APIResponse(responseCode = "404", description = "ALT-1401")
  @APIResponse(responseCode = "412", description = "KIT-1412")
  @APIResponse(responseCode = "428", description = "KIT-1428")
  public Response set(
      @PathParam("rule") String rule,
      @Parameter(required = true, description = "读到的 ETag / The ETag as read", example = "\"0\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @Parameter(required = true, description = "重发时不变的唯一编号 / Unique, the same when sent again")
          @HeaderParam(Idempotency.HEADER)
          @Nullable String key,
      @NotNull @Valid SettingRequest request) {
    RuleKind<?> kind = kind(rule);
    return idempotency.onceRequired(
        key,
        request,
        () -> {
          int version = table.lockVersion(rule);
          ETags.requireMatch(ifMatch, version);
          requireKnown(kind, request.values());
          SettingView setting =
              new SettingView(
                  rule,
                  version + 1,
                  request.plan(),
                  request.category(),
                  request.enabled() == null || request.enabled(),
                  request.values(),
                  request.reason(),
                  caller.name(),
                  clock.instant().truncatedTo(ChronoUnit.MICROS));
          table.insert(setting);
          rules.changed();
          return Response.status(Response.Status.CREATED)
              .entity(setting)
              .tag(ETags.of(setting.version()))
              .build();
        });
  }

  private RuleKind<?> kind(String rule) {
    return rules.book().kinds().stream()
        .filter(kind -> kind.description().code().equals(rule))
        .findFirst()
        .orElseThrow(() -> DomainProblem.of(AlertProblem.RULE_NOT_FOUND, "没有代码为 " + rule + " 的规则"));
  }

  private static void requireKnown(RuleKind<?> kind, Map<String, Integer> values) {
    values.forEach(
        (name, value) -> {
          org.ecoplan.alert.rule.Parameter known =
              kind.parameters().stream()
                  .filter(parameter -> parameter.name().equals(name))
                  .findFirst()
                  .orElseThrow(
                      () ->
                          DomainProblem.of(KitProblem.INVALID, "规则没有参数 " + name)
                              .field("parameters." + name, "未知的参数", names(kind)));
          if (value < known.min() || value > known.max()) {
            throw DomainProblem.of(
                    KitProblem.INVALID,
                    known.words().zh() + "应在 " + known.min() + " 到 " + known.max() + " 之间")
                .field("parameters." + name, "超出范围：" + value, known.min() + ".." + known.max());
          }
        });
  }

  private static String names(RuleKind<?> kind) {
    return String.join(
        ", ", kind.parameters().stream().map(org.ecoplan.alert.rule.Parameter::name).toList());
  }

  /** What to set. */
  @Schema(name = "RuleSettingRequest")
  record SettingRequest(
      @Schema(description = "缺省为全部规划 / All plans where absent", examples = "LZ-145")
          @Size(max = 100, message = "最多 100 个字 / at most 100 characters")
          @Nullable String plan,
      @Schema(description = "缺省为全部类别 / All categories where absent", examples = "CLEAR_WATER")
          @Size(max = 100, message = "最多 100 个字 / at most 100 characters")
          @Nullable String category,
      @Schema(defaultValue = "true") @Nullable Boolean enabled,
      @Schema(examples = "{\"criticalAfterDays\": 90}")
          @Nullable Map<String, @NotNull Integer> parameters,
      @Schema(examples = "2024 年第 3 次调度会议定")
          @NotBlank(message = "请说明理由 / a reason is required")
          @Size(max = 1_000, message = "最多 1000 个字 / at most 1,000 characters")
          String reason) {

    Map<String, Integer> values() {
      return parameters == null ? Map.of() : Map.copyOf(parameters);
    }
  }

  /** The page that a list answers with. */
  @Schema(name = "RuleSettingPage")
  record SettingPage(List<SettingView> items, @Nullable String nextPageToken) {}
}
