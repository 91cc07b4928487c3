package org.ecoplan.alert.ladder;

import static org.ecoplan.kit.identity.Role.Names.ADMIN;
import static org.ecoplan.kit.identity.Role.Names.AUDITOR;
import static org.ecoplan.kit.identity.Role.Names.COUNTY;
import static org.ecoplan.kit.identity.Role.Names.FINANCE;
import static org.ecoplan.kit.identity.Role.Names.PLAN_OFFICE;
import static org.ecoplan.kit.identity.Role.Names.PROJECT_MANAGER;
import static org.ecoplan.kit.identity.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.alert.casefile.Alert;
import org.ecoplan.alert.casefile.CaseFiles;
import org.ecoplan.kit.clock.WorkingCalendar;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Shows the files: to a unit its own, to plan office, supervisor, auditor and admin all. */
@Path("/api/alerts/v1")
@Tag(name = "Ladder", description = "督办 / The escalation ladder and its files")
class FileResource {
  private final FileList list;
  private final FileAccess access;
  private final CaseFiles alerts;
  private final Ladder ladder;
  private final WorkingCalendar calendar;

  FileResource(
      FileList list, FileAccess access, CaseFiles alerts, Ladder ladder, WorkingCalendar calendar) {
    this.list = list;
    this.access = access;
    this.alerts = alerts;
    this.ladder = ladder;
    this.calendar = calendar;
  }

  @GET
  @Path("/ladder")
  @RolesAllowed({PLAN_OFFICE, PROJECT_MANAGER, FINANCE, COUNTY, SUPERVISOR, AUDITOR, ADMIN})
  @Operation(operationId = "getLadder", summary = "督办阶梯 / The steps in their order")
  public Page<RungView> ladder() {
    return new Page<>(ladder.rungs().stream().map(RungView::of).toList(), null);
  }

  @GET
  @Path("/files")
  @RolesAllowed({PLAN_OFFICE, PROJECT_MANAGER, FINANCE, COUNTY, SUPERVISOR, AUDITOR, ADMIN})
  @Operation(
      operationId = "listLadderFiles",
      summary = "督办档案列表 / List files",
      description = "等待最久的在前；各单位只见本单位的档案。 / Longest waiting first; a unit sees its own.")
  public Page<FileView> list(
      @Parameter(description = "规划代码 / Plan", example = "LZ-145") @QueryParam("plan")
          @Nullable String plan,
      @Parameter(description = "责任单位 / A unit concerned") @QueryParam("unit") @Nullable String unit,
      @Parameter(description = "待决定的为 PROPOSED / PROPOSED waits for a decision")
          @QueryParam("phase")
          LadderFile.@Nullable Phase phase,
      @QueryParam("step") @Nullable Step step,
      @Parameter(description = "1..200, 50") @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    Page<LadderFile> page =
        list.page(plan, access.visibleUnit(unit), phase, step, PageRequest.of(pageSize, pageToken));
    Map<UUID, Alert> byId =
        alerts.find(page.items().stream().map(LadderFile::alertId).toList()).stream()
            .collect(Collectors.toMap(Alert::id, Function.identity()));
    List<FileView> views =
        page.items().stream()
            .flatMap(
                file ->
                    Optional.ofNullable(byId.get(file.alertId())).stream()
                        .map(alert -> FileView.of(file, alert, List.of(), ladder, calendar)))
            .toList();
    return new Page<>(views, page.nextPageToken());
  }

  /** A step of the ladder in words. */
  @Schema(name = "LadderStep")
  record RungView(
      Step step,
      @Schema(examples = "通报") String nameZh,
      @Schema(examples = "Circular") String nameEn,
      @Schema(description = "上一步之后的工作日 / Working days after the step before") int waitDays,
      @Schema(description = "回复期限（工作日）/ Working days to reply") int replyDays,
      boolean optional,
      @Schema(description = "由谁决定；提醒自动发出 / Who decides; nobody for the reminder")
          List<String> deciders) {

    static RungView of(Rung rung) {
      return new RungView(
          rung.step(),
          rung.step().words().zh(),
          rung.step().words().en(),
          rung.waitDays(),
          rung.replyDays(),
          rung.optional(),
          rung.deciders().stream().map(role -> role.roleName()).sorted().toList());
    }
  }
}
