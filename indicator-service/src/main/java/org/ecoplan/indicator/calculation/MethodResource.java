package org.ecoplan.indicator.calculation;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.indicator.method.Method;

/** The methods, for those who have to check a figure. */
@Path("/api/indicators/v1/methods")
@Tag(name = "monitoring")
@Authenticated
public class MethodResource {

  /**
   * A method with the clauses it follows.
   *
   * @param version grows with each change of what is computed
   */
  public record MethodDescription(
      Method method, String version, String title, List<ClauseDescription> clauses) {}

  @GET
  @Operation(
      summary = "列出计算方法及其条款 / List the methods with their clauses",
      description = "Each clause says where it stands and how sure that is.")
  public List<MethodDescription> list() {
    return Arrays.stream(Method.values()).map(MethodResource::describe).toList();
  }

  private static MethodDescription describe(Method method) {
    return new MethodDescription(
        method,
        method.version(),
        method.title(),
        method.clauses().stream().map(ClauseDescription::of).toList());
  }
}
