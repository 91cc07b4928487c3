package org.ecoplan.registry.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Liuzhou;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ScaleFlowTest {
  private static final String PROJECT = Api.ROOT + "/plans/LZ-145/projects/BS-03";
  private static final String BRANCHES = "scale.find { it.item == '整治支流' }";
  private static final String BED = "scale.find { it.item == '底泥重金属调查整治支流' }";

  @Inject Liuzhou liuzhou;

  @BeforeEach
  void theRealPlan() {
    liuzhou.begin();
  }

  @Test
  void whatIsDoneStandsBesideWhatWasPromised() {
    report("{\"item\":\"整治支流\",\"unit\":\"条\",\"doneQuantity\":7}")
        .then()
        .statusCode(200)
        .body(BRANCHES + ".plannedQuantity", equalTo(16))
        .body(BRANCHES + ".doneQuantity", equalTo(7))
        .body(BED + ".doneQuantity", nullValue());

    JsonPath newest = Api.read(PROJECT + "/history?pageSize=1");
    assertThat(newest.getString("items[0].change")).isEqualTo("scale-reported");
    assertThat(newest.getString("items[0].changes[0].field")).isEqualTo("整治支流（条）");
    assertThat(newest.getString("items[0].changes[0].after")).isEqualTo("7");
  }

  @Test
  void theSameReportAgainChangesNothing() {
    String seven = "{\"item\":\"整治支流\",\"unit\":\"条\",\"doneQuantity\":7}";
    report(seven).then().statusCode(200);
    String version = Api.etag(PROJECT);
    report(seven).then().statusCode(200);
    assertThat(Api.etag(PROJECT)).isEqualTo(version);
  }

  @Test
  void aReportOnAnOldVersionIsRefused() {
    String version = Api.etag(PROJECT);
    report("{\"item\":\"整治支流\",\"unit\":\"条\",\"doneQuantity\":7}").then().statusCode(200);
    put(version, "{\"item\":\"整治支流\",\"unit\":\"条\",\"doneQuantity\":8}").then().statusCode(412);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"item":"整治湖泊","unit":"条","doneQuantity":1}            | quantities[0].item
          {"item":"整治支流","unit":"km","doneQuantity":1}           | quantities[0].item
          {"item":"整治支流","unit":"条","doneQuantity":1},{"item":"整治支流","unit":"条","doneQuantity":2} | quantities[1].item
          """)
  void whatWasNotPromisedOrIsSaidTwiceIsRefusedAsAWhole(String quantities, String field) {
    report(quantities)
        .then()
        .statusCode(400)
        .body("code", equalTo("KIT-1002"))
        .body("errors[0].field", equalTo(field));
    assertThat(Api.read(PROJECT).getString(BRANCHES + ".doneQuantity")).isNull();
  }

  @ParameterizedTest
  @CsvSource({"-1", "0.1234567", "1e16"})
  void aQuantityThatCannotBeIsRefused(String quantity) {
    report("{\"item\":\"整治支流\",\"unit\":\"条\",\"doneQuantity\":" + quantity + "}")
        .then()
        .statusCode(400);
  }

  private static Response report(String quantities) {
    return put(Api.etag(PROJECT), quantities);
  }

  private static Response put(String version, String quantities) {
    return Api.manager()
        .header("If-Match", version)
        .body("{\"quantities\":[" + quantities + "]}")
        .put(PROJECT + "/scale/done");
  }
}
