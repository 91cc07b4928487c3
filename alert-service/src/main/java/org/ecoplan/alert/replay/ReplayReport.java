package org.ecoplan.alert.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.alert.rule.Severity;
import org.jspecify.annotations.Nullable;

/** What it looks like. */
@Schema(name = "ReplayReport")
public record ReplayReport(
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

  /** A day of a replay. */
  @Schema(name = "ReplayDay")
  public record DayView(LocalDate date, int open, int raised, int resolved) {
    static DayView of(Timeline.Day day) {
      return new DayView(day.date(), day.open(), day.raised(), day.resolved());
    }
  }

  /** An alert that would have been. */
  @Schema(name = "ReplayEpisode")
  public record EpisodeView(
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
