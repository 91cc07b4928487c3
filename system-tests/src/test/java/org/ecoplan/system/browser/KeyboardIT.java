package org.ecoplan.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.ecoplan.system.browser.Visitor.CONSOLE;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.ecoplan.system.Account;
import org.ecoplan.system.RunningStack;
import org.ecoplan.system.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The ten main tasks without a mouse: no trap, and one always sees where one is. */
@ExtendWith({RunningStack.class, Browsers.class})
class KeyboardIT {

  private static final String LEDGER = "/console/LC-2024-AIR/ledger";

  @Test
  void oneGoesFromScreenToScreen(Stack stack, Browser browser) {
    try (Visitor supervisor = Visitor.loggedIn(browser, stack, Account.SUPERVISOR)) {
      Page page = supervisor.open(CONSOLE + "/today");
      new Keyboard(page).to("跳到正文").to("指标").press("Enter");
      page.waitForURL("**/indicators");
    }
  }

  @Test
  void oneFindsAndOrdersProjects(Stack stack, Browser browser) {
    try (Visitor supervisor = Visitor.loggedIn(browser, stack, Account.SUPERVISOR)) {
      Page page = supervisor.open(CONSOLE + "/projects");
      Keyboard keyboard = new Keyboard(page);
      keyboard.to("#projects-q").type("风险预警").press("Enter");
      page.waitForURL("**/projects?q=*");
      keyboard.to("项目名称").press("Enter");
      page.waitForURL("**sort=name**");
      keyboard.to("NL-08").press("Enter");
      page.waitForURL("**/projects/NL-08");
    }
  }

  @Test
  void aManagerReportsOnAMilestone(Stack stack, Browser browser) {
    try (Visitor manager = Visitor.loggedIn(browser, stack, Account.MANAGER)) {
      Page page = manager.open(CONSOLE + "/projects/NL-08");
      Keyboard keyboard = new Keyboard(page);
      keyboard.to("更新").press("Enter");
      keyboard.to("#milestone_progressPercent").press("Control+A").type("45%");
      keyboard.to("保存").press("Enter");
      manager.reads("里程碑已更新");
    }
  }

  @Test
  void financeRecordsMoney(Stack stack, Browser browser) {
    try (Visitor finance = Visitor.loggedIn(browser, stack, Account.FINANCE)) {
      Page page = finance.open(CONSOLE + "/money?project=QF-01");
      Keyboard keyboard = new Keyboard(page);
      keyboard.to("登记资金").press("Enter");
      keyboard.to("#money_entries_0_kind").choose("计划投资");
      keyboard.to("#money_entries_0_source").choose("企业自筹");
      keyboard.to("#money_entries_0_fiscalYear").type("2024");
      keyboard.to("#money_entries_0_amount").type("500000");
      keyboard.to("#money_entries_0_date");
      page.locator("#money_entries_0_date").fill("2024-03-01");
      keyboard.to("#money_entries_0_documentNumber").type("柳财〔2024〕3 号");
      keyboard.to("保存").press("Enter");
      finance.reads("已登记 1 笔");
    }
  }

  @Test
  void aCountyBureauReportsOnATask(Stack stack, Browser browser) {
    try (Visitor county = Visitor.loggedIn(browser, stack, Account.COUNTY)) {
      Page page = county.open(LEDGER + "?task=LC24-A04");
      Keyboard keyboard = new Keyboard(page);
      keyboard.to("#task_progressNote").type("已完成摸底。");
      keyboard.to("保存").press("Enter");
      county.reads("任务进展已更新");
    }
  }

  @Test
  void aCountyBureauWritesItsYearlySummary(Stack stack, Browser browser) {
    try (Visitor county = Visitor.loggedIn(browser, stack, Account.COUNTY)) {
      Page page = county.open(LEDGER);
      Keyboard keyboard = new Keyboard(page);
      page.locator("section[aria-labelledby=summaries] button").last().focus();
      keyboard.press("Enter").to("#summary_text").type("全年完成扬尘治理二十四项。");
      keyboard.to("提交").press("Enter");
      assertThat(page.locator("section[aria-labelledby=summaries]")).containsText("全年完成扬尘治理二十四项。");
    }
  }

  @Test
  void aManagerAcknowledgesAnAlert(Stack stack, Browser browser) {
    try (Visitor manager = Visitor.loggedIn(browser, stack, Account.MANAGER)) {
      Page page = manager.open(CONSOLE + "/alerts?unit=市生态环境局&state=OPEN");
      Keyboard keyboard = new Keyboard(page);
      page.locator("tbody a").last().focus();
      keyboard.press("Enter");
      page.waitForURL("**/alerts/*-*");
      keyboard.to("确认知悉").press("Enter");
      keyboard.to("#acknowledge_note").type("已安排整改。");
      keyboard.to("确认知悉").press("Enter");
      manager.reads("已安排整改。");
    }
  }

  @Test
  void oneReadsTheTableBehindAChart(Stack stack, Browser browser) {
    try (Visitor auditor = Visitor.loggedIn(browser, stack, Account.AUDITOR)) {
      Page page = auditor.open(CONSOLE + "/indicators/I05-1");
      new Keyboard(page).to("看表格").press("Enter");
      assertThat(page.locator(".figure table")).isVisible();
    }
  }

  @Test
  void aDialogGivesTheFocusBackWhenItIsClosed(Stack stack, Browser browser) {
    try (Visitor office = Visitor.loggedIn(browser, stack, Account.PLAN_OFFICE)) {
      Page page = office.open(CONSOLE + "/evaluations");
      Keyboard keyboard = new Keyboard(page);
      keyboard.to("新建评估").press("Enter").to("#evaluation-year").press("Escape");
      keyboard.press("Escape");
      assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
      assertThat(office.button("新建评估")).isFocused();
    }
  }

  @Test
  void aFormWithoutWhatItNeedsLeadsToItsField(Stack stack, Browser browser) {
    try (Visitor office = Visitor.loggedIn(browser, stack, Account.PLAN_OFFICE)) {
      Page page = office.open(CONSOLE + "/alerts/rules/MILESTONE_OVERDUE?set=1");
      Keyboard keyboard = new Keyboard(page);
      page.locator(".ant-drawer-body button[type=submit]").focus();
      keyboard.press("Enter");
      assertThat(page.locator(".error-summary")).isFocused();
      keyboard.press("Tab").press("Enter");
      assertThat(page.locator("#rule_reason")).isFocused();
    }
  }
}
