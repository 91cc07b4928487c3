package org.ecoplan.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.ecoplan.gateway.testing.Browser;
import org.ecoplan.gateway.testing.Services;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Services.class)
class ProxyTest {

  @TestHTTPResource URI gateway;

  private Browser program = new Browser(URI.create("http://unset"));
  private String token = "";

  @BeforeEach
  void aProgramWithAToken() {
    program = new Browser(gateway);
    token = program.bearer("alice");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/registry/v1/plans?pageSize=3&q=%E6%9F%B3, registry",
    "/api/registry/v1/plans/LZ-145/projects/LT-01, registry",
    "/api/indicators/v1/plans, indicators",
  })
  void aRouteLeadsToItsServiceWithPathAndQueryAsTheyAre(String path, String service) {
    JsonObject seen = seen(program.send(authorized(path)));

    assertThat(seen.getString("service")).isEqualTo(service);
    assertThat(seen.getString("uri")).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
  void everyMethodOfTheApiPassesWithItsBody(String method) {
    HttpResponse<String> answer =
        program.send(
            authorized("/api/registry/v1/anything")
                .method(method, HttpRequest.BodyPublishers.ofString("{\"a\":1}")));

    assertThat(seen(answer).getString("method")).isEqualTo(method);
    assertThat(seen(answer).getLong("bodyBytes")).isEqualTo(7);
  }

  @Test
  void theServiceSeesTheTokenAndNothingThatOnlyTheGatewayMaySay() {
    HttpResponse<String> answer =
        program.send(
            authorized("/api/registry/v1/plans")
                .header("Cookie", "q_session=stolen; theme=dark")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=6.6.6.6")
                .header("X-Ecoplan-Unit", "somebody-elses")
                .header("Proxy-Authorization", "Basic eDp5")
                .header("If-Match", "\"3\"")
                .header("Idempotency-Key", "k1"));
    JsonObject headers = seen(answer).getJsonObject("headers");

    assertThat(headers.getString("authorization")).isEqualTo(token);
    assertThat(headers.getString("if-match")).isEqualTo("\"3\"");
    assertThat(headers.getString("idempotency-key")).isEqualTo("k1");
    assertThat(headers.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
    assertThat(headers.getString("x-forwarded-host")).isEqualTo(gateway.getAuthority());
    assertThat(headers.getString("x-forwarded-proto")).isEqualTo("http");
    assertThat(headers.fieldNames())
        .doesNotContain(
            "cookie", "forwarded", "x-forwarded-prefix", "x-ecoplan-unit", "proxy-authorization");
  }

  @Test
  void theCorrelationIdIsKeptCarriedAndHandedBack() {
    HttpResponse<String> answer =
        program.send(authorized("/api/registry/v1/x").header("X-Correlation-Id", "mine-1"));

    assertThat(seen(answer).getJsonObject("headers").getString("x-correlation-id"))
        .isEqualTo("mine-1");
    assertThat(answer.headers().allValues("X-Correlation-Id")).containsExactly("mine-1");
  }

  @Test
  void anIdThatCouldForgeALogLineIsReplaced() {
    HttpResponse<String> answer =
        program.send(authorized("/api/registry/v1/x").header("X-Correlation-Id", "a b <script>"));

    assertThat(answer.headers().firstValue("X-Correlation-Id").orElse(""))
        .matches("[0-9a-f-]{36}")
        .isEqualTo(seen(answer).getJsonObject("headers").getString("x-correlation-id"));
  }

  @Test
  void theAnswerOfAServiceIsMadeFitForTheOutside() {
    HttpResponse<String> answer = program.send(authorized("/api/registry/v1/created"));

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().firstValue("Location"))
        .hasValue("http://" + gateway.getAuthority() + "/api/registry/v1/plans/LZ-145");
    assertThat(answer.headers().firstValue("ETag")).hasValue("\"7\"");
    assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "x-hop");
  }

  @Test
  void withoutAnyoneKnownAProgramGets401AsAProblem() {
    HttpResponse<String> answer = program.send(program.request("/api/registry/v1/plans"));

    assertProblem(answer, 401, "GTW-1401");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
  }

  @Test
  void aForgedTokenIsNobody() {
    assertProblem(
        program.send(program.request("/api/alerts/v1/alerts").header("Authorization", token + "x")),
        401,
        "GTW-1401");
  }

  @Test
  void aPersonIsLedToTheLoginAndBack() {
    HttpResponse<String> answer = program.open("/api/registry/v1/plans?pageSize=1");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(Browser.query(Browser.location(answer)))
        .containsEntry("returnTo", "/api/registry/v1/plans?pageSize=1");
  }

  @Test
  void publicPathsNeedNobodyAndCarryNoCredentials() {
    HttpResponse<String> answer =
        program.send(
            program
                .request("/public/v1/evaluations/1")
                .header("Authorization", "Bearer rubbish")
                .header("Cookie", "q_session=stolen"));

    assertThat(seen(answer).getString("service")).isEqualTo("indicators");
    assertThat(seen(answer).getJsonObject("headers").fieldNames())
        .doesNotContain("authorization", "cookie");
  }

  @Test
  void publishedProjectsAreTheRegistrys() {
    HttpResponse<String> answer =
        program.send(program.request("/public/v1/projects/LZ-145/2024-11-26"));

    assertThat(seen(answer).getString("service")).isEqualTo("registry");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "TRACE"})
  void publicPathsAreForReading(String method) {
    assertProblem(
        program.send(
            program
                .request("/public/v1/evaluations")
                .method(method, HttpRequest.BodyPublishers.noBody())),
        405,
        "GTW-1405");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/public/v1/../../api/registry/v1/plans",
        "/public/v1/%2e%2e/%2e%2e/api/registry/v1/plans",
        "/public/../api/registry/v1/plans"
      })
  void noPathLeadsFromThePublicRouteIntoTheApi(String path) {
    assertProblem(program.send(program.request("/").uri(raw(path))), 401, "GTW-1401");
  }

  @Test
  void anUnknownPathIsAProblem() {
    assertProblem(program.send(authorized("/api/nothing/v1")), 404, "GTW-1404");
    assertProblem(program.send(authorized("/q/health")), 404, "GTW-1404");
    assertProblem(program.send(authorized("/q/metrics")), 404, "GTW-1404");
  }

  @Test
  void aServiceThatIsDownIsNamedAndTheRequestIsKnownNotToHaveHappened() {
    HttpResponse<String> answer =
        program.send(
            authorized("/api/alerts/v1/sweeps").POST(HttpRequest.BodyPublishers.ofString("{}")));

    assertProblem(answer, 503, "GTW-1001");
    assertThat(new JsonObject(answer.body()).getString("detail")).contains("预警", "没有执行");
  }

  @ParameterizedTest
  @ValueSource(strings = {"silent", "never"})
  void aServiceThatBreaksOffOrNeverAnswersIsToldApartFromOneThatIsDown(String behaviour) {
    assertProblem(program.send(authorized("/api/registry/v1/" + behaviour)), 504, "GTW-1002");
  }

  private URI raw(String path) {
    return URI.create("http://" + gateway.getAuthority() + path);
  }

  private HttpRequest.Builder authorized(String path) {
    return program.request(path).header("Authorization", token);
  }

  private static JsonObject seen(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonObject(answer.body());
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonObject problem = new JsonObject(answer.body());
    assertThat(problem.getString("code")).isEqualTo(code);
    assertThat(problem.getInteger("status")).isEqualTo(status);
    assertThat(problem.getString("correlationId"))
        .isEqualTo(answer.headers().firstValue("X-Correlation-Id").orElse(""));
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
  }
}
