package org.ecoplan.alert.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.alert.testdata.ProjectBuilder.lt01;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Locale;
import org.ecoplan.alert.testdata.Api;
import org.ecoplan.alert.testdata.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who may do what, row by row. The alert is LT-01's: lead 市生态环境局, further units 市工业和信息化局 and
 * 各县区人民政府, a group with member 柳南区人民政府.
 */
@QuarkusTest
class PermissionMatrixTest {
  @Inject Stage stage;

  @BeforeEach
  void anOpenAlert() {
    stage.reset();
    stage.told(lt01().build());
  }

  @ParameterizedTest(name = "{0} of {1}: list {2}, get {3}, rules {4}, acknowledge {5}, sweep {6}")
  @CsvSource(
      useHeadersInDisplayName = true,
      nullValues = "-",
      textBlock =
          """
          role,            unit,           list, get, rules, acknowledge, sweep
          anonymous,       -,              401,  401, 401,   401,         401
          -,               市生态环境局,    200,  200, 200,   403,         403
          plan-office,     市生态环境局,    200,  200, 200,   200,         200
          plan-office,     -,              200,  200, 200,   200,         200
          project-manager, 市生态环境局,    200,  200, 200,   200,         403
          project-manager, 市工业和信息化局, 200,  200, 200,   200,         403
          project-manager, 柳南区人民政府,   200,  200, 200,   200,         403
          project-manager, 市水务集团,      200,  200, 200,   403,         403
          project-manager, -,              200,  200, 200,   403,         403
          finance,         市生态环境局,    200,  200, 200,   200,         403
          finance,         市水务集团,      200,  200, 200,   403,         403
          county,          柳南区人民政府,   200,  200, 200,   200,         403
          county,          柳城生态环境局,   200,  200, 200,   403,         403
          supervisor,      市生态环境局,    200,  200, 200,   403,         403
          auditor,         市生态环境局,    200,  200, 200,   403,         403
          admin,           市生态环境局,    200,  200, 200,   403,         200
          """)
  void eachRoleMayDoThisAndNoMore(
      @Nullable String role,
      @Nullable String unit,
      int list,
      int get,
      int rules,
      int acknowledge,
      int sweep) {
    String id = Api.newestAlertOn("LZ-145/LT-01");

    expect(list, as(role, unit).get(Api.ROOT + "/alerts"));
    expect(get, as(role, unit).get(Api.ROOT + "/alerts/" + id));
    expect(rules, as(role, unit).get(Api.ROOT + "/rules"));
    expect(sweep, Api.sweep(as(role, unit), "{\"dryRun\":true}"));
    expect(acknowledge, Api.acknowledge(as(role, unit), id, 1));
  }

  private static RequestSpecification as(@Nullable String role, @Nullable String unit) {
    return "anonymous".equals(role)
        ? RestAssured.given().contentType("application/json")
        : Api.as("somebody", role, unit);
  }

  private static void expect(int status, Response response) {
    assertThat(response.statusCode()).isEqualTo(status);
    if (status >= 400) {
      assertThat(response.contentType()).isEqualTo("application/problem+json");
      assertThat(response.jsonPath().getString("code"))
          .isEqualTo(String.format(Locale.ROOT, "KIT-1%d", status));
    }
  }
}
