package org.ecoplan.kit.demonstration;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What services hand out, in each of the ways they do it. */
@Path("/papers")
@PermitAll
public class PapersResource {

  @GET
  @Path("record")
  public Map<String, List<String>> record() {
    return Map.of("items", List.of());
  }

  @GET
  @Path("typed")
  @Produces(MediaType.APPLICATION_JSON)
  public Map<String, List<String>> typed() {
    return record();
  }

  @GET
  @Path("table")
  public Response table() {
    StreamingOutput content = out -> out.write("a\n1\n".getBytes(StandardCharsets.UTF_8));
    return Response.ok(content, "text/csv;charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"table.csv\"")
        .build();
  }

  @GET
  @Path("sealed")
  @Verbatim
  public Map<String, Integer> sealed() {
    return Map.of("a", 1);
  }

  @POST
  public Map<String, Integer> enter() {
    return Map.of("a", 1);
  }
}
