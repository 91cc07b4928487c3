package org.ecoplan.alert.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.alert.testdata.ProjectBuilder.lt01;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.alert.testdata.Api;
import org.ecoplan.alert.testdata.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who may do what beyond the list of alerts, row by row. What is allowed may still be refused for
 * another reason, such as a missing If-Match; what is not allowed is always 403, or 401 for nobody.
 * The alert is LT-01's, as in {@link PermissionMatrixTest}.
 */
@QuarkusTest
class WiderPermissionMatrixTest {
  @Inject Stage stage;

  @BeforeEach
  void anOpenAlert() {
    stage.reset();
    stage.told(lt01().build());
  }

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource(
      useHeadersInDisplayName = true,
      nullValues = "-",
      textBlock =
          """
          role,            unit,           open, file, decide, reply, simulate, set, integrate
          anonymous,       -,              no,   no,   no,     no,    no,       no,  no
          -,               市生态环境局,    yes,  no,   no,     no,    no,       no,  no
          plan-office,     市发展改革委,    yes,  yes,  yes,    no,    yes,      yes, yes
          plan-office,     -,              yes,  yes,  yes,    no,    yes,      yes, yes
          project-manager, 市生态环境局,    yes,  yes,  no,     yes,   no,       no,  no
          project-manager, 柳南区人民政府,   yes,  yes,  no,     yes,   no,       no,  no
          project-manager, 市水务集团,      yes,  no,   no,     no,    no,       no,  no
          project-manager, -,              yes,  no,   no,     no,    no,       no,  no
          finance,         市生态环境局,    yes,  yes,  no,     yes,   no,       no,  no
          finance,         市水务集团,      yes,  no,   no,     no,    no,       no,  no
          county,          柳南区人民政府,   yes,  yes,  no,     yes,   no,       no,  no
          county,          柳城生态环境局,   yes,  no,   no,     no,    no,       no,  no
          supervisor,      市人民政府,      yes,  yes,  no,     no,    no,       no,  no
          auditor,         市生态环境局,    yes,  yes,  no,     no,    no,       no,  no
          admin,           市生态环境局,    yes,  yes,  no,     no,    yes,      no,  yes
          """)
  void eachRoleMayDoThisAndNoMore(
      @Nullable String role,
      @Nullable String unit,
      String open,
      String file,
      String decide,
      String reply,
      String simulate,
      String set,
      String integrate) {
    String alert = "/alerts/" + Api.newestAlertOn("LZ-145/LT-01") + "/file";
    String because = "{\"reason\":\"理由\"}";
    Map<String, String> range = Map.of("from", "2024-11-26", "to", "2024-11-26");

    expect(open, get(role, unit, "/rules/TASK_OVERDUE/settings"));
    expect(open, get(role, unit, "/user-rules"));
    expect(open, get(role, unit, "/user-rules/vocabulary"));
    expect(open, get(role, unit, "/subscriptions"));
    expect(open, post(role, unit, "/subscriptions", "{\"address\":\"a@b.example\"}"));
    expect(open, as(role, unit).delete(Api.ROOT + "/subscriptions/" + UUID.randomUUID()));
    expect(open, get(role, unit, "/letters"));
    expect(open, as(role, unit).put(Api.ROOT + "/letters/" + UUID.randomUUID() + "/reading"));
    expect(open, get(role, unit, "/overview?by=UNIT"));
    expect(open, get(role, unit, "/overview/most-late"));
    expect(open, get(role, unit, "/exports/alerts.csv"));
    expect(open, get(role, unit, "/exports/alerts.xlsx"));
    expect(file, get(role, unit, alert));
    expect(file, get(role, unit, alert + "/notice"));
    expect(
        decide,
        post(role, unit, alert + "/issuance", "{\"step\":\"CIRCULAR\",\"documentNumber\":\"1\"}"));
    expect(decide, post(role, unit, alert + "/refusal", because));
    expect(
        decide,
        post(role, unit, alert + "/extension", "{\"replyDue\":\"2025-01-31\",\"reason\":\"理由\"}"));
    expect(decide, post(role, unit, alert + "/reversal", because));
    expect(reply, post(role, unit, alert + "/replies", "{\"text\":\"答复\"}"));
    expect(simulate, as(role, unit).body(range).post(Api.ROOT + "/replays"));
    expect(set, post(role, unit, "/rules/TASK_OVERDUE/settings", because));
    expect(
        set,
        post(
            role,
            unit,
            "/user-rules",
            """
            {"code":"USER_X1","about":"TASK","nameZh":"甲","nameEn":"a","severity":"INFO",
             "expression":"true"}"""));
    expect(
        set, post(role, unit, "/user-rules/check", "{\"about\":\"TASK\",\"expression\":\"true\"}"));
    expect(set, post(role, unit, "/user-rules/trial", "{}"));
    expect(set, as(role, unit).body(range).post(Api.ROOT + "/user-rules/USER_X9/versions/1/trial"));
    expect(set, post(role, unit, "/user-rules/USER_X9/versions/1/activation", ""));
    expect(set, post(role, unit, "/user-rules/USER_X9/retirement", ""));
    expect(integrate, get(role, unit, "/webhooks"));
    expect(
        integrate,
        post(
            role,
            unit,
            "/subscriptions",
            "{\"channel\":\"WEBHOOK\",\"webhookId\":\"" + UUID.randomUUID() + "\"}"));
    expect(integrate, post(role, unit, "/webhooks", "{\"url\":\"https://10.0.0.1/\"}"));
    expect(integrate, post(role, unit, "/webhooks/" + UUID.randomUUID() + "/test", ""));
    expect(integrate, post(role, unit, "/webhooks/" + UUID.randomUUID() + "/secret", "{}"));
    expect(integrate, as(role, unit).delete(Api.ROOT + "/webhooks/" + UUID.randomUUID()));
    expect(integrate, get(role, unit, "/webhooks/" + UUID.randomUUID() + "/deliveries"));
    expect(
        integrate,
        post(
            role,
            unit,
            "/webhooks/" + UUID.randomUUID() + "/deliveries/" + UUID.randomUUID() + "/revival",
            ""));
    expect(integrate, get(role, unit, "/mails"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "anonymous, -, 401",
        "-, 市生态环境局, 403",
        "plan-office, -, 200",
        "supervisor, 市人民政府, 200",
        "auditor, -, 200",
        "admin, -, 200",
        "project-manager, 市生态环境局, 200",
        "finance, 市水务集团, 200",
        "county, -, 403"
      })
  void theListOfFilesIsForThoseWhoHaveAnyToSee(
      @Nullable String role, @Nullable String unit, int status) {
    Response files = get(role, unit, "/files");

    assertThat(files.statusCode()).isEqualTo(status);
    if ("市水务集团".equals(unit)) {
      assertThat(files.jsonPath().getList("items")).isEmpty();
      assertThat(get(role, unit, "/files?unit=市生态环境局").statusCode()).isEqualTo(403);
    }
  }

  private static Response get(@Nullable String role, @Nullable String unit, String path) {
    return as(role, unit).get(Api.ROOT + path);
  }

  private static Response post(
      @Nullable String role, @Nullable String unit, String path, String body) {
    return as(role, unit)
        .header("Idempotency-Key", UUID.randomUUID())
        .body(body)
        .post(Api.ROOT + path);
  }

  private static RequestSpecification as(@Nullable String role, @Nullable String unit) {
    return "anonymous".equals(role)
        ? RestAssured.given().contentType("application/json")
        : Api.as("somebody", role, unit);
  }

  private static void expect(String allowed, Response response) {
    if (allowed.equals("yes")) {
      assertThat(response.statusCode()).as(response.asString()).isNotIn(401, 403).isLessThan(500);
    } else {
      assertThat(response.statusCode()).as(response.asString()).isIn(401, 403);
    }
  }
}
