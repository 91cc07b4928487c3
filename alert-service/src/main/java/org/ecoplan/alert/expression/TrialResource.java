package org.ecoplan.alert.expression;

import static org.ecoplan.kit.identity.Role.Names.PLAN_OFFICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.alert.replay.Replay;
import org.ecoplan.alert.replay.ReplayReport;
import org.ecoplan.alert.replay.ReplayRequest;
import org.ecoplan.alert.rule.RuleBook;
import org.ecoplan.alert.rule.Severity;
import org.ecoplan.alert.rule.Words;
import org.ecoplan.kit.identity.Caller;
import org.jspecify.annotations.Nullable;

/** Tries an expression that is still being written: no version of it is kept for that. */
@Path("/api/alerts/v1/user-rules/trial")
@Tag(name = "User rules", description = "自定义规则 / Rules written as CEL expressions")
class TrialResource {

  /** The rule's code in the report, where it has none yet. */
  static final String CODE = "USER_TRIAL";

  private static final Words NAME = new Words("试算中的规则", "A rule on trial");

  private final UserRuleSource source;
  private final Replay replay;
  private final Caller caller;
  private final Clock clock;

  TrialResource(UserRuleSource source, Replay replay, Caller caller, Clock clock) {
    this.source = source;
    this.replay = replay;
    this.caller = caller;
    this.clock = clock;
  }

  @POST
  @RolesAllowed(PLAN_OFFICE)
  @Operation(
      operationId = "tryExpression",
      summary = "试算未保存的表达式 / What an expression would raise",
      description =
          "用现在和过去的事实试算正在编写的表达式，不保存草稿，不写入任何内容。"
              + " / Against today's and past facts; no draft is kept, nothing is written.")
  @APIResponse(responseCode = "422", description = "ALT-1203, ALT-1601")
  public ReplayReport tryExpression(@NotNull @Valid TrialRequest request) {
    source.requireWellFormed(request.about(), request.expression());
    Severity severity = request.severity();
    Definition draft =
        new Definition(
            CODE,
            1,
            request.about(),
            NAME,
            request.expression(),
            severity == null ? Severity.WARNING : severity,
            Definition.State.DRAFT,
            caller.name(),
            clock.instant());
    return replay.report(request.range(), new RuleBook(List.of(source.kind(draft)), List.of()));
  }

  /** An expression and the days to try it on. */
  @Schema(name = "ExpressionTrialRequest")
  record TrialRequest(
      @NotNull About about,
      @Schema(examples = "milestone.actualDate == '' && days(milestone.dueDate, today) > 30")
          @NotBlank(message = "请填写表达式 / an expression is required")
          @Size(
              max = Expressions.MOST_CHARACTERS,
              message = "最多 2000 个字符 / at most 2,000 characters")
          String expression,
      @Schema(defaultValue = "WARNING") @Nullable Severity severity,
      @NotNull @Valid ReplayRequest range) {}
}
