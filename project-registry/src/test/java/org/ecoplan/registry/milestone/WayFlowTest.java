package org.ecoplan.registry.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Liuzhou;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Today is 2024-11-26. */
@QuarkusTest
class WayFlowTest {
  private static final String PROJECT = Api.ROOT + "/plans/LZ-145/projects/BS-01";
  private static final String PROGRESS = PROJECT + "/progress";
  private static final String TEMPLATES = Api.ROOT + "/milestone-templates";

  @Inject Liuzhou liuzhou;

  @BeforeEach
  void theRealPlan() {
    liuzhou.begin();
  }

  @Test
  void aTemplateLaysOutTheWholeWayWithinTheYearsOfTheProject() {
    Api.manager()
        .body("{\"template\":\"CONSTRUCTION\",\"dryRun\":true}")
        .post(PROGRESS + "/way")
        .then()
        .statusCode(200)
        .body("steps", hasSize(7))
        .body("steps[0].number", nullValue());
    assertThat(Api.read(PROJECT + "/milestones").getList("items")).isEmpty();

    Api.post(Api.manager(), PROGRESS + "/way", "{\"template\":\"CONSTRUCTION\"}")
        .then()
        .statusCode(201)
        .body("steps[6].number", equalTo(7));
    JsonPath laid = Api.read(PROJECT + "/milestones");
    int endYear = Api.read(PROJECT).getInt("endYear");
    assertThat(laid.getString("items[6].originalDate")).isEqualTo(endYear + "-12-31");
    assertThat(laid.getList("items[6].predecessors")).isEqualTo(List.of(6));
    assertThat(laid.getString("items[4].stage")).isEqualTo("MAIN_WORKS");
    Api.post(Api.manager(), PROGRESS + "/way", "{\"template\":\"SURVEY\"}")
        .then()
        .statusCode(422)
        .body("code", equalTo("REG-1105"));
  }

  @Test
  void progressFollowsFromWhatIsReached() {
    Api.post(Api.manager(), PROGRESS + "/way", "{\"template\":\"CONSTRUCTION\"}")
        .then()
        .statusCode(201);
    Api.patch(Api.manager(), PROJECT + "/milestones/1", "{\"actualDate\":\"2024-11-01\"}")
        .then()
        .statusCode(200);
    Api.patch(Api.manager(), PROJECT + "/milestones/2", "{\"progressPercent\":50}")
        .then()
        .statusCode(200);

    JsonPath progress = Api.read(PROGRESS);
    assertThat(progress.getDouble("percent")).isEqualTo(10.0);
    assertThat(progress.getString("milestones[1].basis")).isEqualTo("REPORTED");
    assertThat(progress.getList("criticalPath.number")).isEqualTo(List.of(2, 3, 4, 5, 6, 7));
    assertThat(progress.getInt("remainingDays")).isPositive();
  }

  @Test
  void aWeightIsPartOfThePromiseOnceTheProjectIsAdmitted() {
    Api.post(Api.manager(), PROGRESS + "/way", "{\"template\":\"SURVEY\"}").then().statusCode(201);
    Api.patch(Api.manager(), PROJECT + "/milestones/1", "{\"weight\":90}").then().statusCode(403);
    Api.patch(Api.planOffice(), PROJECT + "/milestones/1", "{\"weight\":12.5}")
        .then()
        .statusCode(200)
        .body("weight", equalTo(12.5f));
    assertThat(Api.read(PROJECT + "/history?pageSize=1").getString("items[0].changes[0].field"))
        .isEqualTo("weight");
  }

  @Test
  void aPredecessorThatLeadsBackIsRefused() {
    Api.post(Api.manager(), PROGRESS + "/way", "{\"template\":\"SURVEY\"}").then().statusCode(201);
    Api.patch(Api.manager(), PROJECT + "/milestones/1", "{\"predecessors\":[4]}")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("predecessors"));
    Api.patch(Api.manager(), PROJECT + "/milestones/1", "{\"predecessors\":[null]}")
        .then()
        .statusCode(400);
  }

  @Test
  void aDayBeforeThePlanIsNotPromised() {
    Api.post(
            Api.manager(),
            PROJECT + "/milestones",
            "{\"name\":\"开工\",\"originalDate\":\"2019-12-31\"}")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("originalDate"));
    Api.upload(
            Api.planOffice(),
            "project-milestones",
            "LZ-145",
            false,
            "project_code,name,due_date,source\nBS-01,开工,2019-12-31,\n")
        .then()
        .statusCode(422)
        .body("errors[0].column", equalTo("due_date"));
  }

  @Test
  void thePlanOfficeKeepsItsTemplates() {
    String half =
        "{\"name\":\"采购类\",\"steps\":[{\"stage\":\"TENDER\",\"name\":\"签约\",\"weight\":40,\"duePercent\":50}";
    String whole =
        half + ",{\"stage\":\"ACCEPTANCE\",\"name\":\"验收\",\"weight\":60,\"duePercent\":100}]}";
    Api.planOffice()
        .header("If-Match", "\"0\"")
        .body(half + "]}")
        .put(TEMPLATES + "/PURCHASE")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("steps.weight"));
    Api.planOffice()
        .header("If-Match", "\"0\"")
        .body(whole)
        .put(TEMPLATES + "/PURCHASE")
        .then()
        .statusCode(200)
        .body("steps", hasSize(2));
    Api.planOffice()
        .header("If-Match", "\"0\"")
        .body(whole)
        .put(TEMPLATES + "/PURCHASE")
        .then()
        .statusCode(412);
    assertThat(Api.read(TEMPLATES).getList("items.code"))
        .contains("CONSTRUCTION", "PROCUREMENT", "PURCHASE", "SURVEY");
    liuzhou.execute("DELETE FROM milestone_template WHERE code = 'PURCHASE'");
  }
}
