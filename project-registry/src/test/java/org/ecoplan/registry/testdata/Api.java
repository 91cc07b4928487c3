package org.ecoplan.registry.testdata;

import static io.restassured.RestAssured.given;

import io.restassured.config.HttpClientConfig;
import io.restassured.config.MultiPartConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.testing.TestTokens;
import org.jspecify.annotations.Nullable;

/** The service's API as different people call it. */
public final class Api {
  public static final String ROOT = "/api/registry/v1";
  public static final String LT01 = ROOT + "/plans/LZ-145/projects/LT-01";
  public static final String MILESTONE = LT01 + "/milestones/1";
  public static final String BUREAU = "市生态环境局";

  /** A review that lets a project into the library. */
  public static final String ADMISSION =
      """
      {"outcome":"ADMITTED","comment":"同意入库","evidence":"审查纪要1号","opinions":[
      {"aspect":"NECESSITY","passed":true},{"aspect":"FEASIBILITY","passed":true},
      {"aspect":"MATURITY","passed":true},{"aspect":"DIRECTION","passed":true},
      {"aspect":"PERFORMANCE_GOAL","passed":true},{"aspect":"ESTIMATE","passed":true},
      {"aspect":"FUNDING","passed":true}]}""";

  /** File names in the request as browsers write them. */
  public static final RestAssuredConfig NAMES_AS_BROWSERS_SEND_THEM =
      RestAssuredConfig.config()
          .httpClient(
              HttpClientConfig.httpClientConfig()
                  .httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE))
          .multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset("UTF-8"));

  private Api() {}

  /** Somebody of the plan office. */
  public static RequestSpecification planOffice() {
    return as("planoffice", Role.Names.PLAN_OFFICE, BUREAU);
  }

  /** A project manager of the bureau that LT-01 names as its lead. */
  public static RequestSpecification manager() {
    return as("manager", Role.Names.PROJECT_MANAGER, BUREAU);
  }

  /** A project manager who has nothing to do with LT-01. */
  public static RequestSpecification stranger() {
    return as("manager-water", Role.Names.PROJECT_MANAGER, "市水务集团");
  }

  /** Finance staff of the bureau. */
  public static RequestSpecification finance() {
    return as("finance", Role.Names.FINANCE, BUREAU);
  }

  /** Somebody of the county's ecology bureau. */
  public static RequestSpecification county() {
    return as("county", Role.Names.COUNTY, "柳城生态环境局");
  }

  /** Somebody with a role, or none, and a unit, or none. */
  public static RequestSpecification as(String name, @Nullable String role, @Nullable String unit) {
    return given()
        .header("Authorization", "Bearer " + TestTokens.bearer(name, role, unit))
        .contentType("application/json");
  }

  /** Changes something whose current ETag is read first. */
  public static Response patch(RequestSpecification who, String path, String body) {
    return who.header("If-Match", etag(path)).body(body).patch(path);
  }

  /** Posts with a fresh idempotency key. */
  public static Response post(RequestSpecification who, String path, String body) {
    return who.header("Idempotency-Key", UUID.randomUUID()).body(body).post(path);
  }

  /** Moves LT-01 through its lifecycle, with its current ETag. */
  public static Response move(RequestSpecification who, String path, String to, String reason) {
    return post(
        who.header("If-Match", etag(path)),
        path + "/transitions",
        "{\"to\":\"%s\",\"reason\":\"%s\"}".formatted(to, reason));
  }

  /** Reviews a submitted project, with its current ETag. */
  public static Response review(RequestSpecification who, String path, String review) {
    return post(who.header("If-Match", etag(path)), path + "/admissions", review);
  }

  public static String etag(String path) {
    return planOffice().get(path).then().statusCode(200).extract().header("ETag");
  }

  public static JsonPath read(String path) {
    return planOffice().get(path).then().statusCode(200).extract().jsonPath();
  }

  /** Uploads a CSV text. */
  public static Response upload(
      RequestSpecification who, String kind, @Nullable String plan, boolean dryRun, String csv) {
    return upload(who, kind, plan, dryRun, kind + ".csv", csv.getBytes(StandardCharsets.UTF_8));
  }

  /** Uploads a table, whatever it is written as. */
  public static Response upload(
      RequestSpecification who,
      String kind,
      @Nullable String plan,
      boolean dryRun,
      String fileName,
      byte[] file) {
    RequestSpecification request =
        who.contentType("multipart/form-data")
            .multiPart("file", fileName, file, "application/octet-stream")
            .queryParam("dryRun", dryRun);
    if (plan != null) {
      request.queryParam("plan", plan);
    }
    return request.post(ROOT + "/imports/" + kind);
  }

  /** Hands in a document of a project, with its name sent as browsers send it. */
  public static Response hand(
      RequestSpecification who,
      String project,
      String name,
      byte[] content,
      @Nullable String subject) {
    RequestSpecification request =
        who.config(NAMES_AS_BROWSERS_SEND_THEM)
            .contentType("multipart/form-data")
            .header("Idempotency-Key", UUID.randomUUID())
            .multiPart("file", name, content);
    if (subject != null) {
      request.multiPart("subject", subject);
    }
    return request.post(project + "/documents");
  }

  /** Has a Word file read for review. */
  public static Response previewWord(RequestSpecification who, byte[] docx) {
    return who.contentType("multipart/form-data")
        .multiPart("file", "附表.docx", docx)
        .queryParam("plan", "LZ-145")
        .post(ROOT + "/imports/projects/word-preview");
  }
}
