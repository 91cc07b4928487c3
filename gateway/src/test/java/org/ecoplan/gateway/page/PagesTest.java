package org.ecoplan.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.gateway.testing.Snapshots.assertSnapshot;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import org.ecoplan.gateway.testing.Browser;
import org.ecoplan.gateway.testing.Services;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Registry is up, indicators is not ready, alerts is down: see {@link Services}. */
@QuarkusTest
@QuarkusTestResource(Services.class)
class PagesTest {

  @TestHTTPResource URI gateway;

  @TestHTTPResource(value = "/q/health/", management = true)
  URI health;

  private Browser browser = new Browser(URI.create("http://unset"));

  @BeforeEach
  void aFreshBrowser() {
    browser = new Browser(gateway);
  }

  @Test
  void theStartPageSaysWhatIsHereAndHowEachPartIs() {
    assertSnapshot("start-page", browser.open("/"));
  }

  @Test
  void theStartPageSaysWhoOneIs() {
    browser.logIn("manager", "project-manager,finance", "/");

    assertSnapshot("start-page-logged-in", browser.open("/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api-docs", "/login/failed"})
  void everyPageIsWholeWithoutForeignOrInlineContent(String path) {
    HttpResponse<String> page = browser.open(path);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    assertThat(page.body())
        .contains("lang=\"zh-CN\"", "name=\"viewport\"")
        .doesNotContain("style=\"", "<style", "onclick", "src=\"http", "href=\"http");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/ecoplan.css",
        "/assets/ecoplan.svg",
        "/api-docs/swagger-ui.css",
        "/api-docs/swagger-ui-bundle.js",
        "/api-docs/start.js"
      })
  void whatThePagesNeedIsThere(String path) {
    assertThat(browser.open(path).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "docx", "csv", "json"})
  void aLinkToAFileAsksForThatForm(String ending) {
    HttpResponse<String> answer = browser.open("/public/evaluations/7d9f-01." + ending);
    JsonObject seen = new JsonObject(answer.body());

    assertThat(seen.getString("uri")).isEqualTo("/public/v1/evaluations/7d9f-01");
    assertThat(seen.getJsonObject("headers").getString("accept"))
        .isEqualTo(
            switch (ending) {
              case "csv" -> "text/csv";
              case "json" -> "application/json";
              case "docx" ->
                  "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
              default -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            });
  }

  @Test
  void everyApiDocumentThatThePageNamesIsServed() {
    String page = browser.open("/api-docs").body();

    for (ApiDocument document : ApiDocument.values()) {
      boolean isBundled = ApiDocs.class.getResource(document.resource()) != null;
      assertThat(page.contains("/openapi/" + document.path() + "\"")).isEqualTo(isBundled);
      assertThat(browser.open("/openapi/" + document.path()).statusCode())
          .isEqualTo(isBundled ? 200 : 404);
    }
  }

  @Test
  void theConsoleIsToldHowEachPartIs() {
    JsonArray parts = new JsonArray(browser.send(browser.request("/parts").GET()).body());

    assertThat(parts)
        .extracting(part -> ((JsonObject) part).getString("part"))
        .containsExactly("registry", "indicators", "alerts", "identity");
    assertThat(parts)
        .extracting(part -> ((JsonObject) part).getString("state"))
        .containsExactly("UP", "NOT_READY", "UNREACHABLE", "UP");
  }

  @Test
  void healthIsOnTheManagementPortAndDoesNotFollowTheServices() {
    Browser operator = new Browser(health);

    assertThat(operator.open("/q/health/live").statusCode()).isEqualTo(200);
    assertThat(operator.open("/q/health/ready").statusCode()).isEqualTo(200);
    assertThat(operator.open("/q/health/started").statusCode()).isEqualTo(200);
  }
}
