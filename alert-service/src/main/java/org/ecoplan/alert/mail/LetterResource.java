package org.ecoplan.alert.mail;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.alert.problem.AlertProblem;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** A person's own letters in the console; nobody sees another's. */
@Path("/api/alerts/v1/letters")
@Authenticated
@Tag(name = "Subscriptions", description = "订阅 / Notices by e-mail, in the console, by webhook")
class LetterResource {
  private final LetterTable table;
  private final Caller caller;
  private final Clock clock;

  LetterResource(LetterTable table, Caller caller, Clock clock) {
    this.table = table;
    this.caller = caller;
    this.clock = clock;
  }

  @GET
  @Operation(
      operationId = "listLetters",
      summary = "我的站内信 / One's own letters, newest first",
      description =
          "渠道为 CONSOLE 的订阅发到这里，每人保留最近 500 封。"
              + " / What subscriptions of channel CONSOLE send; the latest 500 stay.")
  @APIResponse(responseCode = "400", description = "KIT-1003")
  public Page<LetterView> list(
      @Parameter(description = "只列未读 / Unread ones only", example = "true")
          @QueryParam("unread")
          @DefaultValue("false")
          boolean unread,
      @Parameter(description = "1..200, 50") @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    PageRequest request = PageRequest.of(pageSize, pageToken);
    return Page.of(
        table.of(caller.name(), unread, request),
        request,
        letter -> List.of(letter.createdAt().toString(), letter.id().toString()));
  }

  @PUT
  @Path("/{id}/reading")
  @Transactional
  @Operation(operationId = "readLetter", summary = "标为已读 / Note that it was read")
  @APIResponse(responseCode = "204", description = "已读 / Noted")
  @APIResponse(responseCode = "404", description = "ALT-1507")
  public Response read(@PathParam("id") UUID id) {
    if (!table.read(id, caller.name(), clock.instant().truncatedTo(ChronoUnit.MICROS))) {
      throw DomainProblem.of(AlertProblem.LETTER_NOT_FOUND, "您没有编号为 " + id + " 的站内信");
    }
    return Response.noContent().build();
  }

  /** A letter. */
  @Schema(name = "Letter", description = "站内信 / A letter in the console")
  record LetterView(
      UUID id,
      @Schema(examples = "【预警摘要】1000 条动态") String subject,
      String text,
      @Schema(description = "动态条数 / How many notices it tells of", examples = "1000") int notices,
      Instant createdAt,
      @Schema(description = "未读则缺 / Absent while unread") @Nullable Instant readAt) {}
}
