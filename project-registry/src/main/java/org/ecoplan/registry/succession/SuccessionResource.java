package org.ecoplan.registry.succession;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.web.Idempotency;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.request.Bounds;
import org.jspecify.annotations.Nullable;

/** Records that units are renamed, merged or split, and takes wrong acts back. */
@Path("/api/registry/v1/units/successions")
@Tag(name = "Units")
class SuccessionResource {
  private final Successions successions;
  private final SuccessionDesk desk;
  private final Idempotency idempotency;

  SuccessionResource(Successions successions, SuccessionDesk desk, Idempotency idempotency) {
    this.successions = successions;
    this.desk = desk;
    this.idempotency = idempotency;
  }

  /** Why an act is taken back. */
  @Schema(name = "SuccessionReversalRequest", examples = "{\"reason\":\"文件误读，单位未更名\"}")
  record ReversalRequest(@NotBlank @Size(max = 1000) String reason) {}

  @GET
  @Authenticated
  @Operation(
      operationId = "listSuccessions",
      summary = "单位更名、合并、拆分，最新在前 / Units renamed, merged, split",
      description = "已撤销的变更也列出 / Reversed acts are listed too. unit: on either side.")
  public Page<Succession> list(
      @Parameter(example = "市生态环境局") @QueryParam("unit") @Nullable String unit,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    return successions.page(
        unit == null || unit.isBlank() ? null : unit, PageRequest.of(pageSize, pageToken));
  }

  @GET
  @Path("{number}")
  @Authenticated
  @Operation(operationId = "getSuccession", summary = "一次单位变更 / An act")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Succession.class)))
  @APIResponse(responseCode = "404", description = "REG-1045")
  public Succession get(@PathParam("number") long number) {
    return successions.require(number);
  }

  @POST
  @Transactional
  @RolesAllowed(PLAN_OFFICE)
  @Operation(
      operationId = "recordSuccession",
      summary = "登记单位更名、合并或拆分 / Record that units became others",
      description =
          "印发时的名称保持不变；未登记的新单位按第一个原单位的性质和区域登记"
              + " / Printed names stay; unknown successors are registered.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = Succession.class)))
  @APIResponse(responseCode = "409", description = "REG-1041, REG-1042")
  @APIResponse(responseCode = "422", description = "REG-1006, REG-1040, REG-1106")
  public Response record(
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @NotNull @Valid NewSuccession request) {
    return idempotency.onceRequired(
        key,
        request,
        () -> {
          Succession recorded = desk.record(request);
          return Response.created(
                  UriBuilder.fromResource(SuccessionResource.class)
                      .path("{number}")
                      .build(recorded.number()))
              .entity(recorded)
              .build();
        });
  }

  @POST
  @Path("{number}/reversal")
  @Transactional
  @RolesAllowed(PLAN_OFFICE)
  @Operation(
      operationId = "reverseSuccession",
      summary = "撤销有误的单位变更 / Take a wrong act back",
      description = "后一次变更须先撤销 / The latest act of a line first.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Succession.class)))
  @APIResponse(responseCode = "404", description = "REG-1045")
  @APIResponse(responseCode = "409", description = "REG-1043")
  public Response reverse(
      @PathParam("number") long number,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @NotNull @Valid ReversalRequest request) {
    Bounds.requireText("reason", request.reason(), 1000);
    return idempotency.onceRequired(
        key, request, () -> Response.ok(desk.reverse(number, request.reason().strip())).build());
  }
}
