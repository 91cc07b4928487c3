package org.ecoplan.alert.expression;

import static org.ecoplan.kit.identity.Role.Names.PLAN_OFFICE;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.alert.problem.AlertProblem;
import org.ecoplan.alert.replay.Replay;
import org.ecoplan.alert.replay.ReplayReport;
import org.ecoplan.alert.replay.ReplayRequest;
import org.ecoplan.alert.rule.RuleBook;
import org.ecoplan.alert.rule.Severity;
import org.ecoplan.alert.rule.Words;
import org.ecoplan.alert.setting.RulesInForce;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.web.ETags;
import org.ecoplan.kit.web.Idempotency;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** The plan office writes rules, tries them against the facts, and puts them in force. */
@Path("/api/alerts/v1/user-rules")
@Tag(name = "User rules", description = "自定义规则 / Rules written as CEL expressions")
class UserRuleResource {
  private static final String KEY = "重发时不变的唯一编号 / Unique, the same when sent again";

  private final DefinitionTable table;
  private final UserRuleSource source;
  private final RulesInForce rules;
  private final Replay replay;
  private final Idempotency idempotency;
  private final Caller caller;
  private final Clock clock;

  UserRuleResource(
      DefinitionTable table,
      UserRuleSource source,
      RulesInForce rules,
      Replay replay,
      Idempotency idempotency,
      Caller caller,
      Clock clock) {
    this.table = table;
    this.source = source;
    this.rules = rules;
    this.replay = replay;
    this.idempotency = idempotency;
    this.caller = caller;
    this.clock = clock;
  }

  @GET
  @Path("/vocabulary")
  @Authenticated
  @Operation(
      operationId = "getVocabulary",
      summary = "可用的事实 / The facts that an expression may speak of")
  public VocabularyView vocabulary() {
    Map<String, Map<String, String>> variables = new TreeMap<>();
    for (About about : About.values()) {
      variables.put(about.name(), new TreeMap<>(Vocabulary.variables(about)));
    }
    return new VocabularyView(variables, source.expressions().vocabulary().described());
  }

  @GET
  @Authenticated
  @Operation(operationId = "listUserRules", summary = "自定义规则 / Every version of every rule")
  public Page<DefinitionView> list(
      @Parameter(description = "1..200, 50") @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    PageRequest request = PageRequest.of(pageSize, pageToken);
    Page<Definition> page =
        Page.of(
            table.list(request),
            request,
            rule -> List.of(rule.code(), Integer.toString(-rule.version())));
    return new Page<>(page.items().stream().map(DefinitionView::of).toList(), page.nextPageToken());
  }

  @POST
  @Transactional
  @RolesAllowed(PLAN_OFFICE)
  @Operation(
      operationId = "writeUserRule",
      summary = "编写规则（新版本）/ Write a version of a rule",
      description =
          "检查语法和类型，指出错误位置；尚不生效。 / Checked with the place of each mistake; not yet in force.")
  @APIResponse(
      responseCode = "201",
      description = "草稿 / The draft",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = DefinitionView.class)))
  @APIResponse(responseCode = "422", description = "ALT-1601")
  public Response write(
      @Parameter(required = true, description = KEY) @HeaderParam(Idempotency.HEADER)
          @Nullable String key,
      @NotNull @Valid DefinitionRequest request) {
    return idempotency.onceRequired(
        key,
        request,
        () -> {
          source.requireWellFormed(request.about(), request.expression());
          Definition definition =
              new Definition(
                  request.code(),
                  table.lockLatest(request.code()) + 1,
                  request.about(),
                  new Words(request.nameZh(), request.nameEn()),
                  request.expression(),
                  request.severity(),
                  Definition.State.DRAFT,
                  caller.name(),
                  clock.instant().truncatedTo(ChronoUnit.MICROS));
          table.insert(definition);
          return Response.status(Response.Status.CREATED)
              .entity(DefinitionView.of(definition))
              .tag(ETags.of(definition.version()))
              .build();
        });
  }

  @POST
  @Path("/check")
  @RolesAllowed(PLAN_OFFICE)
  @Operation(
      operationId = "checkExpression",
      summary = "检查表达式 / Check an expression",
      description = "语法和类型，每处错误指出行列；不写入。 / Syntax and types with each place; writes nothing.")
  public CheckView check(@NotNull @Valid CheckRequest request) {
    return new CheckView(source.expressions().mistakes(request.about(), request.expression()));
  }

  @POST
  @Path("/{code}/versions/{version}/trial")
  @RolesAllowed(PLAN_OFFICE)
  @Operation(
      operationId = "tryUserRule",
      summary = "试运行 / What it would have raised",
      description = "用现在和过去的事实试算，不写入。 / Against today's and past facts; writes nothing.")
  @APIResponse(responseCode = "404", description = "ALT-1602")
  @APIResponse(responseCode = "422", description = "ALT-1203")
  public ReplayReport trial(
      @PathParam("code") String code,
      @PathParam("version") int version,
      @NotNull @Valid ReplayRequest request) {
    RuleBook alone = new RuleBook(List.of(source.kind(definition(code, version))), List.of());
    return replay.report(request, alone);
  }

  @POST
  @Path("/{code}/versions/{version}/activation")
  @Transactional
  @RolesAllowed(PLAN_OFFICE)
  @Operation(
      operationId = "activateUserRule",
      summary = "启用 / Put a version in force",
      description = "之前的版本随之停用；自下一次事件或巡检起生效。 / The version before it retires.")
  @APIResponse(
      responseCode = "200",
      description = "生效的版本 / The version in force",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = DefinitionView.class)))
  @APIResponse(responseCode = "404", description = "ALT-1602")
  @APIResponse(responseCode = "412", description = "KIT-1412")
  @APIResponse(responseCode = "428", description = "KIT-1428")
  public Response activate(
      @PathParam("code") String code,
      @PathParam("version") int version,
      @Parameter(required = true, description = "最新版本号，读到的 ETag / The latest version")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @Parameter(required = true, description = KEY) @HeaderParam(Idempotency.HEADER)
          @Nullable String key) {
    return idempotency.onceRequired(
        key,
        "activate",
        () -> {
          ETags.requireMatch(ifMatch, table.lockLatest(code));
          definition(code, version);
          table.retire(code);
          table.activate(code, version);
          rules.changed();
          return Response.ok(DefinitionView.of(definition(code, version)))
              .tag(ETags.of(version))
              .build();
        });
  }

  @POST
  @Path("/{code}/retirement")
  @Transactional
  @RolesAllowed(PLAN_OFFICE)
  @Operation(
      operationId = "retireUserRule",
      summary = "停用 / Take a rule out of force",
      description = "其预警在下一次巡检时解除。 / Its alerts resolve with the next sweep.")
  @APIResponse(responseCode = "204", description = "已停用 / Out of force")
  @APIResponse(responseCode = "404", description = "ALT-1602")
  public Response retire(
      @PathParam("code") String code,
      @Parameter(required = true, description = KEY) @HeaderParam(Idempotency.HEADER)
          @Nullable String key) {
    return idempotency.onceRequired(
        key,
        "retire",
        () -> {
          if (table.retire(code) == 0) {
            throw notFound(code);
          }
          rules.changed();
          return Response.noContent().build();
        });
  }

  private Definition definition(String code, int version) {
    return table.find(code, version).orElseThrow(() -> notFound(code + " 第 " + version + " 版"));
  }

  private static DomainProblem notFound(String what) {
    return DomainProblem.of(AlertProblem.USER_RULE_NOT_FOUND, "没有（生效的）自定义规则 " + what);
  }

  /** A rule to be written. */
  @Schema(name = "UserRuleRequest")
  record DefinitionRequest(
      @Schema(examples = "USER_WASTE_LATE")
          @NotBlank
          @Pattern(
              regexp = "USER_[A-Z0-9_]{2,40}",
              message = "以 USER_ 开头的大写字母、数字和下划线 / USER_ and capitals, digits, underscores")
          String code,
      @NotNull About about,
      @Schema(examples = "清废项目里程碑逾期一个月")
          @NotBlank(message = "请填写名称 / a name is required")
          @Size(max = 100, message = "最多 100 个字 / at most 100 characters")
          String nameZh,
      @Schema(examples = "Waste milestone late by a month")
          @NotBlank(message = "请填写英文名称 / an English name is required")
          @Size(max = 100, message = "最多 100 个字 / at most 100 characters")
          String nameEn,
      @Schema(
              examples =
                  "project.category == 'WASTE' && milestone.actualDate == ''"
                      + " && days(milestone.dueDate, today) > 30")
          @NotBlank(message = "请填写表达式 / an expression is required")
          @Size(
              max = Expressions.MOST_CHARACTERS,
              message = "最多 2000 个字符 / at most 2,000 characters")
          String expression,
      @NotNull Severity severity) {}

  /** An expression that is being written. */
  @Schema(name = "ExpressionCheckRequest")
  record CheckRequest(
      @NotNull About about,
      @Schema(examples = "milestone.actualDate == '' && days(milestone.dueDate, today) > 30")
          @NotBlank(message = "请填写表达式 / an expression is required")
          @Size(
              max = Expressions.MOST_CHARACTERS,
              message = "最多 2000 个字符 / at most 2,000 characters")
          String expression) {}

  /**
   * What is wrong with an expression.
   *
   * @param mistakes empty where it may be kept
   */
  @Schema(name = "ExpressionCheck")
  record CheckView(List<Expressions.Mistake> mistakes) {}

  /** A version of a rule. */
  @Schema(name = "UserRule")
  record DefinitionView(
      String code,
      int version,
      About about,
      String nameZh,
      String nameEn,
      String expression,
      Severity severity,
      Definition.State state,
      String writtenBy,
      Instant writtenAt) {
    static DefinitionView of(Definition definition) {
      return new DefinitionView(
          definition.code(),
          definition.version(),
          definition.about(),
          definition.name().zh(),
          definition.name().en(),
          definition.expression(),
          definition.severity(),
          definition.state(),
          definition.writtenBy(),
          definition.writtenAt());
    }
  }

  /** What may be spoken of. */
  @Schema(name = "Vocabulary")
  record VocabularyView(
      @Schema(description = "各类规则可用的变量；today 总是可用 / Variables by kind; today is always there")
          Map<String, Map<String, String>> variables,
      @Schema(description = "各类型的成员 / Members of each type")
          Map<String, Map<String, String>> types) {}
}
