package org.ecoplan.registry.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Files;
import org.ecoplan.registry.testdata.Liuzhou;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A county bureau proves what it says of its tasks. */
@QuarkusTest
class TaskDocumentFlowTest {
  private static final String TASK = Api.ROOT + "/plans/LC-2024-WATER/tasks/LC24-W06";
  private static final String DOCUMENTS = TASK + "/documents";
  private static final String TARGETS = Api.ROOT + "/plans/LC-2024-WATER/work-targets";
  private static final byte[] PDF = Files.pdf("管网验收单");

  @Inject Liuzhou liuzhou;

  @BeforeEach
  void theRealPlan() {
    liuzhou.begin();
  }

  @Test
  void whatIsHandedInComesBackAsItWas() {
    Api.hand(responsible(), TASK, "管网验收单.pdf", PDF, null)
        .then()
        .statusCode(201)
        .body("number", equalTo(1))
        .body("fileType", equalTo("PDF"));

    byte[] content = Api.county().get(DOCUMENTS + "/1/content").asByteArray();

    JsonPath history = Api.read(TASK + "/history?pageSize=1");
    assertThat(content).isEqualTo(PDF);
    assertThat(Api.read(DOCUMENTS).getList("items.title")).containsExactly("管网验收单.pdf");
    assertThat(history.getString("items[0].change")).isEqualTo("document-added");
    assertThat(history.getString("items[0].actor")).isEqualTo("county-water");
  }

  @Test
  void aDocumentIsEvidenceOfATargetThatTheTaskHas() {
    Api.post(
            Api.planOffice(),
            TARGETS,
            """
            {"taskCode":"LC24-W06","content":{"name":"管网","kind":"AT_LEAST","targetValue":5,
            "unit":"km"}}""")
        .then()
        .statusCode(201);

    Api.hand(responsible(), TASK, "验收.pdf", PDF, "target-1").then().statusCode(201);

    Api.hand(responsible(), TASK, "验收.pdf", PDF, "target-2")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("subject"));
    Api.hand(responsible(), TASK, "验收.pdf", PDF, "milestone-1").then().statusCode(400);
    assertThat(Api.read(DOCUMENTS + "?subject=target-1").getList("items")).hasSize(1);
    assertThat(Api.read(DOCUMENTS + "?subject=target-2").getList("items")).isEmpty();
  }

  @Test
  void aWrongOneIsWithdrawnWithAReasonAndStaysOnRecord() {
    Api.hand(responsible(), TASK, "别的任务.pdf", PDF, null).then().statusCode(201);

    withdraw("").then().statusCode(422).body("code", equalTo("REG-1107"));
    withdraw("传错了").then().statusCode(200).body("withdrawalReason", equalTo("传错了"));

    withdraw("再撤一次").then().statusCode(409).body("code", equalTo("REG-1141"));
    Api.county().get(DOCUMENTS + "/1/content").then().statusCode(409);
    Api.as("auditor", Role.Names.AUDITOR, null)
        .get(DOCUMENTS + "/1/content")
        .then()
        .statusCode(200);
    assertThat(Api.read(TASK + "/history?pageSize=1").getList("items[0].changes.after"))
        .contains("传错了");
  }

  @Test
  void evidenceIsNeitherErasedNorExchangedInTheDatabase() {
    Api.hand(responsible(), TASK, "验收.pdf", PDF, null).then().statusCode(201);

    Assertions.assertThatThrownBy(
            () -> liuzhou.execute("DELETE FROM document WHERE task_id IS NOT NULL"))
        .hasStackTraceContaining("withdraw the document instead");
  }

  @Test
  void whatIsNotToBeTrustedIsRefused() {
    Api.hand(
            responsible(),
            TASK,
            "带宏.docx",
            Files.archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
            null)
        .then()
        .statusCode(422)
        .body("code", equalTo("REG-1140"));
    Api.hand(responsible(), TASK, "木马.pdf", "MZ程序".getBytes(StandardCharsets.UTF_8), null)
        .then()
        .statusCode(422);
    Api.hand(responsible(), TASK, "大.pdf", new byte[15_728_641], null).then().statusCode(413);
    assertThat(Api.read(DOCUMENTS).getList("items")).isEmpty();
  }

  @Test
  void whoIsNotResponsibleHandsNothingIn() {
    Api.hand(Api.as("other", Role.Names.COUNTY, "柳江区人民政府"), TASK, "验收.pdf", PDF, null)
        .then()
        .statusCode(403);
    Api.hand(Api.planOffice(), TASK.replace("W06", "W99"), "验收.pdf", PDF, null)
        .then()
        .statusCode(404)
        .body("code", equalTo("REG-1005"));
  }

  private static Response withdraw(String reason) {
    return responsible()
        .header("If-Match", Api.etag(DOCUMENTS + "/1"))
        .body("{\"reason\":\"" + reason + "\"}")
        .post(DOCUMENTS + "/1/withdrawal");
  }

  /** Somebody of a unit that leads the task. */
  private static RequestSpecification responsible() {
    String unit = Api.read(TASK).getString("units.find { it.lead }.name");
    return Api.as("county-water", Role.Names.COUNTY, unit);
  }
}
