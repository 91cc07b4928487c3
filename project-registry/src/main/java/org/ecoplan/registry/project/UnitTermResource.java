package org.ecoplan.registry.project;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.registry.request.Days;
import org.jspecify.annotations.Nullable;

/** Shows which units were and are responsible for a project. */
@Path("/api/registry/v1/plans/{plan}/projects/{code}/responsible-units")
@Tag(name = "Projects")
class UnitTermResource {
  private final Projects projects;
  private final UnitTerms terms;

  UnitTermResource(Projects projects, UnitTerms terms) {
    this.projects = projects;
    this.terms = terms;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listResponsibleUnits",
      summary = "历任牵头单位和责任单位及起止日期 / Which units are and were responsible, since and until when",
      description =
          "名称为当时所用；单位组附今日成员，已撤并的单位附承继单位"
              + " / Named as then; groups with today's members, units that are no more with their heirs.")
  public List<UnitTerm> list(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @Parameter(description = "只列该日有效的 / Only those of this day.", example = "2024-06-30")
          @QueryParam("on")
          @Nullable String on) {
    return terms.of(projects.require(plan, code), Days.maybe("on", on).orElse(null));
  }
}
