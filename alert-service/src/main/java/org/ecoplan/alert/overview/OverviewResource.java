package org.ecoplan.alert.overview;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.alert.casefile.Alert;
import org.ecoplan.alert.casefile.CaseFiles;
import org.ecoplan.alert.inbox.AlertView;
import org.ecoplan.alert.ladder.Step;
import org.ecoplan.alert.rule.RuleBook;
import org.ecoplan.alert.rule.RuleDescription;
import org.ecoplan.alert.rule.Words;
import org.ecoplan.alert.setting.RulesInForce;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Counts and the most late, for dashboards. */
@Path("/api/alerts/v1/overview")
@Authenticated
@Tag(name = "Overview", description = "总览 / What is open where, and for how long")
class OverviewResource {
  private static final Map<String, String> SEVERITIES =
      Map.of("INFO", "提示", "WARNING", "警告", "CRITICAL", "严重");

  private final Overview overview;
  private final CaseFiles caseFiles;
  private final RulesInForce rules;
  private final Clock clock;

  OverviewResource(Overview overview, CaseFiles caseFiles, RulesInForce rules, Clock clock) {
    this.overview = overview;
    this.caseFiles = caseFiles;
    this.rules = rules;
    this.clock = clock;
  }

  @GET
  @Operation(
      operationId = "countAlerts",
      summary = "按维度统计预警 / Count alerts by unit, project, rule, severity, age or step",
      description = "未解除多的在前；小时数为中位数。 / Most open first; hours are medians.")
  @APIResponse(responseCode = "400", description = "KIT-1002")
  public Page<CountView> by(
      @Parameter(required = true, example = "UNIT") @QueryParam("by") @NotNull Dimension by,
      @Parameter(description = "规划代码 / Plan", example = "LZ-145") @QueryParam("plan")
          @Nullable String plan,
      @Parameter(description = "1..200, 50") @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    RuleBook book = rules.book();
    Page<Overview.Count> page =
        overview.by(by, plan, LocalDate.now(clock), PageRequest.of(pageSize, pageToken));
    return new Page<>(
        page.items().stream().map(count -> CountView.of(count, label(by, count, book))).toList(),
        page.nextPageToken());
  }

  @GET
  @Path("/most-late")
  @Operation(operationId = "listMostLate", summary = "逾期最久的五条 / The five most late")
  public Page<AlertView> mostLate(
      @Parameter(description = "规划代码 / Plan", example = "LZ-145") @QueryParam("plan")
          @Nullable String plan) {
    RuleBook book = rules.book();
    LocalDate today = LocalDate.now(clock);
    List<UUID> ids = overview.mostLate(plan);
    Map<UUID, Alert> byId =
        caseFiles.find(ids).stream().collect(Collectors.toMap(Alert::id, Function.identity()));
    return new Page<>(
        ids.stream()
            .map(byId::get)
            .filter(Objects::nonNull)
            .map(alert -> AlertView.of(alert, book, today))
            .toList(),
        null);
  }

  private static String label(Dimension by, Overview.Count count, RuleBook book) {
    return switch (by) {
      case UNIT, PROJECT -> count.key();
      case RULE ->
          book.describe(count.key()).map(RuleDescription::name).map(Words::zh).orElse(count.key());
      case SEVERITY -> SEVERITIES.getOrDefault(count.key(), count.key());
      case AGE -> count.key() + " 天";
      case STEP -> count.key().equals("NONE") ? "未进入督办" : Step.valueOf(count.key()).words().zh();
    };
  }

  /** The alerts with one key. */
  @Schema(name = "AlertCount")
  record CountView(
      @Schema(examples = "市生态环境局") String key,
      String label,
      @Schema(description = "未解除 / Unresolved, acknowledged or not") long open,
      long acknowledged,
      long critical,
      long resolved,
      @Schema(description = "确认所用小时（中位数）/ Median") @Nullable BigDecimal hoursToAcknowledge,
      @Schema(description = "解除所用小时（中位数）/ Median") @Nullable BigDecimal hoursToResolve) {
    static CountView of(Overview.Count count, String label) {
      return new CountView(
          count.key(),
          label,
          count.open(),
          count.acknowledged(),
          count.critical(),
          count.resolved(),
          count.hoursToAcknowledge(),
          count.hoursToResolve());
    }
  }
}
