package org.ecoplan.indicator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ecoplan.indicator.testdata.Api.ROOT;
import static org.ecoplan.indicator.testdata.Api.asPlanOffice;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.indicator.testdata.Api;
import org.ecoplan.indicator.testdata.SmallPlan;
import org.junit.jupiter.api.Test;

/** What of an evaluation leaves the service: its forms, byte for byte, and its counts. */
@QuarkusTest
class EvaluationFormsTest {
  private static final String EVALUATIONS = ROOT + "/evaluations";
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject MeterRegistry metrics;
  @Inject Clock clock;

  @Test
  void everyFormOfAnEvaluationIsTheSameByteForByteWheneverItIsAskedFor() {
    // Given
    String id =
        Api.evaluate(SmallPlan.known().code(), 2023, null)
            .then()
            .statusCode(201)
            .extract()
            .jsonPath()
            .getString("id");
    Map<String, byte[]> first = everyForm(id);

    // When: an archive that knew the time of its making would differ from the next two seconds on
    long asked = clock.instant().getEpochSecond() / 2;
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> clock.instant().getEpochSecond() / 2 > asked);
    Map<String, byte[]> second = everyForm(id);

    // Then
    assertThat(first).hasSize(7);
    first.forEach(
        (form, bytes) -> {
          assertThat(bytes).as(form).isNotEmpty();
          assertThat(second.get(form)).as(form).isEqualTo(bytes);
        });
  }

  private static Map<String, byte[]> everyForm(String id) {
    Map<String, byte[]> forms = new LinkedHashMap<>();
    for (String accept : List.of("application/json", XLSX, DOCX)) {
      forms.put(accept, asPlanOffice().accept(accept).get(EVALUATIONS + "/{id}", id).asByteArray());
    }
    for (String list : List.of("indicators", "tasks", "projects", "late-milestones")) {
      forms.put(
          list,
          asPlanOffice()
              .accept("text/csv")
              .queryParam("list", list)
              .get(EVALUATIONS + "/{id}", id)
              .then()
              .statusCode(200)
              .extract()
              .asByteArray());
    }
    return forms;
  }

  @Test
  void whatAnOperatorSeesIsCountedOnceItIsCommitted() {
    double drafts = counted("ecoplan.evaluations", "state", "draft");
    double entered = counted("ecoplan.observations", "state", "entered");
    SmallPlan plan = SmallPlan.known();
    Map<String, Object> value =
        Map.of("period", "2023", "value", 12.4, "qualifier", "VALUE", "source", "公报");

    Api.observe(plan.code(), "I14", value).then().statusCode(201);
    Api.observe(
            plan.code(),
            "I14",
            Map.of("period", "2023", "value", 13, "qualifier", "VALUE", "source", "x"))
        .then()
        .statusCode(422);
    Api.evaluate(plan.code(), 2023, null).then().statusCode(201);
    Api.evaluate(plan.code(), 2030, null).then().statusCode(422);

    assertThat(counted("ecoplan.observations", "state", "entered")).isEqualTo(entered + 1);
    assertThat(counted("ecoplan.evaluations", "state", "draft")).isEqualTo(drafts + 1);
  }

  private double counted(String name, String tag, String value) {
    return metrics.find(name).tag(tag, value).counters().stream().mapToDouble(Counter::count).sum();
  }
}
