package org.ecoplan.gateway.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/**
 * One Swagger UI over the APIs of all services. The documents are those committed under
 * docs/openapi, which each service's build holds against its code.
 */
@Path("/")
@PermitAll
class ApiDocs {

  @GET
  @Path("api-docs")
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  public TemplateInstance page() {
    List<ApiDocument> present =
        Arrays.stream(ApiDocument.values())
            .filter(document -> ApiDocs.class.getResource(document.resource()) != null)
            .toList();
    return Templates.apiDocs(present);
  }

  @GET
  @Path("openapi/{name}")
  public Response document(@PathParam("name") String name) {
    InputStream content =
        ApiDocument.named(name)
            .map(document -> ApiDocs.class.getResourceAsStream(document.resource()))
            .orElseThrow(NotFoundException::new);
    return Response.ok(content, "application/yaml").build();
  }

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  static final class Templates {

    private Templates() {}

    static native TemplateInstance apiDocs(List<ApiDocument> documents);
  }
}
