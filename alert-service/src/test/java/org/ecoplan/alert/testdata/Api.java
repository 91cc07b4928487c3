package org.ecoplan.alert.testdata;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.testing.TestTokens;
import org.jspecify.annotations.Nullable;

/** The service's API as different people call it. */
public final class Api {
  public static final String ROOT = "/api/alerts/v1";
  private static final String BUREAU = "市生态环境局";

  private Api() {}

  /** Somebody of the plan office. */
  public static RequestSpecification planOffice() {
    return as("planoffice", Role.Names.PLAN_OFFICE, BUREAU);
  }

  /** A project manager of the bureau that LT-01 names as its lead. */
  public static RequestSpecification manager() {
    return as("manager", Role.Names.PROJECT_MANAGER, BUREAU);
  }

  /** Somebody with a role, or none, and a unit, or none. */
  public static RequestSpecification as(String name, @Nullable String role, @Nullable String unit) {
    return given()
        .header("Authorization", "Bearer " + TestTokens.bearer(name, role, unit))
        .contentType("application/json");
  }

  /** The alerts about a subject and what is below it, newest first. */
  public static JsonPath alertsOn(String subject) {
    return planOffice()
        .queryParam("subject", subject)
        .get(ROOT + "/alerts")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** The id of the newest alert about a subject. */
  public static String newestAlertOn(String subject) {
    return alertsOn(subject).getString("items[0].id");
  }

  /** Acknowledges a version of an alert with a fresh idempotency key. */
  public static Response acknowledge(RequestSpecification who, String id, long version) {
    return who.header("If-Match", "\"" + version + "\"")
        .header("Idempotency-Key", UUID.randomUUID())
        .body("{\"note\":\"已知悉\"}")
        .post(ROOT + "/alerts/" + id + "/acknowledgement");
  }

  /** Sweeps with a fresh idempotency key. */
  public static Response sweep(RequestSpecification who, String body) {
    return who.header("Idempotency-Key", UUID.randomUUID()).body(body).post(ROOT + "/sweeps");
  }
}
