package org.ecoplan.registry.opendata;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.kit.web.PublicAnswer;
import org.ecoplan.registry.project.Category;
import org.ecoplan.registry.request.Bounds;
import org.ecoplan.registry.request.Words;
import org.jspecify.annotations.Nullable;

/** Published plans and projects to look up, for everybody. */
@Path("/public/v1/plans")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Open data", description = "公开数据 / Published projects as OC4IDS 0.9")
class OpenPlanResource {
  private static final int LONGEST_SEARCH = 100;

  private final Shelf shelf;

  OpenPlanResource(Shelf shelf) {
    this.shelf = shelf;
  }

  @GET
  @Operation(
      operationId = "publicPlans",
      summary = "已公开的规划 / Plans of which projects were published")
  public Page<OpenPlan> plans(
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    return shelf.plans(PageRequest.of(pageSize, pageToken));
  }

  @GET
  @Path("{plan}")
  @Operation(operationId = "publicPlan", summary = "一个已公开的规划 / A plan with its categories")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OpenPlan.class)))
  @APIResponse(responseCode = "404", description = "KIT-1404: unknown, or nothing published of it")
  public Response plan(
      @Parameter(example = "LZ-145") @PathParam("plan") String plan, @Context Request request) {
    OpenPlan found = require(plan);
    return PublicAnswer.of(request, found.sha256() + found.name(), found);
  }

  @GET
  @Path("{plan}/projects")
  @Operation(
      operationId = "publicProjects",
      summary = "查询已公开的项目 / Search the projects of the latest package",
      description =
          "每个词都须出现在编号、名称、内容或牵头单位中 / Each word has to stand in the code, name,"
              + " description or lead unit.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Listed.class)))
  @APIResponse(responseCode = "404", description = "KIT-1404: unknown, or nothing published of it")
  public Response projects(
      @Parameter(example = "LZ-145") @PathParam("plan") String plan,
      @Parameter(example = "污水") @QueryParam("q") @Nullable String words,
      @Parameter(example = "CLEAR_WATER") @QueryParam("category") @Nullable String category,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken,
      @Context Request request) {
    Bounds.requireText("q", words, LONGEST_SEARCH);
    Category only = Words.maybe("category", category, Category.class);
    PageRequest page = PageRequest.of(pageSize, pageToken);
    OpenPlan found = require(plan);
    return PublicAnswer.of(request, found.sha256(), shelf.projects(plan, only, words, page));
  }

  @GET
  @Path("{plan}/projects/{code}")
  @Operation(
      operationId = "publicProject",
      summary = "一个已公开的项目 / A project with its milestones, planned money and documents")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OpenProjectPage.class)))
  @APIResponse(responseCode = "404", description = "KIT-1404: unknown or not published")
  public Response project(
      @Parameter(example = "LZ-145") @PathParam("plan") String plan,
      @Parameter(example = "LT-01") @PathParam("code") String code,
      @Context Request request) {
    OpenProjectPage found =
        shelf
            .project(plan, code)
            .orElseThrow(
                () ->
                    DomainProblem.of(
                        KitProblem.NOT_FOUND, "规划 " + plan + " 没有公开编号为 " + code + " 的项目"));
    // A document can be closed again between two packages.
    String documents =
        found.documents().stream()
            .map(paper -> Integer.toString(paper.number()))
            .collect(Collectors.joining(","));
    return PublicAnswer.of(request, require(plan).sha256() + documents, found);
  }

  /** The shape of a page of projects, for the description of the API. */
  @Schema(name = "PagePublicProject")
  private record Listed(List<OpenProject> items, @Nullable String nextPageToken) {}

  private OpenPlan require(String plan) {
    return shelf
        .plan(plan)
        .orElseThrow(() -> DomainProblem.of(KitProblem.NOT_FOUND, "规划 " + plan + " 还没有公开的项目数据"));
  }
}
