package org.ecoplan.registry.opendata;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Objects;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Files;
import org.ecoplan.registry.testdata.Liuzhou;
import org.ecoplan.registry.testdata.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenDataTest {
  private static final String PUBLISH = Api.ROOT + "/plans/LZ-145/open-data";
  private static final String TODAY = "/public/v1/projects/LZ-145/2024-11-26";

  private static final String DOCUMENT = Api.LT01 + "/documents/1";
  private static final String OPEN_DOCUMENT = "/public/v1/projects/LZ-145/LT-01/documents/1";
  private static final byte[] PDF = Files.pdf("环评批复");

  @Inject Liuzhou liuzhou;
  @Inject TestClock clock;

  @BeforeEach
  void theRealPlanWithSomeMoney() {
    liuzhou.begin();
    Api.post(
            Api.finance(),
            Api.LT01 + "/funding/entries",
            """
            {"entries":[{"kind":"PLANNED","source":"CENTRAL","fiscalYear":2024,"amountYuan":1000.50,
            "date":"2024-01-02","documentNumber":"1号"}]}""")
        .then()
        .statusCode(201);
    Api.hand(Api.manager(), Api.LT01, "环评批复.pdf", PDF, null).then().statusCode(201);
  }

  @AfterEach
  void theUsualDay() {
    clock.setToday(LocalDate.of(2024, 11, 26));
  }

  @Test
  void aPackageHasTheFormOfTheStandard() throws IOException {
    openTheDocument();
    publish();

    String body = given().get(TODAY).then().statusCode(200).extract().asString();

    try (InputStream schema = getClass().getResourceAsStream("/oc4ids-emitted.json")) {
      JsonSchema emitted =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
              .getSchema(Objects.requireNonNull(schema));
      assertThat(emitted.validate(body, InputFormat.JSON)).isEmpty();
    }
    JsonPath found = JsonPath.from(body);
    assertThat(found.getList("projects")).hasSize(34);
    String project = "projects.find { it.id == 'LZ-145-LT-01' }";
    assertThat(found.getString(project + ".status")).isEqualTo("identification");
    assertThat(found.getString(project + ".publicAuthority.name")).isEqualTo(Api.BUREAU);
    assertThat(found.getString(project + ".budget.budgetBreakdown[0].sourceParty.name"))
        .isEqualTo("中央财政");
    assertThat(found.getString(project + ".budget.amount.amount")).isEqualTo("1000.5");
    assertThat(found.getList(project + ".milestones")).isNotEmpty();
    assertThat(found.getString(project + ".documents[0].title")).isEqualTo("环评批复.pdf");
    assertThat(found.getString(project + ".documents[0].url")).endsWith(OPEN_DOCUMENT);
  }

  @Test
  void whatWasPublishedNeverChanges() {
    publish();
    String before = given().get(TODAY).asString();
    Api.patch(Api.planOffice(), Api.LT01, "{\"name\":\"改名后的项目\"}").then().statusCode(200);
    publish();
    assertThat(given().get(TODAY).asString()).isEqualTo(before);

    clock.setToday(LocalDate.of(2024, 11, 27));
    publish();

    assertThat(given().get("/public/v1/projects/LZ-145/2024-11-27").asString()).contains("改名后的项目");
    given().get("/public/v1/projects").then().statusCode(200).body("items", hasSize(2));
  }

  @Test
  void whatIsNotAdmittedIsNobodysBusinessYet() {
    Api.post(
            Api.manager(),
            Api.ROOT + "/plans/LZ-145/projects",
            """
            {"code":"XM-01","name":"草稿","category":"WASTE","startYear":2024,"endYear":2025,
            "leadUnit":"市生态环境局"}""")
        .then()
        .statusCode(201);
    publish();

    assertThat(given().get(TODAY).asString()).doesNotContain("草稿");
  }

  @Test
  void aDocumentIsInternalUntilThePlanOfficeOpensIt() {
    publish();
    assertThat(given().get(TODAY).asString()).doesNotContain("环评批复");
    given().get(OPEN_DOCUMENT).then().statusCode(404).body("code", equalTo("KIT-1404"));

    openTheDocument();

    Response file = given().get(OPEN_DOCUMENT);
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.asByteArray()).isEqualTo(PDF);
    assertThat(file.header("Content-Disposition")).startsWith("attachment");
    assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
    Api.planOffice()
        .get(DOCUMENT)
        .then()
        .body("publishedBy", equalTo("planoffice"))
        .body("publishedAt", notNullValue());
    assertThat(Api.read(Api.LT01 + "/history?pageSize=1").getString("items[0].change"))
        .isEqualTo("document-published");
  }

  @Test
  void anOpenDocumentCanBeClosedAgainWithAReason() {
    openTheDocument();
    onDocument(Api.planOffice())
        .body("{\"reason\":\" \"}")
        .post(DOCUMENT + "/publication/revocation")
        .then()
        .statusCode(422)
        .body("code", equalTo("REG-1107"));
    onDocument(Api.planOffice())
        .body("{\"reason\":\"附件含个人信息\"}")
        .post(DOCUMENT + "/publication/revocation")
        .then()
        .statusCode(200)
        .body("publishedAt", nullValue());

    given().get(OPEN_DOCUMENT).then().statusCode(404);
  }

  @Test
  void aWithdrawnDocumentIsOpenNoMoreAndCannotBeOpened() {
    openTheDocument();
    onDocument(Api.manager())
        .body("{\"reason\":\"传错了项目\"}")
        .post(DOCUMENT + "/withdrawal")
        .then()
        .statusCode(200)
        .body("publishedAt", nullValue());

    given().get(OPEN_DOCUMENT).then().statusCode(404);
    onDocument(Api.planOffice())
        .post(DOCUMENT + "/publication")
        .then()
        .statusCode(409)
        .body("code", equalTo("REG-1141"));
  }

  @Test
  void onlyThePlanOfficePublishes() {
    onDocument(Api.manager()).post(DOCUMENT + "/publication").then().statusCode(403);
    Api.planOffice().post(DOCUMENT + "/publication").then().statusCode(428);
    Api.manager().post(PUBLISH).then().statusCode(403);
    given().post(PUBLISH).then().statusCode(401);
    given().get(TODAY).then().statusCode(404).body("code", equalTo("KIT-1404"));
    given().get("/public/v1/projects/LZ-145/today").then().statusCode(400);
  }

  private static void openTheDocument() {
    onDocument(Api.planOffice()).post(DOCUMENT + "/publication").then().statusCode(200);
  }

  private static RequestSpecification onDocument(RequestSpecification who) {
    return who.header("If-Match", Api.etag(DOCUMENT));
  }

  private static void publish() {
    Api.planOffice().post(PUBLISH).then().statusCode(200).body("projects", equalTo(34));
  }
}
