package org.ecoplan.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.system.Account.MANAGER;
import static org.ecoplan.system.Account.PLAN_OFFICE;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The plan office evaluates, files and publishes. */
@ExtendWith(RunningStack.class)
class EvaluationIT {

  private static final String EVALUATIONS = "/api/indicators/v1/evaluations";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Test
  void theThirteenthPlanComesOutAsItWasPublished(Stack stack) {
    JsonNode evaluation = evaluate(stack, "LZ-135", 2020);

    List<JsonNode> series = seriesOf(evaluation);
    assertThat(series).hasSize(14);
    assertThat(series)
        .filteredOn(one -> one.get("verdict").asText().equals("MET"))
        .hasSize(12)
        .allSatisfy(one -> assertThat(one.get("targetKind").asText()).isNotEqualTo("ASSIGNED"));
    assertThat(series)
        .filteredOn(one -> one.get("verdict").asText().equals("TARGET_PENDING"))
        .extracting(one -> one.get("name").asText())
        .containsExactlyInAnyOrder("受污染耕地安全利用率", "污染地块安全利用率");
  }

  @Test
  void publishedFactsAloneDoNotCarryTheMidTermEvaluation(Stack stack) {
    JsonNode evaluation = evaluate(stack, "LZ-145", 2023);

    List<JsonNode> series = seriesOf(evaluation);
    Map<String, Integer> verdicts = new TreeMap<>();
    series.forEach(one -> verdicts.merge(one.get("verdict").asText(), 1, Integer::sum));
    assertThat(series).hasSize(38);
    assertThat(
            verdicts.getOrDefault("INSUFFICIENT_DATA", 0)
                + verdicts.getOrDefault("TARGET_PENDING", 0))
        .as("%s", verdicts)
        .isGreaterThan(30);

    JsonNode goodDays =
        series.stream()
            .filter(one -> one.get("seriesCode").asText().equals("I05-1"))
            .findFirst()
            .orElseThrow();
    JsonNode year2021 = yearOf(goodDays, 2021);
    assertThat(year2021.get("value").decimalValue()).isEqualByComparingTo("94");
    assertThat(year2021.get("verdict").asText()).isEqualTo("MET");
    assertThat(year2021.get("margin").decimalValue()).isEqualByComparingTo("2.0");
    assertThat(year2021.get("baselineDifference").decimalValue()).isEqualByComparingTo("-2.7");
    assertThat(goodDays.get("years"))
        .noneSatisfy(
            year -> {
              assertThat(year.get("year").asInt()).isEqualTo(2022);
              assertThat(year.get("value").isNumber()).isTrue();
            });
    assertThat(goodDays.get("proof").get("steps")).isNotEmpty();
  }

  @Test
  void aPublishedEvaluationIsReadByEverybodyAndADraftByNobodyElse(Stack stack) throws IOException {
    // Given
    Client planOffice = Client.of(stack, PLAN_OFFICE);
    Client everybody = Client.anonymous(stack);
    String id = evaluate(stack, "LZ-135", 2020).get("id").asText();
    Answer draft = planOffice.get(EVALUATIONS + "/" + id).expect(200);
    everybody.get("/public/v1/evaluations/" + id).expectProblem(404);

    // When
    Client.of(stack, MANAGER)
        .postIfMatch(EVALUATIONS + "/" + id + "/publication", "{}", draft.etag())
        .expectProblem(403);
    Answer reviewed =
        planOffice.postIfMatch(EVALUATIONS + "/" + id + "/review", "{}", draft.etag()).expect(200);
    planOffice
        .postIfMatch(EVALUATIONS + "/" + id + "/publication", "{}", reviewed.etag())
        .expect(200);

    // Then
    JsonNode published = everybody.get("/public/v1/evaluations/" + id).expect(200).json();
    assertThat(published.get("sha256")).isEqualTo(draft.json().get("sha256"));
    assertThat(everybody.all("/public/v1/evaluations"))
        .extracting(one -> one.get("id").asText())
        .contains(id);
    Answer workbook = everybody.get("/public/v1/evaluations/" + id, XLSX).expect(200);
    assertThat(sheetNames(workbook)).contains("指标清单", "任务清单", "项目清单");
    assertThat(planOffice.get(EVALUATIONS + "/" + id, XLSX).expect(200).bytes())
        .isEqualTo(planOffice.get(EVALUATIONS + "/" + id, XLSX).bytes());
    assertThat(everybody.get("/public/v1/evaluations/" + id, "text/csv").expect(200).text())
        .contains("集中式饮用水水源地水质达标率");
  }

  static JsonNode evaluate(Stack stack, String plan, int year) {
    return Client.of(stack, PLAN_OFFICE)
        .post(EVALUATIONS, "{\"planCode\": \"%s\", \"year\": %d}".formatted(plan, year))
        .expect(201)
        .json();
  }

  private static List<JsonNode> seriesOf(JsonNode evaluation) {
    List<JsonNode> series = new ArrayList<>();
    evaluation.get("indicators").forEach(indicator -> indicator.get("series").forEach(series::add));
    return series;
  }

  private static JsonNode yearOf(JsonNode series, int year) {
    for (JsonNode one : series.get("years")) {
      if (one.get("year").asInt() == year) {
        return one;
      }
    }
    throw new AssertionError("no year " + year + " in " + series.get("years"));
  }

  private static List<String> sheetNames(Answer workbook) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook.bytes()))) {
      return book.getSheets().map(Sheet::getName).toList();
    }
  }
}
