package org.ecoplan.indicator.calculation;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.indicator.IndicatorProblem;
import org.ecoplan.kit.problem.DomainProblem;

/** Any figure computed again, for whoever has to check or to report one. */
@Path("/api/indicators/v1/calculations")
@Tag(name = "calculations", description = "按国家方法复算一个数，给出条款、版本和算式")
@Authenticated
public class CalculationResource {

  @GET
  @Operation(
      summary = "列出可以复算的公式 / List the formulas",
      description = "Each with its method, version, clauses, and the inputs with their units.")
  public List<FormulaDescription> list() {
    return Formulas.all().stream().map(FormulaDescription::of).toList();
  }

  @POST
  @Path("{formula}")
  @Operation(
      summary = "复算一个数 / Compute a figure",
      description =
          "Gives the value with its proof, or the reason why there is none. Keeps nothing. Amounts in"
              + " another unit than the formula's are refused, never converted.")
  public Calculation compute(
      @Parameter(example = "SAFE_FARMLAND") @PathParam("formula") String formula,
      @NotNull @Valid NewCalculation request) {
    return Calculation.of(
        Formulas.find(formula)
            .orElseThrow(
                () ->
                    DomainProblem.of(IndicatorProblem.FORMULA_UNKNOWN, "没有名为 " + formula + " 的公式")
                        .field("formula", "未知的公式", "GET /calculations 列出的公式")),
        request);
  }
}
