package org.ecoplan.indicator.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.indicator.testdata.Api.ROOT;
import static org.ecoplan.indicator.testdata.Api.asPlanOffice;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.ecoplan.indicator.export.Exports;
import org.ecoplan.indicator.testdata.Api;
import org.ecoplan.indicator.testdata.SmallPlan;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DocumentResourceTest {
  private static final String TEMPLATE = ROOT + "/document-template";

  @Test
  void whoAsksForADocumentGetsOneAndTheSameEachTime() {
    String id = Api.evaluate(SmallPlan.known().code(), 2023, null).jsonPath().getString("id");

    byte[] first = document(id);
    byte[] again = document(id);

    assertThat(first).startsWith('P', 'K').isEqualTo(again);
    given().accept(Exports.DOCX).get(ROOT + "/evaluations/{id}", id).then().statusCode(401);
  }

  @Test
  void theTemplateIsTakenHomeEditedAndPutBack() {
    byte[] shipped =
        asPlanOffice()
            .get(TEMPLATE)
            .then()
            .statusCode(200)
            .contentType(Exports.DOCX)
            .extract()
            .asByteArray();

    put(shipped, 204);
    put(new byte[] {'P', 'K', 3, 4}, 422);
  }

  private static void put(byte[] template, int status) {
    asPlanOffice()
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .multiPart("file", "模板.docx", template)
        .post(TEMPLATE)
        .then()
        .statusCode(status);
  }

  private static byte[] document(String id) {
    return asPlanOffice()
        .accept(Exports.DOCX)
        .get(ROOT + "/evaluations/{id}", id)
        .then()
        .statusCode(200)
        .contentType(Exports.DOCX)
        .header("Content-Disposition", containsString(".docx"))
        .extract()
        .asByteArray();
  }
}
