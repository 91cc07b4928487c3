package org.ecoplan.registry.opendata;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.registry.project.Category;
import org.jspecify.annotations.Nullable;

/**
 * A published project as a list shows it, read back from its package.
 *
 * @param status the word of OC4IDS, with what it means here beside it
 * @param planned planned money in yuan, absent where none was planned
 * @param milestones how many it has, and how many of them are met
 * @param updated the day of its last change before the package
 */
@Schema(name = "PublicProject")
record OpenProject(
    String code,
    String title,
    Category category,
    String categoryZh,
    String categoryEn,
    String status,
    String statusZh,
    String statusEn,
    int startYear,
    int endYear,
    @Nullable String lead,
    @Nullable BigDecimal planned,
    int milestones,
    int milestonesMet,
    @Nullable String updated) {

  static OpenProject of(String code, String body) {
    return of(code, PackageReader.read(body));
  }

  static OpenProject of(String code, JsonNode project) {
    Category category = Category.valueOf(project.at("/additionalClassifications/0/id").asText());
    ProjectStatus status = ProjectStatus.of(project.path("status").asText());
    JsonNode planned = project.at("/budget/amount/amount");
    JsonNode stages = project.path("milestones");
    return new OpenProject(
        code,
        project.path("title").asText(),
        category,
        category.zh(),
        category.en(),
        status.word(),
        status.zh(),
        status.en(),
        PackageReader.year(project.at("/period/startDate")),
        PackageReader.year(project.at("/period/endDate")),
        PackageReader.text(project.at("/publicAuthority/name")),
        planned.isNumber() ? planned.decimalValue() : null,
        stages.size(),
        (int)
            StreamSupport.stream(stages.spliterator(), false)
                .filter(stage -> stage.has("dateMet"))
                .count(),
        PackageReader.day(project.path("updated")));
  }
}
