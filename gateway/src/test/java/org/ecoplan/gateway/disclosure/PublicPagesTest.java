package org.ecoplan.gateway.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.gateway.testing.Snapshots.assertSnapshot;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
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
class PublicPagesTest {

  @TestHTTPResource URI gateway;

  private Browser browser = new Browser(URI.create("http://unset"));

  @BeforeEach
  void aFreshBrowser() {
    browser = new Browser(gateway);
  }

  @ParameterizedTest
  @CsvSource({
    "public-home,        /public/",
    "public-projects,    /public/projects?q=%E6%94%B9%E9%80%A0&category=BLUE_SKY",
    "public-project,     /public/projects/LZ-145/LT-01",
    "public-indicators,  /public/indicators",
    "public-evaluations, /public/evaluations",
    "public-evaluation,  /public/evaluations/7d9f4c1e-0000-4000-8000-000000000001",
    "public-data,        /public/data"
  })
  void thePagesReadLikeThis(String name, String path) {
    assertSnapshot(name, browser.open(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/public",
        "/public/",
        "/public/projects",
        "/public/projects/LZ-145/LT-01",
        "/public/indicators",
        "/public/evaluations",
        "/public/evaluations/7d9f4c1e-0000-4000-8000-000000000001",
        "/public/data"
      })
  void everyPageIsWholeWithoutScriptsAndForeignContent(String path) {
    HttpResponse<String> page = browser.open(path);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(page.headers().firstValue("Vary").orElse("")).contains("Cookie");
    assertThat(page.body())
        .contains("lang=\"zh-CN\"", "name=\"viewport\"", "id=\"main\"")
        .doesNotContain("<script", "<b>", "style=\"", "<style", "src=\"http", "href=\"http");
  }

  @Test
  void theLanguageIsOneClickAwayAndRemembered() {
    assertThat(browser.open("/public/indicators").body())
        .contains("href=\"/public/indicators?lang=en\"", "滞后");

    assertThat(browser.open("/public/indicators?lang=en").body())
        .contains("<html lang=\"en\"", "behind schedule", "lang=\"zh-CN\">14. 农村生活污水治理率");
    assertThat(browser.open("/public/").body()).contains("<html lang=\"en\"", "clear water");
    assertThat(browser.open("/public/?lang=zh").body()).contains("<html lang=\"zh-CN\"");
    assertThat(browser.open("/public/data").body()).contains("<html lang=\"zh-CN\"");
  }

  @Test
  void theLargeModeIsOneClickAwayAndRemembered() {
    assertThat(browser.open("/public/").body())
        .contains("class=\"public\"", "href=\"/public/?size=large\"", "大字版");

    assertThat(browser.open("/public/?size=large").body()).contains("class=\"public large\"");
    assertThat(browser.setCookies())
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("ecoplan-public-size=large")
                    .contains("Max-Age=31536000", "Path=/public", "HTTPOnly", "SameSite=Lax"));
    assertThat(browser.open("/public/projects").body()).contains("class=\"public large\"", "标准字号");
    assertThat(browser.open("/public/?size=%22%3E%3Cb%3E").body())
        .contains("class=\"public large\"")
        .doesNotContain("<b>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/public/projects/LZ-145/XM-01",
        "/public/projects?plan=XX",
        "/public/indicators?plan=XX",
        "/public/projects/%7Bplan%7D/%7Bcode%7D",
        "/public/evaluations/00000000-0000-4000-8000-000000000000"
      })
  void whatWasNotPublishedIsNotThereAndThePageHelps(String path) {
    HttpResponse<String> page = browser.open(path);

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("还没有公开", "href=\"/public/\"");
  }

  @Test
  void aServiceThatIsAwayIsAPageThatSaysSo() {
    HttpResponse<String> page = browser.open("/public/projects?plan=AWAY");

    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains("暂时看不到", "href=\"/public/projects?plan=AWAY\"");
  }
}
