package org.ecoplan.registry.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Liuzhou;
import org.ecoplan.registry.testdata.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The plan is imported on 2024-11-26; what follows happens on 2024-12-10. */
@QuarkusTest
class AsOfTest {
  private static final String PROJECTS = Api.ROOT + "/plans/LZ-145/projects";
  private static final String BEFORE = "?asOf=2024-12-09";
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 11, 26);

  @Inject Liuzhou liuzhou;
  @Inject TestClock clock;

  @BeforeEach
  void theRealPlan() {
    liuzhou.begin();
    clock.setToday(LocalDate.of(2024, 12, 10));
  }

  @AfterEach
  void backToTheFirstDay() {
    clock.setToday(FIRST_DAY);
  }

  @Test
  void aProjectAnswersAsItWasThoughItHasMovedOn() {
    Api.move(Api.planOffice(), Api.LT01, "PREPARATION", "").then().statusCode(200);
    Api.patch(Api.planOffice(), Api.LT01, "{\"name\":\"改了名\",\"endYear\":2026}")
        .then()
        .statusCode(200);

    JsonPath then = Api.read(Api.LT01 + BEFORE);
    JsonPath now = Api.read(Api.LT01);
    assertThat(then.getString("state")).isEqualTo("RESERVED");
    assertThat(then.getInt("endYear")).isNotEqualTo(2026);
    assertThat(then.getList("units")).isEqualTo(now.getList("units"));
    assertThat(then.getInt("version")).isZero();
    assertThat(Api.read(Api.LT01 + "?asOf=2024-12-10").getString("name")).isEqualTo("改了名");
  }

  @Test
  void aMilestoneAnswersWithTheSlipThatWasKnownThen() {
    Api.patch(Api.manager(), Api.MILESTONE, "{\"actualDate\":\"2024-12-01\"}")
        .then()
        .statusCode(200);

    Api.planOffice()
        .get(Api.LT01 + "/milestones" + BEFORE)
        .then()
        .statusCode(200)
        .body("items[0].actualDate", nullValue())
        // From 2023-12-31 to the day that was asked for.
        .body("items[0].slipDaysAgainstOriginal", equalTo(344));
    Api.planOffice()
        .get(Api.LT01 + "/milestones")
        .then()
        .body("items[0].actualDate", equalTo("2024-12-01"));
  }

  @Test
  void theListAnswersAsItWasPageByPage() {
    Api.move(Api.planOffice(), Api.LT01, "PREPARATION", "").then().statusCode(200);

    JsonPath now = Api.read(PROJECTS + "?state=PREPARATION");
    assertThat(now.getList("items.code")).hasToString("[LT-01]");
    assertThat(Api.read(PROJECTS + BEFORE + "&state=PREPARATION").getList("items")).isEmpty();
    JsonPath first = Api.read(PROJECTS + BEFORE + "&pageSize=20");
    JsonPath second =
        Api.read(PROJECTS + BEFORE + "&pageSize=20&pageToken=" + first.getString("nextPageToken"));
    assertThat(first.getList("items").size() + second.getList("items").size()).isEqualTo(34);
    Api.planOffice().get(PROJECTS + BEFORE + "&sort=name").then().statusCode(400);
    assertThat(Api.read(PROJECTS + BEFORE + "&q=LT-01").getList("items.code"))
        .containsExactly("LT-01");
  }

  @Test
  void aDayBeforeTheProjectOrAfterTodayIsRefused() {
    Api.planOffice()
        .get(Api.LT01 + "?asOf=2024-11-25")
        .then()
        .statusCode(404)
        .body("code", equalTo("REG-1002"));
    Api.planOffice()
        .get(Api.LT01 + "?asOf=2024-12-11")
        .then()
        .statusCode(422)
        .body("code", equalTo("REG-1106"));
    Api.planOffice().get(Api.LT01 + "?asOf=昨天").then().statusCode(400);
  }

  @Test
  void aLineFromBeforeStatesWereKeptAnswersOnlyWhereNothingFollowed() {
    liuzhou.execute(
        """
        ALTER TABLE project_history DISABLE TRIGGER USER;
        UPDATE project_history SET state = NULL;
        ALTER TABLE project_history ENABLE TRIGGER USER""");

    assertThat(Api.read(Api.LT01 + BEFORE).getString("state")).isEqualTo("RESERVED");
    Api.move(Api.planOffice(), Api.LT01, "PREPARATION", "").then().statusCode(200);
    Api.planOffice()
        .get(Api.LT01 + BEFORE)
        .then()
        .statusCode(404)
        .body("code", equalTo("REG-1023"));
  }

  @Test
  void anAuditorAsksTheWholePlanWhoChangedWhat() {
    Api.patch(Api.manager(), Api.MILESTONE, "{\"progressPercent\":70}").then().statusCode(200);
    Api.move(Api.planOffice(), Api.LT01, "PREPARATION", "").then().statusCode(200);
    String trail = Api.ROOT + "/plans/LZ-145/trail";

    JsonPath newest = Api.read(trail + "?pageSize=1");
    assertThat(newest.getString("items[0].toState")).isEqualTo("PREPARATION");
    JsonPath next = Api.read(trail + "?pageSize=1&pageToken=" + newest.getString("nextPageToken"));
    assertThat(next.getString("items[0].change")).isEqualTo("milestone-updated");
    assertThat(Api.read(trail + "?actor=manager").getList("items")).hasSize(1);
    assertThat(Api.read(trail + "?from=2024-12-10&to=2024-12-10").getList("items")).hasSize(2);
    assertThat(Api.read(trail + "?from=2024-12-11").getList("items")).isEmpty();
    assertThat(Api.read(trail + "?change=state-changed").getString("items[0].projectCode"))
        .isEqualTo("LT-01");
  }

  @Test
  void theTrailSaysFromWhereAChangeCame() {
    assertThat(Api.read(Api.LT01 + "/history").getList("items.origin"))
        .containsOnly("文件 projects.csv", "文件 project-scale.csv", "文件 project-milestones.csv");
    Api.patch(Api.manager(), Api.MILESTONE, "{\"progressPercent\":70}").then().statusCode(200);
    assertThat(Api.read(Api.LT01 + "/history?pageSize=1").getString("items[0].origin"))
        .isEqualTo("ecoplan-cli");
  }
}
