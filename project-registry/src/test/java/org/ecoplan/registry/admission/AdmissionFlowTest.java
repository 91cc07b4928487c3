package org.ecoplan.registry.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Liuzhou;
import org.ecoplan.registry.testdata.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AdmissionFlowTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 11, 26);
  private static final String LAPSES = Api.ROOT + "/reserve-lapses";

  @Inject Liuzhou liuzhou;
  @Inject TestClock clock;

  @BeforeEach
  void theRealPlan() {
    liuzhou.begin();
  }

  @AfterEach
  void backToToday() {
    clock.setToday(TODAY);
  }

  @Test
  void aReturnedProjectIsEditedAndSubmittedAgain() {
    String project = givenASubmittedProject();

    Api.review(
            Api.planOffice(),
            project,
            """
            {"outcome":"RETURNED","opinions":[
            {"aspect":"FUNDING","passed":false,"comment":"配套未落实"}]}""")
        .then()
        .statusCode(201)
        .body("number", equalTo(1))
        .body("opinions[0].comment", equalTo("配套未落实"));

    Api.patch(Api.manager(), project, "{\"summary\":\"配套已落实\"}").then().statusCode(200);
    assertThat(Api.read(project + "/history").getString("items[1].reason")).contains("资金筹措：配套未落实");
    Api.move(Api.manager(), project, "SUBMITTED", "").then().statusCode(200);
    Api.review(Api.planOffice(), project, Api.ADMISSION).then().statusCode(201);
    Api.planOffice().get(project).then().body("reservedOn", equalTo("2024-11-26"));
    Api.planOffice().get(project + "/admissions").then().body("items", hasSize(2));
  }

  @Test
  void withoutAReviewNobodyIsAdmitted() {
    String project = givenASubmittedProject();

    Api.move(Api.planOffice(), project, "RESERVED", "同意")
        .then()
        .statusCode(409)
        .body("code", equalTo("REG-1109"));
    Api.review(Api.planOffice(), project, "{\"outcome\":\"ADMITTED\",\"opinions\":[]}")
        .then()
        .statusCode(422)
        .body("code", equalTo("REG-1108"))
        .body("errors[0].field", equalTo("opinions"));
    Api.planOffice().get(project).then().body("state", equalTo("SUBMITTED"));
  }

  @Test
  void aProjectThatWasNotSubmittedIsNotReviewed() {
    Api.review(Api.planOffice(), Api.LT01, Api.ADMISSION)
        .then()
        .statusCode(409)
        .body("code", equalTo("REG-1102"));
  }

  @Test
  void anUploadDoesNotEditWhatIsSubmitted() {
    String project = givenASubmittedProject();

    Api.upload(
            Api.planOffice(),
            "projects",
            "LZ-145",
            false,
            """
            code,category,name,start_year,end_year,lead_unit,responsible_units
            XX-01,CAPACITY,另一个名称,2024,2025,市生态环境局,市生态环境局
            """)
        .then()
        .statusCode(422)
        .body("errors[0].row", equalTo(2))
        .body("errors[0].message", containsString("SUBMITTED"));
    assertThat(Api.read(project).getString("name")).isEqualTo("新增监测站");
  }

  @Test
  void entriesLapseAfterThreeYearsWithoutStartAndComeBackByANewAdmission() {
    Api.move(Api.manager(), Api.LT01, "PREPARATION", "").then().statusCode(200);
    Api.move(Api.planOffice(), Api.ROOT + "/plans/LZ-145/projects/BS-01", "SUSPENDED", "等待选址")
        .then()
        .statusCode(200);

    assertThat(lapsedOn("2027-11-25", true).getList("lapsed")).isEmpty();
    assertThat(lapsedOn("2027-11-26", true).getList("lapsed")).hasSize(33);
    Api.planOffice()
        .post(LAPSES + "?date=2027-11-26&dryRun=false")
        .then()
        .statusCode(422)
        .body("code", equalTo("REG-1106"));

    clock.setToday(LocalDate.of(2027, 11, 26));
    assertThat(lapsedOn("2027-11-26", false).getList("lapsed.code"))
        .hasSize(33)
        .contains("BS-01")
        .doesNotContain("LT-01");
    assertThat(lapsedOn("2027-11-26", false).getList("lapsed")).isEmpty();

    String lapsed = Api.ROOT + "/plans/LZ-145/projects/LT-02";
    JsonPath removal = Api.read(lapsed + "/history?pageSize=1");
    assertThat(removal.getString("items[0].reason")).isEqualTo("2024-11-26入库，满3年未启动，自动出库");
    Api.move(Api.planOffice(), lapsed, "SUBMITTED", "重新申报").then().statusCode(200);
    Api.review(Api.planOffice(), lapsed, Api.ADMISSION)
        .then()
        .statusCode(201)
        .body("removalRevision", equalTo(removal.getInt("items[0].revision")));
    Api.planOffice().get(lapsed).then().body("reservedOn", equalTo("2027-11-26"));
  }

  @Test
  void theCountdownListsWhatLapsesFirst() {
    clock.setToday(LocalDate.of(2027, 11, 16));

    JsonPath page = Api.read(LAPSES + "?plan=LZ-145&pageSize=20");
    assertThat(page.getList("items")).hasSize(20);
    assertThat(page.getInt("items[0].daysLeft")).isEqualTo(10);
    assertThat(
            Api.read(
                    LAPSES
                        + "?plan=LZ-145&pageSize=20&pageToken="
                        + page.getString("nextPageToken"))
                .getList("items"))
        .hasSize(14);
    Api.planOffice().get(LAPSES + "?by=soon").then().statusCode(400);
  }

  @Test
  void aReviewStaysAsItWasGiven() {
    Api.review(Api.planOffice(), givenASubmittedProject(), Api.ADMISSION).then().statusCode(201);

    assertThatThrownBy(() -> liuzhou.execute("UPDATE admission_opinion SET passed = false"))
        .hasStackTraceContaining("append-only");
  }

  private static JsonPath lapsedOn(String day, boolean dryRun) {
    return Api.planOffice()
        .post(LAPSES + "?date=" + day + "&dryRun=" + dryRun)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static String givenASubmittedProject() {
    Api.post(
            Api.manager(),
            Api.ROOT + "/plans/LZ-145/projects",
            """
            {"code":"XX-01","name":"新增监测站","category":"CAPACITY","startYear":2024,"endYear":2025,
            "leadUnit":"市生态环境局"}""")
        .then()
        .statusCode(201);
    String project = Api.ROOT + "/plans/LZ-145/projects/XX-01";
    Api.move(Api.manager(), project, "SUBMITTED", "").then().statusCode(200);
    return project;
  }
}
