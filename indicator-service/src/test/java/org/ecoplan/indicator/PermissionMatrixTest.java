package org.ecoplan.indicator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.indicator.testdata.Api.ROOT;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** Every endpoint against every role, somebody without a role, and nobody at all. */
@QuarkusTest
class PermissionMatrixTest {
  private static final String ID = UUID.randomUUID().toString();
  private static final Set<Role> ALL = Set.of(Role.values());
  private static final Set<Role> PLAN_OFFICE = Set.of(Role.PLAN_OFFICE);
  private static final Set<Role> IMPORTERS = Set.of(Role.PLAN_OFFICE, Role.ADMIN);
  private static final Set<Role> DELIVERERS = Set.of(Role.PLAN_OFFICE, Role.ADMIN, Role.COUNTY);

  private static final Set<Role> REPORTERS =
      Set.of(Role.COUNTY, Role.PROJECT_MANAGER, Role.PLAN_OFFICE);

  private record Endpoint(String method, String path, Set<Role> allowed) {}

  private static final List<Endpoint> ENDPOINTS =
      List.of(
          new Endpoint("GET", ROOT + "/plans", ALL),
          new Endpoint("GET", ROOT + "/plans/X", ALL),
          new Endpoint("GET", ROOT + "/plans/X/series", ALL),
          new Endpoint("GET", ROOT + "/plans/X/series/I14", ALL),
          new Endpoint("GET", ROOT + "/plans/X/series/I14/observations", ALL),
          new Endpoint("GET", ROOT + "/plans/X/reference-facts", ALL),
          new Endpoint("GET", ROOT + "/evaluations", ALL),
          new Endpoint("GET", ROOT + "/evaluations/" + ID, ALL),
          new Endpoint("GET", ROOT + "/evaluations/" + ID + "/verification", ALL),
          new Endpoint("GET", ROOT + "/evaluations/" + ID + "/drift", ALL),
          new Endpoint("GET", ROOT + "/evaluations/" + ID + "/steps", ALL),
          new Endpoint("GET", ROOT + "/evaluations/" + ID + "/sealed-inputs", ALL),
          new Endpoint("GET", ROOT + "/evaluations/" + ID + "/sealed-result", ALL),
          new Endpoint("POST", ROOT + "/plans/X/disclosures", PLAN_OFFICE),
          new Endpoint("GET", ROOT + "/plans/X/lint", ALL),
          new Endpoint("GET", ROOT + "/plans/X/observation-reports", ALL),
          new Endpoint("GET", ROOT + "/plans/X/observation-reports/" + ID, ALL),
          new Endpoint("POST", ROOT + "/plans/X/observation-reports", REPORTERS),
          new Endpoint("PUT", ROOT + "/plans/X/observation-reports/" + ID, REPORTERS),
          new Endpoint(
              "POST", ROOT + "/plans/X/observation-reports/" + ID + "/submission", REPORTERS),
          new Endpoint(
              "POST", ROOT + "/plans/X/observation-reports/" + ID + "/approval", PLAN_OFFICE),
          new Endpoint(
              "POST", ROOT + "/plans/X/observation-reports/" + ID + "/return", PLAN_OFFICE),
          new Endpoint("POST", ROOT + "/plans/X/series/I14/definition-changes", PLAN_OFFICE),
          new Endpoint("GET", ROOT + "/document-template", ALL),
          new Endpoint("POST", ROOT + "/document-template", IMPORTERS),
          new Endpoint("POST", ROOT + "/evaluations", PLAN_OFFICE),
          new Endpoint("POST", ROOT + "/evaluations/" + ID + "/review", PLAN_OFFICE),
          new Endpoint("POST", ROOT + "/evaluations/" + ID + "/return", PLAN_OFFICE),
          new Endpoint("POST", ROOT + "/evaluations/" + ID + "/publication", PLAN_OFFICE),
          new Endpoint("POST", ROOT + "/plans/X/series/I14/observations", PLAN_OFFICE),
          new Endpoint("POST", ROOT + "/plans/X/series/I14/assigned-targets", PLAN_OFFICE),
          new Endpoint("POST", ROOT + "/imports/series?plan=X", IMPORTERS),
          new Endpoint("POST", ROOT + "/imports/series/marked?plan=X", IMPORTERS),
          new Endpoint("GET", ROOT + "/imports/series/template?plan=X", IMPORTERS),
          new Endpoint("GET", ROOT + "/methods", ALL),
          new Endpoint("GET", ROOT + "/calculations", ALL),
          new Endpoint("POST", ROOT + "/calculations/SAFE_FARMLAND", ALL),
          new Endpoint("GET", ROOT + "/monitoring/points", ALL),
          new Endpoint("GET", ROOT + "/monitoring/points/X", ALL),
          new Endpoint("POST", ROOT + "/monitoring/points", IMPORTERS),
          new Endpoint("PUT", ROOT + "/monitoring/points/X", IMPORTERS),
          new Endpoint("GET", ROOT + "/monitoring/points/X/records?day=2024-03-01", ALL),
          new Endpoint("GET", ROOT + "/monitoring/record-batches", ALL),
          new Endpoint("POST", ROOT + "/monitoring/record-batches", DELIVERERS),
          new Endpoint("POST", ROOT + "/monitoring/record-batches/files", DELIVERERS),
          new Endpoint("POST", ROOT + "/monitoring/record-batches/files/marked", DELIVERERS),
          new Endpoint("GET", ROOT + "/monitoring/record-batches/files/template", ALL),
          new Endpoint("GET", ROOT + "/monitoring/regions/X/air-days?year=2024", ALL),
          new Endpoint("GET", ROOT + "/monitoring/regions/X/years/2024/figures", ALL),
          new Endpoint("PUT", ROOT + "/monitoring/regions/X/dust-days/2024-03-01", IMPORTERS),
          new Endpoint("DELETE", ROOT + "/monitoring/regions/X/dust-days/2024-03-01", IMPORTERS),
          new Endpoint("GET", ROOT + "/plans/X/proposed-observations?year=2024", ALL),
          new Endpoint("PUT", ROOT + "/plans/X/series/I14/figure-binding", PLAN_OFFICE));

  @Test
  void everyoneMayDoWhatTheirRoleSaysAndNothingElse() {
    List<String> wrong = new ArrayList<>();
    for (Endpoint endpoint : ENDPOINTS) {
      for (Role role : Role.values()) {
        String token = TestTokens.bearer("somebody", role.roleName(), "市生态环境局");
        int status = call(endpoint, given().auth().oauth2(token)).statusCode();
        boolean passed = status != 401 && status != 403;
        if (passed != endpoint.allowed().contains(role)) {
          wrong.add(endpoint + " as " + role + ": " + status);
        }
      }
      int anonymous = call(endpoint, given()).statusCode();
      if (anonymous != 401) {
        wrong.add(endpoint + " as nobody: " + anonymous);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aForgedTokenIsNobody() {
    given().auth().oauth2("not.a.token").get(ROOT + "/plans").then().statusCode(401);
  }

  @Test
  void whatIsPublishedNeedsNoLogin() {
    given().get("/public/v1/indicators").then().statusCode(200);
    given().get("/public/v1/indicators/X").then().statusCode(404);
    given().get("/public/v1/evaluations").then().statusCode(200);
    given().get("/public/v1/evaluations/" + ID).then().statusCode(404);
  }

  @Test
  void anUnknownAddressAnswersNobody() {
    given().get(ROOT + "/secrets").then().statusCode(404);
  }

  private static Response call(Endpoint endpoint, RequestSpecification request) {
    if (endpoint.method().equals("GET")) {
      return request.get(endpoint.path());
    }
    if (endpoint.method().equals("DELETE")) {
      return request.delete(endpoint.path());
    }
    if (endpoint.method().equals("PUT")) {
      return request.contentType("application/json").body("{}").put(endpoint.path());
    }
    RequestSpecification keyed = request.header("Idempotency-Key", UUID.randomUUID().toString());
    boolean takesFile =
        endpoint.path().contains("/imports/")
            || endpoint.path().contains("/files")
            || endpoint.path().contains("template");
    return takesFile
        ? keyed.multiPart("file", "x.csv", new byte[] {'a'}).post(endpoint.path())
        : keyed.contentType("application/json").body("{}").post(endpoint.path());
  }
}
