package org.ecoplan.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.ecoplan.gateway.testing.Browser;
import org.ecoplan.gateway.testing.Services;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Services.class)
class SessionTest {

  @TestHTTPResource URI gateway;

  private Browser browser = new Browser(URI.create("http://unset"));

  @BeforeEach
  void aFreshBrowser() {
    browser = new Browser(gateway);
  }

  @Test
  void theLoginLeadsBackAndTheSessionSaysWhoOneIs() {
    URI end = browser.logIn("manager", "project-manager,offline_access", "/me");
    JsonObject me = new JsonObject(browser.send(browser.request("/me")).body());

    assertThat(end.getPath()).isEqualTo("/me");
    assertThat(me.getString("name")).isEqualTo("manager");
    assertThat(me.getJsonArray("roles")).isEqualTo(JsonArray.of("project-manager"));
    assertThat(me.getJsonArray("roleTitles")).isEqualTo(JsonArray.of("项目负责人"));
  }

  @Test
  void theLoginLeadsToNoOtherSite() {
    URI end = browser.logIn("manager", "project-manager", "//evil.example/");

    assertThat(end.getAuthority()).isEqualTo(gateway.getAuthority());
    assertThat(end.getPath()).isEqualTo("/");
  }

  @Test
  void theCookiesAreOutOfReachOfScriptsAndNamedByPort() {
    browser.logIn("manager", "project-manager", "/");

    assertThat(browser.setCookies())
        .filteredOn(cookie -> !cookie.contains("Max-Age=0"))
        .anyMatch(cookie -> cookie.startsWith("q_session"))
        .allSatisfy(cookie -> assertThat(cookie).contains("_8080").containsIgnoringCase("HttpOnly"))
        .filteredOn(cookie -> cookie.startsWith("q_session"))
        .allSatisfy(cookie -> assertThat(cookie).containsIgnoringCase("SameSite=Lax"));
  }

  @Test
  void theServiceGetsTheTokenOfTheSessionAndNotItsCookie() {
    browser.logIn("manager", "project-manager", "/");
    HttpResponse<String> answer = browser.send(browser.request("/api/registry/v1/plans"));
    JsonObject headers = new JsonObject(answer.body()).getJsonObject("headers");

    assertThat(headers.getString("authorization")).startsWith("Bearer ey");
    assertThat(headers.fieldNames()).doesNotContain("cookie");
    assertThat(browser.cookieNames()).anyMatch(name -> name.startsWith("q_session"));
  }

  @Test
  void aChangeBySessionNeedsTheProofThatItIsOurs() {
    browser.logIn("manager", "project-manager", "/");

    assertThat(patch().statusCode()).isEqualTo(403);
    assertThat(patch("Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
    assertThat(patch("Origin", "http://evil.example").statusCode()).isEqualTo(403);
    assertThat(patch("Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(200);
    assertThat(patch("Origin", "http://" + gateway.getAuthority()).statusCode()).isEqualTo(200);
  }

  @Test
  void aChangeByTokenNeedsNoProof() {
    HttpResponse<String> answer = patch("Authorization", browser.bearer("alice"));

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void logoutEndsTheSessionHereAndAtTheIdentityServer() {
    browser.logIn("manager", "project-manager", "/");
    HttpResponse<String> answer = browser.open("/logout");

    assertThat(Browser.location(answer).getPath()).isEqualTo("/logout");
    assertThat(Browser.query(Browser.location(answer)))
        .containsKey("id_token_hint")
        .containsEntry("post_logout_redirect_uri", "http://" + gateway.getAuthority() + "/");
    assertThat(browser.send(browser.request("/me")).statusCode()).isEqualTo(401);
  }

  @Test
  void anotherSiteCannotLogOneOut() {
    browser.logIn("manager", "project-manager", "/");
    HttpResponse<String> answer =
        browser.send(browser.request("/logout").header("Sec-Fetch-Site", "cross-site"));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(browser.send(browser.request("/me")).statusCode()).isEqualTo(200);
  }

  @Test
  void logoutWithoutASessionLeadsToTheStartPage() {
    assertThat(Browser.location(browser.open("/logout")).getPath()).isEqualTo("/");
  }

  @Test
  void aSpoiledSessionIsNobody() {
    HttpResponse<String> start =
        browser.send(browser.request("/").header("Cookie", "q_session_Default_8080=rubbish"));
    HttpResponse<String> api =
        browser.send(
            browser
                .request("/api/registry/v1/plans")
                .header("Cookie", "q_session_Default_8080=rubbish"));

    assertThat(start.body()).contains("尚未登录");
    assertThat(api.statusCode()).isEqualTo(401);
  }

  @Test
  void aFailedLoginEndsInAPageAndNotInACircle() {
    HttpResponse<String> answer = browser.open("/login?state=made-up&code=made-up");

    assertThat(Browser.location(answer).getPath()).isEqualTo("/login/failed");
    assertThat(browser.open("/login/failed").body()).contains("登录没有完成");
  }

  private HttpResponse<String> patch(String... header) {
    HttpRequest.Builder request =
        browser
            .request("/api/registry/v1/plans/LZ-145/projects/LT-01")
            .method("PATCH", HttpRequest.BodyPublishers.ofString("{}"));
    return browser.send(header.length == 0 ? request : request.headers(header));
  }
}
