package org.ecoplan.alert.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.alert.testdata.ProjectBuilder.lt01;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ecoplan.alert.testdata.Api;
import org.ecoplan.alert.testdata.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The plan office sets a rule. */
@QuarkusTest
class SettingResourceTest {
  private static final String SETTINGS = Api.ROOT + "/rules/MILESTONE_OVERDUE/settings";

  @Inject Stage stage;

  @BeforeEach
  void anOverdueMilestone() {
    stage.reset();
    stage.told(lt01().build());
  }

  @Test
  void aChangedThresholdResolvesTheAlertAndRaisesItAnewUnderTheNewVersion() {
    assertThat(severity("items[0]")).isEqualTo("CRITICAL");

    Response set = set(0, "{\"parameters\":{\"criticalAfterDays\":900},\"reason\":\"会议定\"}");
    Api.sweep(Api.planOffice(), "{}");

    assertThat(set.statusCode()).isEqualTo(201);
    assertThat(set.header("ETag")).isEqualTo("\"1\"");
    assertThat(Api.alertsOn("LZ-145/LT-01").getList("items.state"))
        .containsExactlyInAnyOrder("OPEN", "RESOLVED");
    assertThat(severity("items.find{it.state=='OPEN'}")).isEqualTo("WARNING");
    assertThat(
            Api.alertsOn("LZ-145/LT-01").getString("items.find{it.state=='RESOLVED'}.resolution"))
        .isEqualTo("规则参数已修改，按新参数重新预警");
    assertThat(Api.manager().get(SETTINGS).jsonPath().getString("items[0].reason"))
        .isEqualTo("会议定");
  }

  @Test
  void aRuleSwitchedOffForAPlanResolvesItsAlerts() {
    set(0, "{\"plan\":\"LZ-145\",\"enabled\":false,\"reason\":\"试点\"}");
    Api.sweep(Api.planOffice(), "{}");

    assertThat(Api.alertsOn("LZ-145/LT-01").getList("items.state")).containsExactly("RESOLVED");
  }

  @Test
  void whatTheRuleDoesNotKnowOrDoesNotAllowIsRefusedByName() {
    Response unknown = set(0, "{\"parameters\":{\"days\":1},\"reason\":\"x\"}");
    Response tooLarge = set(0, "{\"parameters\":{\"criticalAfterDays\":9999},\"reason\":\"x\"}");
    Response noReason = set(0, "{\"parameters\":{}}");
    Response stale = set(3, "{\"reason\":\"x\"}");
    Response noRule = Api.planOffice().get(Api.ROOT + "/rules/NO_RULE/settings");

    assertThat(unknown.jsonPath().getString("errors[0].expected")).isEqualTo("criticalAfterDays");
    assertThat(tooLarge.jsonPath().getString("errors[0].expected")).isEqualTo("0..3650");
    assertThat(noReason.statusCode()).isEqualTo(400);
    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(noRule.jsonPath().getString("code")).isEqualTo("ALT-1401");
  }

  private static String severity(String which) {
    return Api.alertsOn("LZ-145/LT-01").getString(which + ".severity");
  }

  private static Response set(int version, String body) {
    return Api.planOffice()
        .header("If-Match", "\"" + version + "\"")
        .header("Idempotency-Key", UUID.randomUUID())
        .body(body)
        .post(SETTINGS);
  }
}
