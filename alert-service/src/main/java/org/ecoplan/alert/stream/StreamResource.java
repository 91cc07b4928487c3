package org.ecoplan.alert.stream;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.alert.notice.Notice;
import org.ecoplan.alert.notice.NoticeFilter;
import org.ecoplan.alert.notice.Notices;
import org.ecoplan.alert.rule.Severity;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.jspecify.annotations.Nullable;

/** What happens to alerts, as it happens. */
@Path("/api/alerts/v1/stream")
@Tag(name = "Alerts", description = "预警 / What is late or in breach, and who knows of it")
class StreamResource {

  /** A token may have been withdrawn since: after this, the client comes back with a fresh one. */
  private static final Duration LIFE = Duration.ofMinutes(30);

  private final Hub hub;
  private final Notices notices;
  private final Clock clock;

  StreamResource(Hub hub, Notices notices, Clock clock) {
    this.hub = hub;
    this.notices = notices;
    this.clock = clock;
  }

  @GET
  @Authenticated
  @Blocking
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      operationId = "streamNotices",
      summary = "预警动态（SSE）/ Notices as server-sent events",
      description =
          "带 Last-Event-ID 从该编号之后补发，不带则从现在开始。"
              + " / Resumes behind Last-Event-ID; without it, from now on.")
  @APIResponse(
      responseCode = "200",
      description = "event: alert",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = Notice.class)))
  @APIResponse(responseCode = "400", description = "KIT-1002")
  public void stream(
      @Parameter(description = "最后收到的编号 / The last id seen", example = "42")
          @HeaderParam("Last-Event-ID")
          @Nullable String lastEventId,
      @Parameter(description = "规划代码 / Plan", example = "LZ-145") @QueryParam("plan")
          @Nullable String plan,
      @Parameter(description = "责任单位 / A unit concerned", example = "市生态环境局") @QueryParam("unit")
          @Nullable String unit,
      @Parameter(description = "最低级别 / At least") @QueryParam("minSeverity")
          @Nullable Severity minSeverity,
      @Context Sse sse,
      @Context SseEventSink sink) {
    NoticeFilter filter =
        new NoticeFilter(Set.of(), plan, unit, minSeverity == null ? Severity.INFO : minSeverity);
    long position = lastEventId == null ? notices.latest() : position(lastEventId);
    Listener listener = new Listener(sse, sink, filter, position, clock.instant().plus(LIFE));
    listener.beat();
    hub.join(listener);
  }

  private static long position(String lastEventId) {
    try {
      return Long.parseLong(lastEventId.strip());
    } catch (NumberFormatException e) {
      throw DomainProblem.of(KitProblem.INVALID, "Last-Event-ID 不是本事件流的编号")
          .field("Last-Event-ID", "不是数字：" + lastEventId, "上次收到的 id");
    }
  }
}
