package org.ecoplan.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Liuzhou;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was exported and comes back unedited changes nothing. */
@QuarkusTest
class RoundTripTest {
  @Inject Liuzhou liuzhou;

  @BeforeEach
  void theRealPlanWithWordsThatSpreadsheetsSpoil() {
    liuzhou.begin();
    Api.patch(
            Api.planOffice(),
            Api.LT01,
            """
            {"summary":"=1+1 不是公式","subcategory":"007","tags":["-5","甲"],
            "location":{"longitude":109.41,"latitude":24.32,"regionCode":"450222"}}""")
        .then()
        .statusCode(200);
    Api.post(
            Api.finance(),
            Api.LT01 + "/funding/entries",
            """
            {"entries":[
            {"kind":"ALLOCATED","source":"CITY","fiscalYear":2024,"amountYuan":1234567.89,
            "date":"2024-02-01","documentNumber":"000123"},
            {"kind":"RECEIVED","source":"CITY","fiscalYear":2024,"amountYuan":0.01,
            "date":"2024-03-01","documentNumber":"450200199001011234","note":"@柳州"}]}""")
        .then()
        .statusCode(201);
    long entry = Api.read(Api.LT01 + "/funding/entries").getLong("items[1].id");
    Api.post(
            Api.finance(),
            Api.LT01 + "/funding/entries/" + entry + "/reversal",
            "{\"reason\":\"记错\"}")
        .then()
        .statusCode(201);
  }

  @Test
  void projectsComeBackAsTheyWere() {
    comesBack("LZ-145", "projects", "projects", 34);

    Api.planOffice().get(Api.LT01).then().body("summary", equalTo("=1+1 不是公式"));
  }

  @Test
  void moneyComesBackAsItWasItsReversalsToo() {
    comesBack("LZ-145", "funding-entries", "funding", 3);

    assertThat(Api.read(Api.LT01 + "/funding/entries").getList("items")).hasSize(3);
  }

  @Test
  void tasksComeBackAsTheyWere() {
    comesBack("LC-2024-WATER", "tasks", "tasks", 56);
  }

  @Test
  void noFileTakesMoneyBack() {
    String csv =
        export("LZ-145", "funding-entries").replace("450200199001011234", "450200199001011235");

    Api.upload(Api.planOffice(), "funding", "LZ-145", true, csv)
        .then()
        .statusCode(200)
        .body("created", equalTo(1));
    Api.upload(
            Api.planOffice(),
            "funding",
            "LZ-145",
            false,
            csv.lines().limit(1).findFirst().orElseThrow()
                + "\r\n999999,LT-01,名称,RECEIVED,CITY,2024,市生态环境局,-5,2024-03-01,1号,,1,finance\r\n")
        .then()
        .statusCode(422)
        .body("errors[0].column", equalTo("reverses_id"));
  }

  private static void comesBack(String plan, String table, String kind, int rows) {
    JsonPath report =
        Api.upload(Api.planOffice(), kind, plan, false, export(plan, table))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    assertThat(report.getInt("unchanged")).isEqualTo(rows);
    assertThat(report.getInt("rows")).isEqualTo(rows);
    assertThat(report.getList("differences")).isEmpty();
  }

  private static String export(String plan, String table) {
    byte[] csv =
        Api.planOffice()
            .get(Api.ROOT + "/plans/" + plan + "/exports/" + table + "?format=csv-bom")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    return new String(csv, StandardCharsets.UTF_8);
  }
}
