package org.ecoplan.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.system.RunningStack;
import org.ecoplan.system.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public site: without login, without scripts, on a phone, large, in English. */
@ExtendWith({RunningStack.class, Browsers.class})
class PublicSiteIT {

  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"#]+)\"");
  private static final int MOST_LINKS = 300;

  private static final Map<String, String> PAGES =
      new TreeMap<>(
          Map.of(
              "home", "/public/",
              "projects", "/public/projects",
              "projects-none", "/public/projects?q=没有这样的项目",
              "project", "/public/projects/LZ-145/LT-01",
              "indicators", "/public/indicators",
              "evaluations", "/public/evaluations",
              "data", "/public/data",
              "missing", "/public/projects/LZ-145/XX-99"));

  /** What in the large mode is smaller than it has to be; WCAG asks nothing of text in a line. */
  private static final String TOO_SMALL =
      """
      () => {
        const small = [];
        const check = (selector, least) => document.querySelectorAll(selector).forEach(element => {
          const box = element.getBoundingClientRect();
          if (box.height > 0 && box.height < least) {
            small.push(`${selector} ${element.textContent.trim()}: ${box.height} px`);
          }
        });
        check('main a, footer a, input:not([type=hidden]), select, button', 44);
        check('nav a, .button', 60);
        document.querySelectorAll('body, p, td, th, li, dd, small, caption, label').forEach(element => {
          const style = getComputedStyle(element);
          const size = parseFloat(style.fontSize);
          if (size < 18 || parseFloat(style.lineHeight) / size < 1.3) {
            small.push(`${element.tagName} ${style.fontSize} / ${style.lineHeight}`);
          }
        });
        return small;
      }""";

  @ParameterizedTest
  @ValueSource(ints = {1440, 390, 320})
  void everyPageFitsItsWindowAndIsAccessible(int width, Stack stack, Browser browser) {
    List<String> faults = new ArrayList<>();
    try (Visitor visitor = Visitor.anonymous(browser, stack, width, width < 600 ? 844 : 900)) {
      PAGES.forEach((name, path) -> inspect(visitor, name, path, width, faults));
      visitor.open("/public/?lang=en");
      inspect(visitor, "indicators-en", "/public/indicators", width, faults);
      visitor.open("/public/?size=large");
      PAGES.forEach((name, path) -> inspect(visitor, name + "-large", path, width, faults));
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void theLargeModeIsLargeOneClickAwayAndRemembered(Stack stack, Browser browser) {
    try (Visitor visitor = Visitor.anonymous(browser, stack, 390, 844)) {
      Page page = visitor.open("/public/");
      page.getByText("大字版").click();
      for (String path : PAGES.values()) {
        visitor.open(path);
        assertThat((List<?>) page.evaluate(TOO_SMALL)).as(path).isEmpty();
      }
    }
  }

  @Test
  void thePublicReadsAndDownloads(Stack stack, Browser browser) {
    try (Visitor visitor = Visitor.withoutScripts(browser, stack, 390, 844)) {
      Page page = visitor.open("/public/");
      page.locator("header").getByText("项目").click();
      page.getByLabel("名称、内容或单位").fill("污水");
      page.getByText("查找").click();
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("污水")).first().click();
      assertThat(page.locator("#stages")).isVisible();
      visitor.reads("牵头单位");

      page.locator("header").getByText("指标").click();
      visitor.reads("农村生活污水治理率");
      visitor.reads("更新于");

      page.locator("header").getByText("开放数据").click();
      String address = page.locator("table a").first().getAttribute("href");
      APIResponse file = fetch(visitor, stack, address);
      assertThat(file.status()).isEqualTo(200);
      assertThat(file.text()).contains("\"version\":\"0.9\"", "LZ-145-LT-01");
    }
  }

  @Test
  void noLinkIsDead(Stack stack, Browser browser) {
    Set<String> seen = new HashSet<>(Set.of("/public/"));
    Deque<String> ahead = new ArrayDeque<>(seen);
    List<String> dead = new ArrayList<>();
    try (Visitor visitor = Visitor.anonymous(browser, stack)) {
      while (!ahead.isEmpty()) {
        String path = ahead.remove();
        APIResponse answer = fetch(visitor, stack, path);
        if (answer.status() != 200) {
          dead.add(path + ": " + answer.status());
        }
        boolean isPage = answer.headers().getOrDefault("content-type", "").startsWith("text/html");
        if (isPage && path.startsWith("/public")) {
          Matcher link = LINK.matcher(answer.text());
          while (link.find()) {
            String next = link.group(1).replace("&amp;", "&");
            if (seen.size() < MOST_LINKS && !next.contains("size=") && seen.add(next)) {
              ahead.add(next);
            }
          }
        }
      }
    }
    assertThat(dead).isEmpty();
    assertThat(seen).hasSizeGreaterThan(40);
  }

  private static APIResponse fetch(Visitor visitor, Stack stack, String path) {
    return visitor.window().request().get(stack.gateway().resolve(path).toString());
  }

  private static void inspect(
      Visitor visitor, String name, String path, int width, List<String> faults) {
    Page page = visitor.open(path);
    page.screenshot(
        new ScreenshotOptions()
            .setPath(PICTURES.resolve("public-" + name + "-" + width + ".png"))
            .setFullPage(true));
    int sideways = Accessibility.sideways(page);
    if (sideways > 0) {
      faults.add(name + " runs out of the window by " + sideways + " px");
    }
    Accessibility.violations(page).forEach(found -> faults.add(name + ": " + found));
  }
}
