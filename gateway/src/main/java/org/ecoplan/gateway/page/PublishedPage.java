package org.ecoplan.gateway.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The published evaluations, for everybody, with the files to take away. */
@Path("/public")
@PermitAll
class PublishedPage {

  private final PublishedEvaluations evaluations;

  PublishedPage(PublishedEvaluations evaluations) {
    this.evaluations = evaluations;
  }

  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  public Response list(@QueryParam("pageToken") @Nullable String pageToken) {
    Optional<PublishedEvaluations.Page> page = evaluations.page(pageToken);
    return Response.status(page.isPresent() ? 200 : 503)
        .entity(Templates.published(page.orElse(null)).render())
        .build();
  }

  /** One evaluation as tables that need no script. */
  @GET
  @Path("evaluations/{id}")
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  public Response one(@PathParam("id") UUID id) {
    return evaluations
        .one(id)
        .map(found -> Response.ok(Templates.publishedEvaluation(found).render()))
        .orElseGet(() -> Response.status(404).entity(Templates.published(null).render()))
        .build();
  }

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  static final class Templates {

    private Templates() {}

    static native TemplateInstance published(PublishedEvaluations.@Nullable Page page);

    static native TemplateInstance publishedEvaluation(PublishedEvaluation evaluation);
  }
}
