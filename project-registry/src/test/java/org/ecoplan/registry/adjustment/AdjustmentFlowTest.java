package org.ecoplan.registry.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Liuzhou;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AdjustmentFlowTest {
  private static final String ADJUSTMENTS = Api.LT01 + "/adjustments";
  private static final String LATER = later("2024-06-30");

  @Inject Liuzhou liuzhou;

  @BeforeEach
  void theRealPlan() {
    liuzhou.begin();
  }

  @Test
  void anApprovalMovesTheDateAndTheOriginalStays() {
    Api.post(Api.manager(), ADJUSTMENTS, LATER)
        .then()
        .statusCode(201)
        .body("number", equalTo(1))
        .body("changes[0].field", equalTo("milestone-1"))
        .body("changes[0].before", equalTo("2023-12-31"))
        .body("changes[0].after", equalTo("2024-06-30"))
        // 20 working days after 26 November 2024, a Tuesday, with no holiday between.
        .body("decideBy", equalTo("2024-12-24"));

    decide(1, "{\"approved\":true,\"comment\":\"同意延期\"}")
        .then()
        .statusCode(200)
        .body("state", equalTo("APPROVED"))
        .body("effectiveOn", equalTo("2024-11-26"));

    JsonPath milestone = Api.read(Api.MILESTONE);
    assertThat(milestone.getString("originalDate")).isEqualTo("2023-12-31");
    assertThat(milestone.getString("approvedDate")).isEqualTo("2024-06-30");
  }

  @Test
  void theRebaselineLedgerAddsUpEachApproval() {
    Api.post(Api.manager(), ADJUSTMENTS, LATER).then().statusCode(201);
    decide(1, "{\"approved\":true}").then().statusCode(200);
    Api.post(Api.manager(), ADJUSTMENTS, later("2024-07-10")).then().statusCode(201);
    decide(2, "{\"approved\":true}").then().statusCode(200);

    JsonPath ledger = Api.read(ADJUSTMENTS + "/rebaselines");
    assertThat(ledger.getList("items.slipDays")).isEqualTo(List.of(182, 10));
    assertThat(ledger.getList("items.cumulativeSlipDays")).isEqualTo(List.of(182, 192));
    assertThat(ledger.getString("items[1].approvedBy")).isEqualTo("planoffice");
    assertThat(Api.read(ADJUSTMENTS + "?pageSize=1").getInt("items[0].number")).isEqualTo(2);
    assertThatThrownBy(() -> liuzhou.execute("DELETE FROM milestone_baseline"))
        .hasStackTraceContaining("append-only");
  }

  @Test
  void aRejectionChangesNothingAndIsExplained() {
    Api.post(Api.manager(), ADJUSTMENTS, LATER).then().statusCode(201);

    decide(1, "{\"approved\":false}").then().statusCode(422).body("code", equalTo("REG-1107"));
    decide(1, "{\"approved\":false,\"comment\":\"理由不足\"}").then().statusCode(200);
    decide(1, "{\"approved\":true}").then().statusCode(409).body("code", equalTo("REG-1113"));
    assertThat(Api.read(Api.MILESTONE).getString("approvedDate")).isNull();
  }

  @Test
  void yearsAreAdjustedToo() {
    Api.post(Api.manager(), ADJUSTMENTS, "{\"reason\":\"规模扩大\",\"endYear\":2025}")
        .then()
        .statusCode(201);
    decide(1, "{\"approved\":true}").then().statusCode(200);

    assertThat(Api.read(Api.LT01).getInt("endYear")).isEqualTo(2025);
    JsonPath history = Api.read(Api.LT01 + "/history?pageSize=1");
    assertThat(history.getString("items[0].change")).isEqualTo("adjustment-approved");
    assertThat(history.getString("items[0].changes[0].after")).isEqualTo("2025");
  }

  @Test
  void importingTheAnnexAgainTakesNoApprovalBack() {
    int printed = Api.read(Api.LT01).getInt("endYear");
    Api.post(
            Api.manager(),
            ADJUSTMENTS,
            "{\"reason\":\"规模扩大\",\"endYear\":%d}".formatted(printed + 1))
        .then()
        .statusCode(201);
    decide(1, "{\"approved\":true}").then().statusCode(200);
    String annex = Liuzhou.text("projects.csv");

    Api.upload(Api.planOffice(), "projects", "LZ-145", false, annex)
        .then()
        .statusCode(200)
        .body("updated", equalTo(0));
    assertThat(Api.read(Api.LT01).getInt("endYear")).isEqualTo(printed + 1);

    String row = annex.lines().filter(line -> line.startsWith("LT-01,")).findFirst().orElseThrow();
    String other = row.replace("," + printed + ",", "," + (printed + 4) + ",");
    Api.upload(
            Api.planOffice(),
            "projects",
            "LZ-145",
            false,
            annex.lines().findFirst().orElseThrow() + "\n" + other + "\n")
        .then()
        .statusCode(422)
        .body("errors[0].column", equalTo("end_year"));
  }

  @Test
  void unitsAreAdjustedAndWhoIsNoLongerResponsibleWritesNoMore() {
    Api.post(
            Api.manager(),
            ADJUSTMENTS,
            "{\"reason\":\"职能划转\",\"leadUnit\":\"市水务集团\",\"units\":[\"市水务集团\"]}")
        .then()
        .statusCode(201)
        .body("kind", equalTo("UNITS"))
        .body("changes[0].field", equalTo("leadUnit"))
        .body("changes[0].after", equalTo("市水务集团"));
    decide(1, "{\"approved\":true}").then().statusCode(200);

    assertThat(Api.read(Api.LT01).getList("units.name")).isEqualTo(List.of("市水务集团"));
    Api.patch(Api.manager(), Api.LT01, "{\"summary\":\"改写\"}").then().statusCode(403);
    Api.patch(Api.stranger(), Api.LT01, "{\"summary\":\"改写\"}").then().statusCode(200);
    Api.post(Api.stranger(), ADJUSTMENTS, "{\"reason\":\"错\",\"units\":[\"没有这个单位\"]}")
        .then()
        .statusCode(422)
        .body("code", equalTo("REG-1006"));
  }

  @Test
  void scaleIsAdjustedAndWhatIsDoneStays() {
    String project = Api.ROOT + "/plans/LZ-145/projects/BS-04";
    Api.planOffice()
        .header("If-Match", Api.etag(project))
        .body("{\"quantities\":[{\"item\":\"生态缓冲带\",\"unit\":\"km\",\"doneQuantity\":3}]}")
        .put(project + "/scale/done")
        .then()
        .statusCode(200);
    String before = Api.read(project).getString("scale[0].plannedQuantity");
    Api.post(
            Api.planOffice(),
            project + "/adjustments",
            """
            {"reason":"设计变更","scale":[{"item":"生态缓冲带","unit":"km","plannedQuantity":18.5},
            {"item":"观测站","unit":"座","plannedQuantity":2}]}""")
        .then()
        .statusCode(201)
        .body("changes[0].before", equalTo(before))
        .body("changes[1].before", nullValue());
    decideOn(project + "/adjustments/1", "{\"approved\":true}").then().statusCode(200);

    JsonPath after = Api.read(project);
    assertThat(after.getDouble("scale[0].plannedQuantity")).isEqualTo(18.5);
    assertThat(after.getDouble("scale[0].doneQuantity")).isEqualTo(3.0);
    assertThat(after.getString("scale.find { it.item == '观测站' }.unit")).isEqualTo("座");
  }

  @Test
  void plannedMoneyIsAdjustedByEntriesThatAddUpAndNothingIsRewritten() {
    Api.post(
            Api.planOffice(),
            Api.LT01 + "/funding/entries",
            """
            {"entries":[{"kind":"PLANNED","source":"CITY","fiscalYear":2024,"amountYuan":100.00,
            "date":"2024-01-02","documentNumber":"1号"},{"kind":"PLANNED","source":"CITY",
            "fiscalYear":2024,"amountYuan":50.00,"date":"2024-01-03","documentNumber":"2号"}]}""")
        .then()
        .statusCode(201);
    replan(80).then().statusCode(201).body("changes[0].before", equalTo("150"));
    decide(1, "{\"approved\":true}").then().statusCode(200);

    // The newest entry is taken back whole, the older one in part.
    assertThat(Api.read(Api.LT01 + "/funding/entries").getList("items.amountYuan", Float.class))
        .containsExactly(100f, 50f, -50f, -20f);
    replan(120.5).then().statusCode(201);
    decide(2, "{\"approved\":true}").then().statusCode(200);
    JsonPath entries = Api.read(Api.LT01 + "/funding/entries");
    assertThat(entries.getFloat("items[4].amountYuan")).isEqualTo(40.5f);
    assertThat(entries.getString("items[4].note")).contains("第 2 项调整");
    replan(120.5).then().statusCode(400).body("errors[0].field", equalTo("money"));
  }

  @Test
  void moneyThatWasPlannedOtherwiseSinceIsNotReplanned() {
    replan(80).then().statusCode(201);
    Api.post(
            Api.planOffice(),
            Api.LT01 + "/funding/entries",
            """
            {"entries":[{"kind":"PLANNED","source":"CITY","fiscalYear":2024,"amountYuan":1.00,
            "date":"2024-01-02","documentNumber":"1号"}]}""")
        .then()
        .statusCode(201);
    decide(1, "{\"approved\":true}").then().statusCode(409).body("code", equalTo("REG-1114"));
    assertThat(Api.read(Api.LT01 + "/funding/entries").getList("items")).hasSize(1);
  }

  @Test
  void aRequestMadeAgainstAnotherPromiseIsNotApplied() {
    Api.post(Api.manager(), ADJUSTMENTS, LATER).then().statusCode(201);
    Api.patch(Api.planOffice(), Api.MILESTONE, "{\"approvedDate\":\"2024-03-31\"}")
        .then()
        .statusCode(200);

    decide(1, "{\"approved\":true}").then().statusCode(409).body("code", equalTo("REG-1114"));
    assertThat(Api.read(Api.MILESTONE).getString("approvedDate")).isEqualTo("2024-03-31");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"reason\":\"无\"}",
        "{\"reason\":\" \",\"endYear\":2025}",
        "{\"reason\":\"同一日期\",\"milestones\":[{\"number\":1,\"date\":\"2023-12-31\"}]}",
        "{\"reason\":\"两样\",\"endYear\":2025,\"milestones\":[{\"number\":1,\"date\":\"2024-06-30\"}]}",
        "{\"reason\":\"很久以前\",\"milestones\":[{\"number\":1,\"date\":\"1066-10-14\"}]}",
        "{\"reason\":\"年份\",\"endYear\":99999}",
        "{\"reason\":\"没有单位\",\"units\":[]}",
        "{\"reason\":\"负数\",\"scale\":[{\"item\":\"管网\",\"unit\":\"km\",\"plannedQuantity\":-1}]}",
        "{\"reason\":\"三位小数\",\"money\":[{\"source\":\"CITY\",\"fiscalYear\":2024,\"plannedYuan\":1.001}]}",
        """
        {"reason":"重复","milestones":[{"number":1,"date":"2024-06-30"},
        {"number":1,"date":"2024-07-30"}]}"""
      })
  void whatAsksForNothingThatCanBeIsRefused(String request) {
    Api.post(Api.manager(), ADJUSTMENTS, request).then().statusCode(400);
    assertThat(Api.read(ADJUSTMENTS).getList("items")).isEmpty();
  }

  @Test
  void aMilestoneThatIsNotThereIsNotAdjusted() {
    Api.post(Api.manager(), ADJUSTMENTS, LATER.replace("\"number\":1", "\"number\":9"))
        .then()
        .statusCode(404)
        .body("code", equalTo("REG-1003"));
  }

  private static String later(String date) {
    return """
    {"reason":"征地批复推迟","evidence":"函12号","milestones":[{"number":1,"date":"%s"}]}"""
        .formatted(date);
  }

  private static Response replan(double yuan) {
    return Api.post(
        Api.manager(),
        ADJUSTMENTS,
        """
        {"reason":"概算调整","evidence":"柳财预〔2024〕3号",
        "money":[{"source":"CITY","fiscalYear":2024,"plannedYuan":%s}]}"""
            .formatted(yuan));
  }

  private static Response decide(int number, String decision) {
    return decideOn(ADJUSTMENTS + "/" + number, decision);
  }

  private static Response decideOn(String adjustment, String decision) {
    return Api.post(
        Api.planOffice().header("If-Match", Api.etag(adjustment)),
        adjustment + "/decision",
        decision);
  }
}
