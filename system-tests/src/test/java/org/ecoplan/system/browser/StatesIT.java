package org.ecoplan.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.system.browser.Visitor.CONSOLE;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ecoplan.system.Account;
import org.ecoplan.system.RunningStack;
import org.ecoplan.system.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a screen says where there is nothing, where a service fails, and where one may not look. */
@ExtendWith({RunningStack.class, Browsers.class})
class StatesIT {

  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final String CORRELATION = "3f0c-states-it";

  /** Whoever is logged in and which plans there are stay known: without them there is no screen. */
  private static final Pattern ASKED = Pattern.compile(".*/api/(registry|indicators|alerts)/v1/.*");

  private static final Pattern FRAME = Pattern.compile(".*/api/registry/v1/plans(\\?.*)?");

  private static final List<String> SCREENS =
      List.of(
          "/today",
          "/projects",
          "/projects/LT-01",
          "/reports",
          "/money",
          "/indicators",
          "/indicators/I05-1",
          "/indicators/lint",
          "/indicators/monitoring",
          "/indicators/reports",
          "/evaluations",
          "/alerts",
          "/alerts/board",
          "/alerts/rules",
          "/alerts/subscriptions",
          "/ledger",
          "/administration",
          "/administration/webhooks");

  private static final Map<String, String> EMPTY =
      Map.of(
          "/projects?q=没有这样的项目", "没有符合条件的项目",
          "/alerts?unit=没有这个单位", "没有符合条件的预警",
          "/alerts/board?unit=没有这个单位", "没有档案",
          "/indicators/reports?state=RETURNED", "没有填报",
          "/indicators/monitoring?year=2021", "没有计算值",
          "/evaluations/compare?one=&other=", "比较两次评估",
          "/ledger?section=没有这一章", "没有符合条件的任务",
          "/reports?month=2019-01", "2019-01",
          "/alerts/subscriptions", "还没有",
          "/administration?actor=没有这个账号", "这段时间没有变更");

  private static final List<String> DIALOGS =
      List.of(
          "/projects/NL-08?milestone=1",
          "/projects/NL-08?move=1",
          "/money?project=LT-01&record=1",
          "/money?import=1",
          "/indicators/monitoring?import=1",
          "/indicators/monitoring?enter=1",
          "/indicators/reports?new=1",
          "/evaluations?create=1",
          "/alerts?foresee=1",
          "/alerts/rules/MILESTONE_OVERDUE?set=1",
          "/administration/webhooks?make=1",
          "/administration?group=各相关县区人民政府");

  @Test
  void aFailingServiceIsSaidWithItsNumberAndTheWayToTryAgain(Stack stack, Browser browser) {
    List<String> faults = new ArrayList<>();
    try (Visitor office = Visitor.loggedIn(browser, stack, Account.PLAN_OFFICE)) {
      refuse(office, 500, "KIT-1000", "服务出错");
      for (String screen : SCREENS) {
        Page page = office.open(CONSOLE + screen);
        Locator notice = page.locator("main .notice").first();
        assertThat(notice).containsText("服务出错");
        assertThat(notice).containsText(CORRELATION);
        assertThat(notice.getByRole(AriaRole.BUTTON)).containsText("重试");
        look(page, "error", screen, faults);
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void whoMayNotLookIsToldWhomToAskAndNotToTryAgain(Stack stack, Browser browser) {
    List<String> faults = new ArrayList<>();
    try (Visitor office = Visitor.loggedIn(browser, stack, Account.PLAN_OFFICE)) {
      refuse(office, 403, "KIT-1003", "没有权限");
      for (String screen : SCREENS) {
        Page page = office.open(CONSOLE + screen);
        Locator notice = page.locator("main .notice").first();
        assertThat(notice).containsText("您没有查看或修改这里的权限");
        assertThat(notice.getByRole(AriaRole.BUTTON)).hasCount(0);
        look(page, "forbidden", screen, faults);
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aScreenWithoutContentSaysSo(Stack stack, Browser browser) {
    List<String> faults = new ArrayList<>();
    try (Visitor supervisor = Visitor.loggedIn(browser, stack, Account.AUDITOR)) {
      EMPTY.forEach(
          (screen, sentence) -> {
            Page page = supervisor.open(CONSOLE + screen);
            assertThat(page.locator("main")).containsText(sentence);
            look(page, "empty", screen, faults);
          });
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aDialogIsAccessibleAndEscapeLeavesIt(Stack stack, Browser browser) {
    List<String> faults = new ArrayList<>();
    try (Visitor office = Visitor.loggedIn(browser, stack, Account.PLAN_OFFICE)) {
      for (String screen : DIALOGS) {
        Page page = office.open(CONSOLE + screen);
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).hasCount(1);
        look(page, "dialog", screen, faults);
        page.keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
      }
    }
    assertThat(faults).isEmpty();
  }

  private static void refuse(Visitor visitor, int status, String code, String title) {
    visitor
        .window()
        .route(
            address -> ASKED.matcher(address).matches() && !FRAME.matcher(address).matches(),
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setStatus(status)
                        .setContentType("application/problem+json")
                        .setBody(
                            """
                            {"status": %d, "code": "%s", "title": "%s", "correlationId": "%s"}
                            """
                                .formatted(status, code, title, CORRELATION))));
  }

  private static void look(Page page, String state, String screen, List<String> faults) {
    page.screenshot(
        new ScreenshotOptions()
            .setPath(
                PICTURES.resolve(
                    "state-" + state + screen.replaceAll("\\?.*", "").replace('/', '-') + ".png")));
    int sideways = Accessibility.sideways(page);
    if (sideways > 0) {
      faults.add(state + " " + screen + " runs out of the window by " + sideways + " px");
    }
    Accessibility.violations(page)
        .forEach(found -> faults.add(state + " " + screen + ": " + found));
  }
}
