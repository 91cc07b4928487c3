package org.ecoplan.registry.opendata;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A published project with all that its package says.
 *
 * @param region where it is, absent where that is not known
 * @param stages its milestones in their order
 * @param budget planned money by source and year
 * @param documents those that may still be read
 */
@Schema(name = "PublicProjectPage")
record OpenProjectPage(
    @JsonUnwrapped OpenProject project,
    @Nullable String description,
    @Nullable String region,
    List<Stage> stages,
    List<Share> budget,
    List<Paper> documents) {

  /** A milestone: the day it is due, and the day it was met, absent while it is not. */
  @Schema(name = "PublicMilestone")
  record Stage(@Nullable String title, @Nullable String due, @Nullable String met) {}

  /** Planned money of one source and year, in yuan. */
  @Schema(name = "PublicBudget")
  record Share(@Nullable String source, int year, BigDecimal planned) {}

  /** A document that was made public, and where it is read below the gateway's address. */
  @Schema(name = "PublicPaper")
  record Paper(int number, String title, @Nullable String published, String path) {}

  /**
   * Reads it back.
   *
   * @param opened the numbers of the documents that everybody may read today
   */
  static OpenProjectPage of(String plan, String code, String body, Set<Integer> opened) {
    JsonNode project = PackageReader.read(body);
    return new OpenProjectPage(
        OpenProject.of(code, project),
        PackageReader.text(project.path("description")),
        PackageReader.text(project.at("/locations/0/address/region")),
        each(project.path("milestones"))
            .map(
                stage ->
                    new Stage(
                        PackageReader.text(stage.path("title")),
                        PackageReader.day(stage.path("dueDate")),
                        PackageReader.day(stage.path("dateMet"))))
            .toList(),
        each(project.at("/budget/budgetBreakdown"))
            .map(
                part ->
                    new Share(
                        PackageReader.text(part.at("/sourceParty/name")),
                        PackageReader.year(part.at("/period/startDate")),
                        part.at("/amount/amount").decimalValue()))
            .toList(),
        each(project.path("documents"))
            .filter(paper -> opened.contains(paper.path("id").asInt()))
            .map(paper -> paper(plan, code, paper))
            .toList());
  }

  private static Paper paper(String plan, String code, JsonNode paper) {
    int number = paper.path("id").asInt();
    return new Paper(
        number,
        paper.path("title").asText(),
        PackageReader.day(paper.path("datePublished")),
        "/public/v1/projects/" + plan + "/" + code + "/documents/" + number);
  }

  private static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
