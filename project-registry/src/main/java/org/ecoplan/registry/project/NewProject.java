package org.ecoplan.registry.project;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project as it is first filled in.
 *
 * @param code unique in the plan
 * @param leadUnit the name of the lead unit
 * @param units the names of all responsible units; the lead unit may be left out
 */
record NewProject(
    @NotBlank @Pattern(regexp = "[A-Za-z0-9_.-]{1,40}", message = "字母、数字、-、_、.，最多 40 个")
        String code,
    @NotBlank @Size(max = 300) String name,
    @NotNull Category category,
    @Size(max = 100) @Nullable String subcategory,
    @NotNull @Min(1990) @Max(2100) Integer startYear,
    @NotNull @Min(1990) @Max(2100) Integer endYear,
    @NotBlank String leadUnit,
    @Nullable List<@NotEmpty String> units,
    @Size(max = 4_000) @Nullable String summary) {

  ProjectFacts facts() {
    return new ProjectFacts(name, category, subcategory, startYear, endYear, summary);
  }
}
