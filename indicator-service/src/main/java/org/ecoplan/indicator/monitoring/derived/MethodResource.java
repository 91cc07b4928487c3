package org.ecoplan.indicator.monitoring.derived;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.indicator.method.Clause;
import org.ecoplan.indicator.method.Confidence;
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

  /**
   * A clause.
   *
   * @param confidence how well its source is known
   * @param owed whether its official text is still to be checked
   */
  public record ClauseDescription(
      Clause clause, String text, String source, Confidence confidence, boolean owed) {}

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
        method.clauses().stream()
            .map(
                clause ->
                    new ClauseDescription(
                        clause,
                        clause.text(),
                        clause.source(),
                        clause.confidence(),
                        clause.confidence().isOwed()))
            .toList());
  }
}
