package org.ecoplan.gateway.disclosure;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The public site. Each page is whole without login and without scripts. */
@Path("/public")
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class PublicPages {

  private final Published published;
  private final Displays displays;

  PublicPages(Published published, Displays displays) {
    this.published = published;
    this.displays = displays;
  }

  /** What there is, and how old each part is. */
  @GET
  public Response home() {
    return page(
        display -> {
          List<PublishedPlan> plans = published.plans().items();
          return PublicTemplates.publicHome(
              display,
              plans.stream().flatMap(plan -> published.plan(plan.code()).stream()).toList(),
              plans.stream().flatMap(plan -> published.indicators(plan.code()).stream()).toList(),
              published.evaluations(null));
        });
  }

  /** The projects of a plan, of the first one where none is named. */
  @GET
  @Path("projects")
  public Response projects(
      @QueryParam("plan") @Nullable String named,
      @QueryParam("q") @Nullable String words,
      @QueryParam("category") @Nullable String category,
      @QueryParam("pageToken") @Nullable String pageToken) {
    return page(
        display -> {
          ProjectQuestion question = new ProjectQuestion(words, category, pageToken);
          List<PublishedPlan> plans = published.plans().items();
          String code = codeOf(plans, named);
          PublishedPlan plan = code == null ? null : published.plan(code).orElse(null);
          if (plan == null) {
            return named == null
                ? PublicTemplates.publicProjects(display, plans, null, question, null, null)
                : null;
          }
          PublishedProjects found = published.projects(plan.code(), question).orElse(null);
          String token = found == null ? null : found.nextPageToken();
          return PublicTemplates.publicProjects(
              display,
              plans,
              plan,
              question,
              found,
              token == null ? null : question.next(plan.code(), token));
        });
  }

  @GET
  @Path("projects/{plan}/{code}")
  public Response project(@PathParam("plan") String plan, @PathParam("code") String code) {
    return page(
        display -> {
          PublishedPlan of = published.plan(plan).orElse(null);
          PublishedProject project = published.project(plan, code).orElse(null);
          return of == null || project == null
              ? null
              : PublicTemplates.publicProject(display, of, project);
        });
  }

  /** The indicators of a plan, of the first one where none is named. */
  @GET
  @Path("indicators")
  public Response indicators(@QueryParam("plan") @Nullable String named) {
    return page(
        display -> {
          List<PublishedPlan> plans = published.plans().items();
          String code = codeOf(plans, named);
          PublishedIndicators found = code == null ? null : published.indicators(code).orElse(null);
          return found == null && named != null
              ? null
              : PublicTemplates.publicIndicators(display, plans, found);
        });
  }

  @GET
  @Path("evaluations")
  public Response evaluations(@QueryParam("pageToken") @Nullable String pageToken) {
    return page(
        display -> PublicTemplates.publicEvaluations(display, published.evaluations(pageToken)));
  }

  @GET
  @Path("evaluations/{id}")
  public Response evaluation(@PathParam("id") UUID id) {
    return page(
        display ->
            published
                .evaluation(id)
                .map(found -> PublicTemplates.publicEvaluation(display, found))
                .orElse(null));
  }

  /** Everything there is to take away. */
  @GET
  @Path("data")
  public Response data(@QueryParam("pageToken") @Nullable String pageToken) {
    return page(
        display ->
            PublicTemplates.publicData(
                display, published.packages(pageToken), published.evaluations(null)));
  }

  private static @Nullable String codeOf(List<PublishedPlan> plans, @Nullable String named) {
    return named == null && !plans.isEmpty() ? plans.get(0).code() : named;
  }

  /**
   * The page; a helpful one where there is nothing, and one that says so where a service is away.
   */
  private Response page(Function<Display, @Nullable TemplateInstance> content) {
    Display display = displays.current();
    try {
      TemplateInstance found = content.apply(display);
      return found == null
          ? answer(404, PublicTemplates.publicMissing(display))
          : answer(200, found);
    } catch (Published.ServiceAway away) {
      return answer(503, PublicTemplates.publicAway(display));
    }
  }

  private static Response answer(int status, TemplateInstance page) {
    return Response.status(status)
        .entity(page.render())
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .header(HttpHeaders.VARY, "Cookie")
        .build();
  }
}
