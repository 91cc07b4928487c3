package org.ecoplan.indicator.document;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.indicator.evaluation.Evaluations;
import org.ecoplan.indicator.export.Exports;

/** The official document of an evaluation. */
@Path("/api/indicators/v1/evaluations")
@Tag(name = "evaluations")
@Authenticated
public class DocumentResource {
  private final Evaluations evaluations;
  private final EvaluationDocuments documents;

  DocumentResource(Evaluations evaluations, EvaluationDocuments documents) {
    this.evaluations = evaluations;
    this.documents = documents;
  }

  @GET
  @Path("{id}")
  @Produces(Exports.DOCX_ON_DEMAND)
  @Operation(hidden = true)
  public Response docx(@PathParam("id") UUID id) {
    return documents.of(evaluations.get(id));
  }
}
