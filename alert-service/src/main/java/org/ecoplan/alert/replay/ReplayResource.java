package org.ecoplan.alert.replay;

import static org.ecoplan.kit.identity.Role.Names.ADMIN;
import static org.ecoplan.kit.identity.Role.Names.PLAN_OFFICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.alert.fact.FactBase;
import org.ecoplan.alert.problem.AlertProblem;
import org.ecoplan.alert.rule.Severity;
import org.ecoplan.alert.setting.RulesInForce;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.jspecify.annotations.Nullable;

/** Plays a range of days through the rules: what would 2023 have looked like? */
@Path("/api/alerts/v1/replays")
@Tag(name = "Sweeps", description = "巡检 / Every subject judged on a date")
class ReplayResource {
  private static final long MOST_JUDGEMENTS = 5_000_000;
  private static final long MOST_DAYS = 4_000;

  private final RulesInForce rules;
  private final FactBase facts;
  private final Replay replay;

  ReplayResource(RulesInForce rules, FactBase facts, Replay replay) {
    this.rules = rules;
    this.facts = facts;
    this.replay = replay;
  }

  @POST
  @RolesAllowed({PLAN_OFFICE, ADMIN})
  @Operation(
      operationId = "replay",
      summary = "回放一段时间 / Replay a range of days",
      description =
          "不写入任何内容。HINDSIGHT 用现在的数据、去掉当日尚未发生的事；AS_TOLD 只用当日以前报来的数据。"
              + " / Writes nothing. HINDSIGHT: today's facts without what had not happened yet;"
              + " AS_TOLD: what had been told by each day.")
  @APIResponse(responseCode = "400", description = "KIT-1002")
  @APIResponse(responseCode = "422", description = "ALT-1203")
  public ReplayReport replay(@NotNull @Valid ReplayRequest request) {
    List<LocalDate> days = days(request);
    if (days.size() * facts.subjects() > MOST_JUDGEMENTS) {
      throw DomainProblem.of(
              AlertProblem.REPLAY_TOO_LARGE,
              days.size() + " 天 × " + facts.subjects() + " 个对象过多，请缩短范围或加大间隔")
          .field("stepDays", "间隔过小", "更大的间隔，例如 7 或 30");
    }
    Timeline timeline = new Timeline(rules.book(), days);
    replay.run(timeline, request.facts() == View.AS_TOLD);
    return ReplayReport.of(request, timeline);
  }

  private static List<LocalDate> days(ReplayRequest request) {
    if (request.to().isBefore(request.from())) {
      throw DomainProblem.of(KitProblem.INVALID, "结束日期早于开始日期")
          .field("to", "早于 " + request.from(), request.from() + " 或之后");
    }
    int step = request.stepDays() == null ? 1 : request.stepDays();
    List<LocalDate> days =
        request
            .from()
            .datesUntil(request.to().plusDays(1), Period.ofDays(step))
            .limit(MOST_DAYS + 1)
            .toList();
    if (days.size() > MOST_DAYS) {
      throw DomainProblem.of(AlertProblem.REPLAY_TOO_LARGE, "最多回放 " + MOST_DAYS + " 天")
          .field("to", "范围过长", "最多 " + MOST_DAYS + " 天");
    }
    return days;
  }

  /** Which facts each day sees. */
  enum View {
    HINDSIGHT,
    AS_TOLD
  }

  /** What to replay. */
  @Schema(name = "ReplayRequest")
  record ReplayRequest(
      @Schema(examples = "2023-01-01") @NotNull LocalDate from,
      @Schema(examples = "2023-12-31") @NotNull LocalDate to,
      @Schema(description = "间隔天数 / Days between two looks", defaultValue = "1") @Min(1) @Max(366)
          @Nullable Integer stepDays,
      @Schema(defaultValue = "HINDSIGHT") @Nullable View facts) {}

  /** What it looks like. */
  @Schema(name = "ReplayReport")
  record ReplayReport(
      LocalDate from,
      LocalDate to,
      @Schema(description = "每一天结束时 / At the end of each day") List<DayView> days,
      @Schema(description = "各规则发出的预警数 / Alerts raised by each rule")
          Map<String, Integer> raisedByRule,
      @Schema(description = "最早的 500 条 / The 500 earliest") List<EpisodeView> episodes,
      @Schema(description = "规则出错次数 / How often a rule threw") int failures) {

    static ReplayReport of(ReplayRequest request, Timeline timeline) {
      return new ReplayReport(
          request.from(),
          request.to(),
          timeline.perDay().stream().map(DayView::of).toList(),
          timeline.raisedByRule(),
          timeline.earliest().stream().map(EpisodeView::of).toList(),
          timeline.failures());
    }
  }

  /** A day of a replay. */
  @Schema(name = "ReplayDay")
  record DayView(LocalDate date, int open, int raised, int resolved) {
    static DayView of(Timeline.Day day) {
      return new DayView(day.date(), day.open(), day.raised(), day.resolved());
    }
  }

  /** An alert that would have been. */
  @Schema(name = "ReplayEpisode")
  record EpisodeView(
      String rule,
      String subject,
      String subjectName,
      Severity severity,
      List<String> units,
      String message,
      LocalDate from,
      @Schema(description = "解除之日，缺省为仍未解除 / Absent where it still stands")
          @Nullable LocalDate until) {
    static EpisodeView of(Timeline.Episode episode) {
      return new EpisodeView(
          episode.rule(),
          episode.subject(),
          episode.finding().subjectName(),
          episode.finding().severity(),
          episode.finding().units().printed(),
          episode.finding().message().zh(),
          episode.from(),
          episode.until());
    }
  }
}
