package org.ecoplan.indicator.calculation;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to be computed.
 *
 * @param inputs by the names that the formula says
 */
public record NewCalculation(@NotNull Map<String, @NotNull @Valid Input> inputs) {

  /**
   * One input.
   *
   * @param values one number or several; null in a list stands for a missing hour
   * @param unit checked where it is given: another one than the formula's is refused, not converted
   * @param word for inputs that are words or days
   */
  @Schema(name = "CalculationInput")
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Input(
      @Schema(examples = "[3000]")
          @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          List<@Nullable BigDecimal> values,
      @Schema(examples = "亩") @Nullable String unit,
      @Schema(examples = "RIVER") @Nullable String word) {
    public Input {
      values = values == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(values));
    }
  }

  public NewCalculation {
    inputs = inputs == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
  }
}
