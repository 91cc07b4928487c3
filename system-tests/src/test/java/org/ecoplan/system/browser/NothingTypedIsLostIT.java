package org.ecoplan.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.ecoplan.system.browser.Visitor.CONSOLE;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.ecoplan.system.Account;
import org.ecoplan.system.RunningStack;
import org.ecoplan.system.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody was faster, the session ran out, the line was cut: what was typed is still there. */
@ExtendWith({RunningStack.class, Browsers.class})
class NothingTypedIsLostIT {

  private static final String MILESTONE = CONSOLE + "/projects/NL-08?milestone=1";
  private static final String PROGRESS = "#milestone_progressPercent";
  private static final String FORECAST = "#milestone_forecastDate";

  @Test
  void whoComesSecondSeesBothValuesAndChooses(Stack stack, Browser browser) {
    try (Visitor first = Visitor.loggedIn(browser, stack, Account.MANAGER);
        Visitor second = Visitor.loggedIn(browser, stack, Account.PLAN_OFFICE)) {
      // Given the same milestone in two windows
      first.open(MILESTONE);
      Page page = second.open(MILESTONE);
      first.page().locator(PROGRESS).fill("40");
      first.page().locator(FORECAST).fill("2026-03-31");
      first.button("保存").click();
      first.reads("里程碑已更新");

      // When
      page.locator(PROGRESS).fill("55");
      page.locator(FORECAST).fill("2026-06-30");
      second.button("保存").click();

      // Then
      Locator conflict = page.locator(".conflict");
      assertThat(conflict).containsText("40");
      assertThat(conflict).containsText("55");

      // When the second keeps their date and sends the own progress
      conflict
          .locator("tr")
          .filter(new Locator.FilterOptions().setHasText("预计"))
          .getByRole(com.microsoft.playwright.options.AriaRole.RADIO)
          .last()
          .check();
      second.button("按选择保存").click();
      second.reads("里程碑已更新");

      // Then
      second.open(CONSOLE + "/projects/NL-08");
      Locator milestone = page.locator(".gantt li").first();
      assertThat(milestone).containsText("2026-03-31");
      assertThat(milestone).containsText("55");
    }
  }

  @Test
  void anEndedSessionLeadsBackToTheHalfFilledForm(Stack stack, Browser browser) {
    try (Visitor manager = Visitor.loggedIn(browser, stack, Account.MANAGER)) {
      String form = CONSOLE + "/projects/NL-08?milestone=2";
      Page page = manager.open(form);
      page.locator(PROGRESS).fill("35");
      page.waitForCondition(
          () ->
              Boolean.TRUE.equals(
                  page.evaluate("Object.values(localStorage).some(kept => kept.includes('35'))")));

      // When
      manager.window().clearCookies();
      manager.button("保存").click();
      manager.reads("登录已过期");
      manager.button("重新登录").click();
      manager.authenticate(Account.MANAGER);

      // Then
      page.waitForURL(Pattern.compile(".*" + Pattern.quote(form)));
      manager.reads("已恢复上次未提交的内容");
      assertThat(page.locator(PROGRESS)).hasValue("35");
    }
  }

  @Test
  void aLinkOpenedWithoutASessionLeadsThroughTheLoginToItsScreen(Stack stack, Browser browser) {
    try (Visitor manager = Visitor.anonymous(browser, stack)) {
      manager.open(CONSOLE + "/projects?category=BLUE_SKY");
      manager.authenticate(Account.MANAGER);

      manager.page().waitForURL("**/projects?category=BLUE_SKY");
      manager.reads("共 3 条");
    }
  }

  @Test
  void aCutLineIsSaidAndTheFormKeepsWhatItHolds(Stack stack, Browser browser) {
    try (Visitor county = Visitor.loggedIn(browser, stack, Account.COUNTY)) {
      Page page = county.open("/console/LC-2024-AIR/ledger?task=LC24-A01");
      page.locator("#task_progressNote").fill("已召开调度会。");

      // When
      county.window().setOffline(true);
      county.button("保存").click();

      // Then
      county.reads("网络不通");
      assertThat(page.locator("#task_progressNote")).hasValue("已召开调度会。");

      // When it is back, the same form goes through
      county.window().setOffline(false);
      county.button("保存").click();
      county.reads("任务进展已更新");
    }
  }

  @Test
  void aLostLineOfAlertsIsSaidAndTakenUpAgain(Stack stack, Browser browser) {
    try (Visitor office = Visitor.loggedIn(browser, stack, Account.PLAN_OFFICE)) {
      office.window().route("**/api/alerts/v1/stream**", Route::abort);
      office.open(CONSOLE + "/alerts");
      office.reads("实时消息已中断");

      office.window().unroute("**/api/alerts/v1/stream**");

      office.reads("实时更新");
    }
  }
}
