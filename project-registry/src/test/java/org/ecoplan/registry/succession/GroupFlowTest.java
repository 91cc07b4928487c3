package org.ecoplan.registry.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Liuzhou;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The plan office says whom a printed group stands for. */
@QuarkusTest
class GroupFlowTest {
  private static final String GROUP_NAME = "各相关县区人民政府";
  private static final String GROUP = Api.ROOT + "/units/" + GROUP_NAME;
  private static final String MEMBERS = GROUP + "/members";
  private static final String PROJECT = Api.ROOT + "/plans/LZ-145/projects/BS-01";
  private static final String COUNTY = "柳江区人民政府";
  private static final String OTHER = "柳城县人民政府";

  @Inject Liuzhou liuzhou;

  @BeforeEach
  void theRealPlan() {
    liuzhou.begin();
  }

  @Test
  void aMemberWritesFromNowOnAndOneWhoIsGoneDoesNot() {
    String milestone = firstMilestone();
    RequestSpecification member = Api.as("county", Role.Names.PROJECT_MANAGER, COUNTY);
    resolve(List.of(OTHER)).then().statusCode(200);
    Api.patch(member, milestone, "{\"progressPercent\":61}").then().statusCode(403);

    resolve(List.of(COUNTY)).then().statusCode(200).body("members[0]", equalTo(COUNTY));

    member = Api.as("county", Role.Names.PROJECT_MANAGER, COUNTY);
    Api.patch(member, milestone, "{\"progressPercent\":61}").then().statusCode(200);
    assertThat(Api.read(PROJECT).getList("units.name")).contains(GROUP_NAME);
    RequestSpecification gone = Api.as("other", Role.Names.PROJECT_MANAGER, OTHER);
    Api.patch(gone, milestone, "{\"progressPercent\":62}").then().statusCode(403);
  }

  @Test
  void theHistoryOfEachProjectSaysWhoStoodForTheGroupBefore() {
    resolve(List.of(COUNTY)).then().statusCode(200);
    long revision = revision();

    resolve(List.of(COUNTY, OTHER)).then().statusCode(200);

    JsonPath told = Api.read(PROJECT + "/history?pageSize=1");
    assertThat(told.getLong("items[0].revision")).isEqualTo(revision + 1);
    assertThat(told.getString("items[0].change")).isEqualTo("units-resolved");
    assertThat(told.getString("items[0].changes[0].field")).isEqualTo(GROUP_NAME);
    assertThat(told.getString("items[0].changes[0].before")).isEqualTo(COUNTY);
    assertThat(told.getString("items[0].changes[0].after")).contains(COUNTY, OTHER);
    resolve(List.of(OTHER, COUNTY)).then().statusCode(200);
    assertThat(revision()).isEqualTo(revision + 1);
  }

  @Test
  void whoeverHasNotSeenTheMembersChangesNothing() {
    String seen = Api.etag(GROUP);
    resolve(List.of(COUNTY)).then().statusCode(200);
    resolve(List.of(COUNTY, OTHER)).then().statusCode(200);

    put(Api.planOffice().header("If-Match", seen), List.of(OTHER))
        .then()
        .statusCode(412)
        .body("code", equalTo("KIT-1412"));
    put(Api.planOffice(), List.of(OTHER)).then().statusCode(428);
    assertThat(Api.read(GROUP).getList("members")).hasSize(2);
  }

  @Test
  void whatIsNoMemberOrNoGroupIsNamed() {
    resolve(List.of(COUNTY, "无名局"))
        .then()
        .statusCode(422)
        .body("code", equalTo("REG-1006"))
        .body("errors[0].field", equalTo("members[1]"));
    resolve(List.of(GROUP_NAME))
        .then()
        .statusCode(422)
        .body("code", equalTo("REG-1047"))
        .body("errors[0].field", equalTo("members[0]"));
    Api.planOffice()
        .header("If-Match", "\"0\"")
        .body("{\"members\":[\"" + COUNTY + "\"]}")
        .put(Api.ROOT + "/units/{name}/members", Api.BUREAU)
        .then()
        .statusCode(422)
        .body("code", equalTo("REG-1047"))
        .body("detail", containsString(Api.BUREAU));
    Api.planOffice()
        .header("If-Match", "\"0\"")
        .body("{\"members\":[]}")
        .put(Api.ROOT + "/units/{name}/members", "无名局")
        .then()
        .statusCode(404)
        .body("code", equalTo("REG-1046"));
  }

  private static long revision() {
    return Api.read(PROJECT + "/history?pageSize=1").getLong("items[0].revision");
  }

  private static String firstMilestone() {
    Api.post(
        Api.planOffice(),
        PROJECT + "/milestones",
        "{\"name\":\"开工\",\"originalDate\":\"2025-01-01\"}");
    return PROJECT + "/milestones/1";
  }

  private static Response resolve(List<String> members) {
    return put(Api.planOffice().header("If-Match", Api.etag(GROUP)), members);
  }

  private static Response put(RequestSpecification who, List<String> members) {
    return who.body("{\"members\":[\"" + String.join("\",\"", members) + "\"]}").put(MEMBERS);
  }
}
