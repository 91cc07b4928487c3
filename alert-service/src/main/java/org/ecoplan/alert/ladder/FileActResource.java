package org.ecoplan.alert.ladder;

import static org.ecoplan.kit.identity.Role.Names.COUNTY;
import static org.ecoplan.kit.identity.Role.Names.FINANCE;
import static org.ecoplan.kit.identity.Role.Names.PLAN_OFFICE;
import static org.ecoplan.kit.identity.Role.Names.PROJECT_MANAGER;
import static org.ecoplan.kit.identity.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.alert.casefile.Alert;
import org.ecoplan.kit.clock.WorkingCalendar;
import org.ecoplan.kit.web.ETags;
import org.ecoplan.kit.web.Idempotency;
import org.jspecify.annotations.Nullable;

/**
 * Acts in a file: those who decide take, decline, extend and take back steps; units reply. Who may
 * decide what is a matter of the ladder, so the roles here are only the widest circle.
 */
@Path("/api/alerts/v1/alerts/{id}/file")
@Tag(name = "Ladder", description = "督办 / The escalation ladder and its files")
@APIResponse(
    responseCode = "200",
    description = "之后的档案 / The file afterwards",
    content =
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = FileView.class)))
@APIResponse(responseCode = "403", description = "KIT-1403, ALT-1306")
@APIResponse(responseCode = "404", description = "ALT-1001, ALT-1301")
@APIResponse(responseCode = "409", description = "ALT-1302, ALT-1303, ALT-1305")
@APIResponse(responseCode = "412", description = "KIT-1412")
@APIResponse(responseCode = "428", description = "KIT-1428")
class FileActResource {
  private static final String ETAG = "读到的 ETag / The ETag as read";
  private static final String KEY = "重发时不变的唯一编号 / Unique, the same when sent again";

  private final Files files;
  private final FileAccess access;
  private final LadderTable table;
  private final Ladder ladder;
  private final WorkingCalendar calendar;
  private final Idempotency idempotency;

  FileActResource(
      Files files,
      FileAccess access,
      LadderTable table,
      Ladder ladder,
      WorkingCalendar calendar,
      Idempotency idempotency) {
    this.files = files;
    this.access = access;
    this.table = table;
    this.ladder = ladder;
    this.calendar = calendar;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/issuance")
  @Transactional
  @RolesAllowed({PLAN_OFFICE, SUPERVISOR})
  @Operation(
      operationId = "issueLadderStep",
      summary = "发出措施 / Take the proposed step",
      description = "须有文号；责任单位的人员须回避。 / Under a document number, never by a unit concerned.")
  @APIResponse(responseCode = "422", description = "ALT-1304")
  public Response issue(
      @PathParam("id") UUID id,
      @Parameter(required = true, description = ETAG) @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @Parameter(required = true, description = KEY) @HeaderParam(Idempotency.HEADER)
          @Nullable String key,
      @NotNull @Valid Act.Issue request) {
    return act(
        id,
        ifMatch,
        key,
        request,
        move -> {
          Optional<FileEntry> draft = files.draft(id);
          String drafted = draft.map(FileEntry::text).orElse("");
          return move.issue(
              request.step(),
              access.actor(),
              request.documentNumber(),
              request.text() == null ? drafted : request.text(),
              request.replyDue(),
              draft.map(FileEntry::evidence).orElse(List.of()));
        });
  }

  @POST
  @Path("/refusal")
  @Transactional
  @RolesAllowed({PLAN_OFFICE, SUPERVISOR})
  @Operation(operationId = "declineLadderStep", summary = "不予采纳建议 / Decline the proposed step")
  public Response decline(
      @PathParam("id") UUID id,
      @Parameter(required = true, description = ETAG) @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @Parameter(required = true, description = KEY) @HeaderParam(Idempotency.HEADER)
          @Nullable String key,
      @NotNull @Valid Act.Because request) {
    return act(id, ifMatch, key, request, move -> move.decline(access.actor(), request.reason()));
  }

  @POST
  @Path("/replies")
  @Transactional
  @RolesAllowed({PROJECT_MANAGER, FINANCE, COUNTY, PLAN_OFFICE})
  @Operation(
      operationId = "replyToLadderStep",
      summary = "责任单位回复 / Reply for a unit concerned",
      description = "可附佐证；过期也可回复，日期如实记录。 / With evidence; late replies are taken and show it.")
  public Response reply(
      @PathParam("id") UUID id,
      @Parameter(required = true, description = ETAG) @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @Parameter(required = true, description = KEY) @HeaderParam(Idempotency.HEADER)
          @Nullable String key,
      @NotNull @Valid Act.Reply request) {
    return act(
        id,
        ifMatch,
        key,
        request,
        move -> move.reply(access.actor(), request.text(), request.items()));
  }

  @POST
  @Path("/extension")
  @Transactional
  @RolesAllowed({PLAN_OFFICE, SUPERVISOR})
  @Operation(operationId = "extendLadderReply", summary = "延长回复期限 / Give more time to reply")
  public Response extend(
      @PathParam("id") UUID id,
      @Parameter(required = true, description = ETAG) @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @Parameter(required = true, description = KEY) @HeaderParam(Idempotency.HEADER)
          @Nullable String key,
      @NotNull @Valid Act.Extend request) {
    return act(
        id,
        ifMatch,
        key,
        request,
        move -> move.extend(access.actor(), request.replyDue(), request.reason()));
  }

  @POST
  @Path("/reversal")
  @Transactional
  @RolesAllowed({PLAN_OFFICE, SUPERVISOR})
  @Operation(operationId = "reverseLadderStep", summary = "撤销措施 / Take the last step back")
  public Response reverse(
      @PathParam("id") UUID id,
      @Parameter(required = true, description = ETAG) @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @Parameter(required = true, description = KEY) @HeaderParam(Idempotency.HEADER)
          @Nullable String key,
      @NotNull @Valid Act.Because request) {
    return act(
        id,
        ifMatch,
        key,
        request,
        move -> move.reverse(access.actor(), request.reason(), request.documentNumber()));
  }

  private Response act(
      UUID id,
      @Nullable String ifMatch,
      @Nullable String key,
      Object request,
      Function<LadderMove, FileEntry> decision) {
    Alert alert = access.visible(id);
    LadderMove move = files.move(alert);
    return idempotency.onceRequired(
        key,
        request,
        () -> {
          FileEntry entry = decision.apply(move);
          ETags.requireMatch(ifMatch, entry.number() - 1L);
          LadderFile after = files.write(id, entry);
          return Response.ok(FileView.of(after, alert, table.entries(id), ladder, calendar))
              .tag(ETags.of(after.entries()))
              .build();
        });
  }
}
