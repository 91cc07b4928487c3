package org.ecoplan.indicator.testdata;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.testing.TestTokens;
import org.jspecify.annotations.Nullable;

/** The service's API as its callers use it. */
public final class Api {
  public static final String ROOT = "/api/indicators/v1";
  private static final Path DATA = Path.of("..", "data", "liuzhou");

  private Api() {}

  public static String planOffice() {
    return TestTokens.bearer("planoffice", Role.Names.PLAN_OFFICE, "市生态环境局");
  }

  public static RequestSpecification asPlanOffice() {
    return given().auth().oauth2(planOffice());
  }

  /** A request of the plan office with an idempotency key of its own. */
  public static RequestSpecification posting() {
    return asPlanOffice().header("Idempotency-Key", UUID.randomUUID().toString());
  }

  /** Uploads a file of the real data. */
  public static Response upload(String kind, String plan, String file) {
    return asPlanOffice()
        .queryParam("plan", plan)
        .multiPart("file", DATA.resolve(file).toFile())
        .post(ROOT + "/imports/" + kind);
  }

  /** Uploads a text as a file. */
  public static Response uploadText(String kind, String plan, String csv, boolean dryRun) {
    return asPlanOffice()
        .queryParam("plan", plan)
        .queryParam("dryRun", dryRun)
        .multiPart("file", "file.csv", csv.getBytes(StandardCharsets.UTF_8), "text/csv")
        .post(ROOT + "/imports/" + kind);
  }

  public static Response evaluate(String plan, int year, @Nullable String asOf) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("planCode", plan);
    body.put("year", year);
    if (asOf != null) {
      body.put("asOf", asOf);
    }
    return posting().contentType("application/json").body(body).post(ROOT + "/evaluations");
  }

  public static Response observe(String plan, String series, Map<String, Object> body) {
    return posting()
        .contentType("application/json")
        .body(body)
        .post(ROOT + "/plans/{plan}/series/{series}/observations", plan, series);
  }

  public static Response bind(String plan, String series, Map<String, Object> body) {
    return posting()
        .contentType("application/json")
        .body(body)
        .post(ROOT + "/plans/{plan}/series/{series}/assigned-targets", plan, series);
  }
}
