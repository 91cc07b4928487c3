package org.ecoplan.registry.project;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.ecoplan.registry.request.Bounds;
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
    @NotBlank @Size(max = ProjectFacts.LONGEST_NAME) String name,
    @NotNull Category category,
    @Size(max = ProjectFacts.LONGEST_SUBCATEGORY) @Nullable String subcategory,
    @NotNull @Min(Bounds.FIRST_YEAR) @Max(Bounds.LAST_YEAR) Integer startYear,
    @NotNull @Min(Bounds.FIRST_YEAR) @Max(Bounds.LAST_YEAR) Integer endYear,
    @NotBlank String leadUnit,
    @Nullable List<@NotEmpty String> units,
    @Size(max = ProjectFacts.LONGEST_SUMMARY) @Nullable String summary,
    @Nullable List<@NotEmpty String> tags,
    @Nullable Location location) {

  ProjectFacts facts() {
    return new ProjectFacts(
        name, category, subcategory, startYear, endYear, summary, Marks.of(tags, location));
  }
}
