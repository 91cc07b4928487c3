package org.ecoplan.registry.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Files;
import org.ecoplan.registry.testdata.Liuzhou;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DocumentFlowTest {
  private static final String DOCUMENTS = Api.LT01 + "/documents";
  private static final byte[] PDF = Files.pdf("征地批复");

  @Inject Liuzhou liuzhou;

  @BeforeEach
  void theRealPlan() {
    liuzhou.begin();
  }

  @Test
  void evidenceOfAMilestoneIsFoundThereAndReadAsItWasHandedIn() {
    add(Api.manager(), "征地批复.pdf", PDF, "milestone-1")
        .then()
        .statusCode(201)
        .body("number", equalTo(1))
        .body("fileType", equalTo("PDF"))
        .body("subject", equalTo("milestone-1"))
        .body("storage", nullValue());
    add(Api.manager(), "现场.png", Files.png(), null).then().statusCode(201);

    Api.planOffice().get(DOCUMENTS).then().body("items", hasSize(2));
    Api.planOffice()
        .get(DOCUMENTS + "?subject=milestone-1")
        .then()
        .body("items", hasSize(1))
        .body("items[0].title", equalTo("征地批复.pdf"));
    Response file = Api.stranger().get(DOCUMENTS + "/1/content");
    assertThat(file.asByteArray()).isEqualTo(PDF);
    assertThat(file.contentType()).isEqualTo("application/pdf");
    assertThat(file.header("Content-Disposition"))
        .isEqualTo("attachment; filename*=UTF-8''%E5%BE%81%E5%9C%B0%E6%89%B9%E5%A4%8D.pdf");
    JsonPath newest = Api.read(Api.LT01 + "/history?pageSize=1");
    assertThat(newest.getString("items[0].change")).isEqualTo("document-added");
    assertThat(newest.getString("items[0].subject")).isEqualTo("document-2");
  }

  @Test
  void theSameContentIsKeptOnceAndTheSameRequestAddsOneDocument() {
    String key = UUID.randomUUID().toString();
    Response first = send(key, PDF);
    Response again = send(key, PDF);
    assertThat(again.jsonPath().getInt("number")).isEqualTo(first.jsonPath().getInt("number"));
    send(key, Files.pdf("另一份")).then().statusCode(422);

    add(Api.manager(), "另存.pdf", PDF, null).then().statusCode(201);
    JsonPath all = Api.read(DOCUMENTS);
    assertThat(all.getList("items")).hasSize(2);
    assertThat(all.getString("items[0].sha256")).isEqualTo(all.getString("items[1].sha256"));
  }

  @Test
  void aWithdrawnDocumentStaysOnRecordForWhoLooksAfterTheTrail() {
    add(Api.manager(), "错的.pdf", PDF, null).then().statusCode(201);
    withdraw(Api.manager(), " ").then().statusCode(422).body("code", equalTo("REG-1107"));
    withdraw(Api.manager(), "传错了项目")
        .then()
        .statusCode(200)
        .body("withdrawalReason", equalTo("传错了项目"))
        .body("withdrawnBy", equalTo("manager"));

    Api.manager().get(DOCUMENTS + "/1/content").then().statusCode(409);
    Api.as("auditor", Role.Names.AUDITOR, null)
        .get(DOCUMENTS + "/1/content")
        .then()
        .statusCode(200);
    withdraw(Api.manager(), "再撤一次").then().statusCode(409).body("code", equalTo("REG-1141"));
    assertThatThrownBy(() -> liuzhou.execute("DELETE FROM document"))
        .hasStackTraceContaining("neither erased nor exchanged");
    assertThatThrownBy(() -> liuzhou.execute("UPDATE document_content SET content = ''"))
        .hasStackTraceContaining("neither erased nor exchanged");
  }

  @Test
  void whatIsNoEvidenceIsRefusedAndNothingIsKept() {
    add(Api.manager(), "木马.pdf", "MZ程序".getBytes(java.nio.charset.StandardCharsets.UTF_8), null)
        .then()
        .statusCode(422)
        .body("code", equalTo("REG-1140"))
        .body("errors[0].field", equalTo("file"));
    add(Api.manager(), "空.pdf", new byte[0], null).then().statusCode(400);
    add(Api.manager(), "大.pdf", new byte[15_728_641], null)
        .then()
        .statusCode(413)
        .body("code", equalTo("KIT-1413"));
    add(Api.manager(), "批复.pdf", PDF, "milestone-99")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("subject"));
    add(Api.manager(), "批复.pdf", PDF, "'; DROP TABLE document").then().statusCode(400);
    assertThat(Api.read(DOCUMENTS).getList("items")).isEmpty();
    assertThat(Api.read(Api.LT01 + "/history?pageSize=1").getString("items[0].change"))
        .isNotEqualTo("document-added");
  }

  @Test
  void aPathInTheNameIsNotTheName() {
    add(Api.manager(), "../../evil/批复.pdf", PDF, null)
        .then()
        .statusCode(201)
        .body("fileName", equalTo("批复.pdf"));
  }

  private static Response add(
      RequestSpecification who, String name, byte[] content, @Nullable String subject) {
    return Api.hand(who, Api.LT01, name, content, subject);
  }

  private static Response send(String key, byte[] content) {
    return Api.manager()
        .contentType("multipart/form-data")
        .header("Idempotency-Key", key)
        .multiPart("file", "approval.pdf", content)
        .post(DOCUMENTS);
  }

  private static Response withdraw(RequestSpecification who, String reason) {
    return who.header("If-Match", Api.etag(DOCUMENTS + "/1"))
        .body("{\"reason\":\"" + reason + "\"}")
        .post(DOCUMENTS + "/1/withdrawal");
  }
}
