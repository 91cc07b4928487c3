package org.ecoplan.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.alert.testdata.ProjectBuilder.lt01;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URL;
import org.ecoplan.alert.testdata.Stage;
import org.junit.jupiter.api.Test;

/** What operators look at, on the management port. */
@QuarkusTest
class OperationsTest {
  @TestHTTPResource(value = "/", management = true)
  URL management;

  @Inject Stage stage;

  @Test
  void itIsReadyWithItsDatabaseAndItsTopics() {
    RestAssured.get(management + "health/ready").then().statusCode(200);
    RestAssured.get(management + "health/live").then().statusCode(200);
  }

  @Test
  void theGaugesCountOpenAlertsByRule() {
    stage.reset();
    stage.told(lt01().build());

    assertThat(RestAssured.get(management + "metrics").asString())
        .contains("ecoplan_alert_open{rule=\"MILESTONE_OVERDUE\"")
        .containsPattern("ecoplan_alert_open\\{[^}]*rule=\"MILESTONE_OVERDUE\"[^}]*} 1\\.0")
        .contains("ecoplan_outbox_backlog");
  }
}
