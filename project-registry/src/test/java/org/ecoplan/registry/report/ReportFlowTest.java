package org.ecoplan.registry.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Liuzhou;
import org.ecoplan.registry.testdata.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReportFlowTest {
  private static final String REPORTS = Api.LT01 + "/monthly-reports";
  private static final String NOVEMBER = REPORTS + "/2024-11";
  private static final String COLLECTION = Api.ROOT + "/plans/LZ-145/monthly-reports/2024-11";

  @Inject Liuzhou liuzhou;
  @Inject TestClock clock;

  @BeforeEach
  void theRealPlan() {
    liuzhou.begin();
  }

  @AfterEach
  void backToToday() {
    clock.setToday(LocalDate.of(2024, 11, 26));
  }

  @Test
  void aReportIsWrittenReturnedImprovedAndAccepted() {
    givenAnOpenReport();
    submit(Api.manager())
        .then()
        .statusCode(422)
        .body("code", equalTo("REG-1112"))
        .body("errors[0].field", equalTo("reasons"));
    Api.patch(Api.manager(), NOVEMBER, "{\"reasons\":\"用地未批\"}").then().statusCode(200);
    submit(Api.manager()).then().statusCode(200).body("submittedOn", equalTo("2024-11-26"));
    Api.patch(Api.manager(), NOVEMBER, "{\"reasons\":\"改写\"}")
        .then()
        .statusCode(409)
        .body("code", equalTo("REG-1111"));

    decide("{\"accepted\":false}").then().statusCode(422).body("code", equalTo("REG-1107"));
    decide("{\"accepted\":false,\"comment\":\"写明何时可批\"}").then().statusCode(200);
    Api.patch(Api.manager(), NOVEMBER, "{\"nextSteps\":\"12月底前取得批复\"}").then().statusCode(200);
    submit(Api.manager()).then().statusCode(200);
    decide("{\"accepted\":true}").then().statusCode(200).body("state", equalTo("ACCEPTED"));
    decide("{\"accepted\":true}").then().statusCode(409);

    assertThat(Api.read(Api.LT01 + "/history").getList("items.change").subList(0, 7))
        .isEqualTo(
            List.of(
                "report-accepted",
                "report-submitted",
                "report-changed",
                "report-returned",
                "report-submitted",
                "report-changed",
                "report-opened"));
  }

  @Test
  void theNextMonthBeginsWithWhatTheLastOneSaid() {
    givenAnOpenReport();
    Api.patch(Api.manager(), NOVEMBER, "{\"reasons\":\"用地未批\"}").then().statusCode(200);
    clock.setToday(LocalDate.of(2024, 12, 20));

    Api.post(Api.manager(), REPORTS, "{\"month\":\"2024-12\"}")
        .then()
        .statusCode(201)
        .body("content.reasons", equalTo("用地未批"))
        .body("dueOn", equalTo("2024-12-30"));
  }

  @Test
  void whatIsAskedForDependsOnTheProjectsState() {
    for (String state : List.of("PREPARATION", "PROCUREMENT", "CONSTRUCTION")) {
      Api.move(Api.manager(), Api.LT01, state, "").then().statusCode(200);
    }
    givenAnOpenReport();

    submit(Api.manager()).then().statusCode(422).body("errors[0].field", equalTo("progress"));
    Api.patch(Api.manager(), NOVEMBER, "{\"progress\":\"封顶\",\"progressPercent\":62.5}")
        .then()
        .statusCode(200);
    submit(Api.manager()).then().statusCode(200).body("stage", equalTo("UNDER_CONSTRUCTION"));
  }

  @Test
  void theCollectionShowsWhoHasReportedAndWhoIsLate() {
    givenAnOpenReport();
    Api.patch(Api.manager(), NOVEMBER, "{\"reasons\":\"用地未批\"}").then().statusCode(200);
    submit(Api.manager()).then().statusCode(200);
    clock.setToday(LocalDate.of(2024, 12, 1));

    JsonPath all = Api.read(COLLECTION);
    assertThat(all.getInt("owed")).isEqualTo(34);
    assertThat(all.getInt("submitted")).isEqualTo(1);
    assertThat(all.getBoolean("items.find { it.code == 'LT-01' }.late")).isFalse();
    assertThat(all.getBoolean("items.find { it.code == 'LT-02' }.late")).isTrue();
    assertThat(Api.read(COLLECTION + "?missing=true").getList("items")).hasSize(33);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-12", "2020-12"})
  void aMonthThatHasNotComeOrLiesBeforeThePlanHasNoReport(String month) {
    Api.post(Api.manager(), REPORTS, "{\"month\":\"" + month + "\"}")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("month"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-13", "11", "2024-11-26", "-9999-01"})
  void whatIsNoMonthIsRefused(String month) {
    Api.post(Api.manager(), REPORTS, "{\"month\":\"" + month + "\"}").then().statusCode(400);
  }

  @Test
  void aMonthHasOneReport() {
    givenAnOpenReport();

    Api.post(Api.manager(), REPORTS, "{\"month\":\"2024-11\"}")
        .then()
        .statusCode(409)
        .body("code", equalTo("REG-1110"));
  }

  private static void givenAnOpenReport() {
    Api.post(Api.manager(), REPORTS, "{\"month\":\"2024-11\"}").then().statusCode(201);
  }

  private static Response submit(RequestSpecification who) {
    return who.header("If-Match", Api.etag(NOVEMBER)).post(NOVEMBER + "/submission");
  }

  private static Response decide(String decision) {
    return Api.planOffice()
        .header("If-Match", Api.etag(NOVEMBER))
        .body(decision)
        .post(NOVEMBER + "/decision");
  }
}
