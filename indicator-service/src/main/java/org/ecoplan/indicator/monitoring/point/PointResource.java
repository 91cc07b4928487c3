package org.ecoplan.indicator.monitoring.point;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.kit.web.ETags;
import org.ecoplan.kit.web.Idempotency;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Monitoring points. */
@Path(PointResource.PATH)
@Tag(name = "monitoring", description = "监测点、监测记录与由其计算的日值、年值")
@Authenticated
public class PointResource {
  static final String PATH = "/api/indicators/v1/monitoring/points";

  private final PointDesk desk;
  private final Points points;
  private final Idempotency idempotency;
  private final Caller caller;

  public PointResource(PointDesk desk, Points points, Idempotency idempotency, Caller caller) {
    this.desk = desk;
    this.points = points;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  @GET
  @Operation(summary = "列出监测点 / List monitoring points")
  public Page<MonitoringPoint> list(
      @Parameter(example = "450200") @QueryParam("region") @Nullable String region,
      @QueryParam("kind") @Nullable PointKind kind,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    PageRequest request = PageRequest.of(pageSize, pageToken);
    return Page.of(points.list(region, kind, request), request, point -> List.of(point.code()));
  }

  @GET
  @Path("{code}")
  @Operation(summary = "读取一个监测点 / Get a monitoring point")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MonitoringPoint.class)))
  public Response get(@PathParam("code") String code) {
    return answer(Response.ok(), desk.get(code));
  }

  @POST
  @Transactional
  @RolesAllowed({Role.Names.PLAN_OFFICE, Role.Names.ADMIN})
  @Operation(summary = "登记一个监测点 / Enter a monitoring point")
  @APIResponse(
      responseCode = "201",
      description = "Entered",
      content = @Content(schema = @Schema(implementation = MonitoringPoint.class)))
  public Response add(
      @Parameter(required = true) @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @NotNull @Valid NewPoint point) {
    return idempotency.onceRequired(
        key,
        point,
        () -> answer(Response.created(address(point.code())), desk.add(point, caller.name())));
  }

  @PUT
  @Path("{code}")
  @Transactional
  @RolesAllowed({Role.Names.PLAN_OFFICE, Role.Names.ADMIN})
  @Operation(
      summary = "修改一个监测点 / Change a monitoring point",
      description =
          "Needs If-Match. Code and kind stay. The figures of every day with records of the point are"
              + " computed again.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MonitoringPoint.class)))
  public Response change(
      @PathParam("code") String code,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid NewPoint point) {
    return answer(Response.ok(), desk.change(code, point, ifMatch, caller.name()));
  }

  private static URI address(String code) {
    return URI.create(PATH + "/" + URLEncoder.encode(code, StandardCharsets.UTF_8));
  }

  private static Response answer(Response.ResponseBuilder builder, MonitoringPoint point) {
    return builder.entity(point).tag(ETags.of(point.version())).build();
  }
}
