package org.ecoplan.indicator.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.indicator.testdata.Api.ROOT;
import static org.ecoplan.indicator.testdata.Api.asPlanOffice;
import static org.ecoplan.indicator.testdata.Api.uploadText;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import org.ecoplan.indicator.testdata.SmallPlan;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** Every file that was sent can be asked for, whatever became of it. */
@QuarkusTest
class ImportRecordsTest {
  private static final String IMPORTS = ROOT + "/imports";
  private static final String HEADING =
      "indicator_code,region,period,value,unit,source_url,source_date,qualifier,note\n";
  private static final String RIGHT = HEADING + "I14,450200,2023,12.4,%,公报,2024-06-05,VALUE,\n";
  private static final String WRONG = RIGHT + "I99,450200,2023,12.4,%,公报,2024-06-05,VALUE,\n";

  @Test
  void anAppliedFileATriedOneAndARefusedOneAreKept() {
    SmallPlan plan = SmallPlan.known();
    uploadText("observations", plan.code(), WRONG, false).then().statusCode(422);
    uploadText("observations", plan.code(), RIGHT, true).then().statusCode(200);
    uploadText("observations", plan.code(), RIGHT, false).then().statusCode(200);

    JsonPath records = read("?pageSize=3");

    assertThat(records.getList("items.planCode")).containsOnly(plan.code());
    assertThat(records.getList("items.outcome")).containsExactly("APPLIED", "PREVIEWED", "REFUSED");
    assertThat(records.getList("items.created")).containsExactly(1, 1, 0);
    assertThat(records.getList("items.failed")).containsExactly(0, 0, 1);
    assertThat(records.getString("items[0].actor")).isEqualTo("planoffice");
    JsonPath refused = read("/records/" + records.getLong("items[2].number"));
    assertThat(refused.getList("errors.row")).containsExactly(3);
    assertThat(refused.getList("errors.column")).containsExactly("indicator_code");
  }

  @Test
  void aFileIsKeptThoughItIsOfNoKindOrOfNoPlanOrNotToBeTrusted() {
    SmallPlan plan = SmallPlan.known();
    uploadText("rivers", plan.code(), RIGHT, false).then().statusCode(404);
    uploadText("observations", "XX-1", RIGHT, false).then().statusCode(404);
    asPlanOffice()
        .queryParam("plan", plan.code())
        .multiPart("file", "table.xlsx", "PK\003\004不是表格".getBytes(StandardCharsets.UTF_8))
        .post(IMPORTS + "/observations")
        .then()
        .statusCode(422);

    JsonPath records = read("?pageSize=3&outcome=REFUSED");

    assertThat(records.getList("items.fileName"))
        .containsExactly("table.xlsx", "file.csv", "file.csv");
    assertThat(records.getList("items.kind"))
        .containsExactly("observations", "observations", "rivers");
    assertThat(records.getList("items.errorCount")).containsOnly(1);
  }

  @Test
  void aRefusedFileOfMonitoringRecordsIsKeptToo() {
    asPlanOffice()
        .multiPart("file", "records.csv", "别的,表\n1,2\n".getBytes(StandardCharsets.UTF_8))
        .post(ROOT + "/monitoring/record-batches/files")
        .then()
        .statusCode(422);

    JsonPath records = read("?pageSize=1&kind=monitoring-records");

    assertThat(records.getList("items.outcome")).containsExactly("REFUSED");
  }

  @Test
  void whoDoesNotOverseeTheDataSeesTheOwnOnly() {
    SmallPlan plan = SmallPlan.known();
    uploadText("observations", plan.code(), RIGHT, true).then().statusCode(200);
    long number = read("?pageSize=1").getLong("items[0].number");

    String county = TestTokens.bearer("county", Role.Names.COUNTY, "柳城生态环境局");

    assertThat(given().auth().oauth2(county).get(IMPORTS).jsonPath().getList("items")).isEmpty();
    given().auth().oauth2(county).get(IMPORTS + "/records/" + number).then().statusCode(404);
    String auditor = TestTokens.bearer("auditor", Role.Names.AUDITOR, null);
    given().auth().oauth2(auditor).get(IMPORTS + "/records/" + number).then().statusCode(200);
    given().get(IMPORTS).then().statusCode(401);
  }

  private static JsonPath read(String path) {
    return asPlanOffice().get(IMPORTS + path).then().statusCode(200).extract().jsonPath();
  }
}
