package org.ecoplan.registry.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Liuzhou;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Today is 2024-11-26. */
@QuarkusTest
class ServingFlowTest {
  private static final String PLAN = Api.ROOT + "/plans/LZ-145";
  private static final String ONE = PLAN + "/projects/BS-01";
  private static final String OTHER = PLAN + "/projects/BS-04";
  private static final String SERVING = PLAN + "/serving-projects?series=I05-1";

  @Inject Liuzhou liuzhou;

  @BeforeEach
  void theRealPlan() {
    liuzhou.begin();
  }

  @Test
  void theSeriesOfAProjectAreKeptOnceAndToldInItsHistory() {
    serve(ONE, "\"I06-2\",\"I05-1\",\"I05-1\"")
        .then()
        .statusCode(200)
        .body("series", contains("I05-1", "I06-2"));

    JsonPath newest = Api.read(ONE + "/history?pageSize=1");
    assertThat(newest.getString("items[0].change")).isEqualTo("series-changed");
    assertThat(newest.getString("items[0].changes[0].after")).isEqualTo("I05-1、I06-2");
    String version = Api.etag(ONE);
    serve(ONE, "\"I05-1\",\"I06-2\"").then().statusCode(200);
    assertThat(Api.etag(ONE)).isEqualTo(version);
  }

  @Test
  void theProjectThatIsLateStandsFirstAndTheRestOnTheNextPage() {
    serve(ONE, "\"I05-1\"").then().statusCode(200);
    serve(OTHER, "\"I05-1\",\"I06-2\"").then().statusCode(200);
    Api.post(
            Api.planOffice(),
            OTHER + "/milestones",
            "{\"name\":\"截污\",\"originalDate\":\"2020-11-26\"}")
        .then()
        .statusCode(201);

    JsonPath first = Api.read(SERVING + "&pageSize=1");
    assertThat(first.getList("items.code")).hasToString("[BS-04]");
    assertThat(first.getInt("items[0].daysLate")).isEqualTo(1461);
    assertThat(first.getList("items[0].series")).hasToString("[I05-1]");
    JsonPath second =
        Api.read(SERVING + "&pageSize=1&pageToken=" + first.getString("nextPageToken"));
    assertThat(second.getList("items.code")).hasToString("[BS-01]");
    assertThat(second.getString("nextPageToken")).isNull();
    String projects = Api.ROOT + "/plans/LZ-145/projects";
    assertThat(Api.read(projects + "?series=I06-2").getList("items.code")).hasToString("[BS-04]");
    assertThat(Api.read(projects + "?series=I99-9").getList("items")).isEmpty();
  }

  @Test
  void aChangeOnAnOldVersionIsRefused() {
    String version = Api.etag(ONE);
    serve(ONE, "\"I05-1\"").then().statusCode(200);
    Api.planOffice()
        .header("If-Match", version)
        .body("{\"series\":[]}")
        .put(ONE + "/series")
        .then()
        .statusCode(412);
  }

  @Test
  void whatIsNoCodeIsNamedWithItsPlace() {
    serve(ONE, "\"I05-1\",\"饮用水\"")
        .then()
        .statusCode(400)
        .body("code", equalTo("KIT-1002"))
        .body("errors[0].field", equalTo("series[1]"));
    Api.planOffice().get(PLAN + "/serving-projects").then().statusCode(400);
  }

  private static Response serve(String project, String series) {
    return Api.planOffice()
        .header("If-Match", Api.etag(project))
        .body("{\"series\":[" + series + "]}")
        .put(project + "/series");
  }
}
