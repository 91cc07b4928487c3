package org.ecoplan.registry.workplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Liuzhou;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TaskFlowTest {
  private static final String TASKS = Api.ROOT + "/plans/LC-2024-AIR/tasks";
  private static final String TASK = TASKS + "/LC24-A01";

  @Inject Liuzhou liuzhou;

  @BeforeEach
  void theRealPlan() {
    liuzhou.begin();
  }

  @Test
  void theCountyFinishesATaskAndOpensItAgain() {
    Api.patch(Api.county(), TASK, "{\"state\":\"DONE\",\"progressNote\":\"已完成\"}")
        .then()
        .statusCode(200)
        .body("completedOn", equalTo("2024-11-26"));
    Api.patch(Api.county(), TASK, "{\"state\":\"IN_PROGRESS\"}")
        .then()
        .statusCode(200)
        .body("completedOn", nullValue())
        .body("progressNote", equalTo("已完成"));
  }

  @Test
  void aDayOfCompletionNeedsACompletedTask() {
    Api.patch(Api.county(), TASK, "{\"completedOn\":\"2024-11-01\"}")
        .then()
        .statusCode(422)
        .body("code", equalTo("REG-1105"));
    Api.patch(Api.county(), TASK, "{\"state\":\"DONE\",\"completedOn\":\"2024-12-01\"}")
        .then()
        .statusCode(422)
        .body("code", equalTo("REG-1106"));
  }

  @Test
  void theSameFileAgainKeepsTheProgress() {
    Api.patch(Api.county(), TASK, "{\"state\":\"DONE\"}").then().statusCode(200);

    liuzhou.importAll();

    assertThat(Api.read(TASK).getString("state")).isEqualTo("DONE");
  }

  @Test
  void theListIsFiltered() {
    assertThat(Api.read(TASKS).getList("items")).hasSize(25);
    assertThat(Api.read(TASKS + "?unit=县气象局").getList("items.code"))
        .contains("LC24-A21", "LC24-A23");
    assertThat(Api.read(TASKS + "?state=DONE").getList("items")).isEmpty();
  }
}
