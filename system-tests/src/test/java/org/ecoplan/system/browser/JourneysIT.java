package org.ecoplan.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.system.browser.Visitor.CONSOLE;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ecoplan.system.Account;
import org.ecoplan.system.RunningStack;
import org.ecoplan.system.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** One journey for each role, from the first screen to the thing done. */
@ExtendWith({RunningStack.class, Browsers.class})
class JourneysIT {

  @Test
  void aManagerReachesAMilestoneAndSeesItsAlertGo(Stack stack, Browser browser) {
    try (Visitor manager = Visitor.loggedIn(browser, stack, Account.MANAGER)) {
      // Given a late milestone of the manager's unit
      Page page = manager.open(CONSOLE + "/projects/QF-01");
      Locator alerts = page.locator("section[aria-labelledby=project-alerts]");
      assertThat(alerts).containsText("年处理1万吨生产线建成");

      // When
      manager.button("更新 年处理1万吨生产线建成").click();
      page.getByLabel("实际", new Page.GetByLabelOptions().setExact(true)).fill("2024-06-30");
      manager.button("保存").click();

      // Then
      manager.reads("里程碑已更新");
      assertThat(page.locator("section[aria-labelledby=story]")).containsText("完成里程碑");
      page.waitForCondition(
          () -> {
            manager.open(CONSOLE + "/projects/QF-01");
            return !alerts.textContent().contains("年处理1万吨生产线建成");
          });
    }
  }

  @Test
  void financeRecordsAnAllocationAndFindsItUnpaid(Stack stack, Browser browser) {
    try (Visitor finance = Visitor.loggedIn(browser, stack, Account.FINANCE)) {
      Page page = finance.open(CONSOLE + "/money?project=NL-08&record=1");

      // What is missing is said above the form, and leads to its field
      finance.button("保存").click();
      assertThat(page.locator(".error-summary")).containsText("请填写文号");

      // When
      choose(page, "#money_entries_0_kind", "下达");
      choose(page, "#money_entries_0_source", "中央");
      page.locator("#money_entries_0_fiscalYear").fill("2024");
      page.locator("#money_entries_0_amount").fill("１，２５０，０００.００");
      page.locator("#money_entries_0_date").fill("2024-03-01");
      page.locator("#money_entries_0_documentNumber").fill("桂财资环〔2024〕8 号");
      finance.button("保存").click();

      // Then
      Locator entries = page.locator("section[aria-labelledby=entries]");
      assertThat(entries).containsText("125.00");
      finance.open(CONSOLE + "/money?by=project");
      Locator row = page.locator(".plain-table tr:visible").filter(with("化工园区风险预警"));
      assertThat(row).containsText("125.00");
      assertThat(row).containsText("0.0%");
    }
  }

  @Test
  void thePlanOfficeEvaluatesVerifiesPublishesAndDownloads(
      Stack stack, Browser browser, @TempDir Path folder) {
    try (Visitor office = Visitor.loggedIn(browser, stack, Account.PLAN_OFFICE)) {
      Page page = office.open("/console/LZ-135/evaluations?create=1");

      // When
      office.button("开始评估").click();
      page.waitForURL("**/evaluations/*-*");

      // Then it can be checked, reviewed, and published after its consequence has been read
      office.button("核验").click();
      office.reads("核验通过");
      page.locator(".ant-modal-confirm-btns button").click();
      office.button("提交审核").click();
      office.reads("审核中可退回修改");
      page.locator(".ant-modal-confirm-btns button").last().click();
      office.button("公布").click();
      office.reads("不能撤回或修改");
      page.locator(".ant-modal-confirm-btns button").last().click();
      assertThat(page.locator("section[aria-labelledby=steps] li")).hasCount(3);

      // And taken away
      office.button("下载").click();
      Download file = page.waitForDownload(() -> page.getByText("XLSX", exactly()).click());
      Path workbook = folder.resolve(file.suggestedFilename());
      file.saveAs(workbook);
      assertThat(workbook).hasFileName("LZ-135-2020.xlsx");
      assertThat(Files.exists(workbook)).isTrue();
      assertThat(workbook).isNotEmptyFile();

      // And everybody reads it, without login and without scripts
      try (Visitor anybody = Visitor.withoutScripts(browser, stack, 390, 844)) {
        anybody.open("/public/evaluations");
        anybody.page().locator("h2 a").first().click();
        anybody.reads("2020 年评估");
        assertThat(anybody.page().locator("#indicators")).isVisible();
        assertThat(Accessibility.sideways(anybody.page())).isZero();
      }

      // And each verdict has its proof, from top to bottom
      page.locator(".strip a").first().click();
      office.reads("一、依据的规则");
      office.reads("三、逐步推算");
    }
  }

  @Test
  void aManagerHandsInTheMonthsReportAndThePlanOfficeAcceptsIt(Stack stack, Browser browser) {
    String project = CONSOLE + "/projects/LT-02";
    try (Visitor manager = Visitor.loggedIn(browser, stack, Account.MANAGER)) {
      Page page = manager.open(project);
      Locator reports = page.locator("section[aria-labelledby=reports]");

      reports.locator("button").first().click();
      page.locator("#report_reasons").fill("等待用地批复");
      manager.button("保存并提交").click();

      assertThat(reports).containsText("已提交");
      assertThat(reports).containsText("等待用地批复");
    }
    try (Visitor office = Visitor.loggedIn(browser, stack, Account.PLAN_OFFICE)) {
      Page page = office.open(project);
      Locator reports = page.locator("section[aria-labelledby=reports]");
      reports.locator("tbody button").first().click();
      office.button("通过").click();

      assertThat(reports).containsText("已通过");
    }
  }

  @Test
  void aManagerAsksForLaterYearsAndThePlanOfficeSaysWhyNot(Stack stack, Browser browser) {
    String project = CONSOLE + "/projects/QF-04";
    try (Visitor manager = Visitor.loggedIn(browser, stack, Account.MANAGER)) {
      Page page = manager.open(project);

      manager.button("申请调整").click();
      page.locator("#adjustment_endYear").fill("2025");
      page.locator("#adjustment_reason").fill("征地批复推迟");
      page.locator(".ant-modal-footer button").last().click();

      assertThat(page.locator("section[aria-labelledby=adjustments]")).containsText("待决定");
    }
    try (Visitor office = Visitor.loggedIn(browser, stack, Account.PLAN_OFFICE)) {
      Page page = office.open(project);
      office.button("决定").click();
      page.locator(".ant-modal-body textarea").fill("征地已于去年批复");
      office.button("不同意").click();

      Locator adjustments = page.locator("section[aria-labelledby=adjustments]");
      assertThat(adjustments).containsText("不同意");
      assertThat(adjustments).containsText("征地已于去年批复");
    }
  }

  @Test
  void aCountyBureauReportsOnItsTask(Stack stack, Browser browser) {
    try (Visitor county = Visitor.loggedIn(browser, stack, Account.COUNTY)) {
      Page page = county.open("/console/LC-2024-AIR/ledger?task=LC24-A03");

      // When
      choose(page, "#task_state", "已完成");
      page.locator("#task_completedOn").fill("2024-12-20");
      page.locator("#task_progressNote").fill("四个产业集群已全部完成一群一策方案。");
      county.button("保存").click();

      // Then
      county.reads("任务进展已更新");
      assertThat(page.locator("tr").filter(with("LC24-A03"))).containsText("已完成");
    }
  }

  @Test
  void aCountyBureauFilesItsHalfYearSummary(Stack stack, Browser browser) {
    try (Visitor county = Visitor.loggedIn(browser, stack, Account.COUNTY)) {
      Page page = county.open("/console/LC-2024-AIR/ledger");
      Locator summaries = page.locator("section[aria-labelledby=summaries]");

      summaries.locator("button").first().click();
      page.locator("#summary_text").fill("上半年完成扬尘治理十二项。");
      page.locator(".ant-modal-footer button").last().click();

      assertThat(summaries).containsText("已报送");
      assertThat(summaries).containsText("上半年完成扬尘治理十二项。");
    }
  }

  @Test
  void aSupervisorReadsThePlanAtAGlanceAndIsOfferedNothingToChange(Stack stack, Browser browser) {
    try (Visitor supervisor = Visitor.loggedIn(browser, stack, Account.SUPERVISOR)) {
      Page page = supervisor.open(CONSOLE + "/today");

      assertThat(page.locator(".glance")).containsText("规划期");
      assertThat(page.locator(".categories")).containsText("应对气候变化");
      assertThat(page.locator("section[aria-labelledby=most-late] li")).hasCount(5);

      supervisor.open(CONSOLE + "/projects/LT-01?milestone=1&move=1");
      assertThat(page.locator(".gantt")).containsText("2023-12-31");
      assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.DIALOG)).hasCount(0);
    }
  }

  @Test
  void anAuditorReadsTheStoryOfAProject(Stack stack, Browser browser) {
    try (Visitor auditor = Visitor.loggedIn(browser, stack, Account.AUDITOR)) {
      Page page = auditor.open(CONSOLE + "/projects/BS-05");

      Locator story = page.locator("section[aria-labelledby=story]");
      assertThat(story).containsText("导入项目：-- → 入库");
      assertThat(story).containsText("planoffice");
    }
  }

  @Test
  void aSupervisorSubscribesToLettersAndUnsubscribes(Stack stack, Browser browser) {
    try (Visitor supervisor = Visitor.loggedIn(browser, stack, Account.SUPERVISOR)) {
      supervisor.open(CONSOLE + "/alerts/subscriptions");
      supervisor.reads("还没有订阅");

      supervisor.button("订阅").click();

      supervisor.reads("全部规则 · LZ-145");
      supervisor.button("退订").click();
      supervisor.page().locator(".ant-popconfirm button.ant-btn-primary").click();
      supervisor.reads("还没有订阅");
    }
  }

  @Test
  void thePlanOfficeWritesARuleAndTriesItBeforeAnythingIsRaised(Stack stack, Browser browser) {
    try (Visitor office = Visitor.loggedIn(browser, stack, Account.PLAN_OFFICE)) {
      Page page = office.open(CONSOLE + "/alerts/rules/write");
      page.locator("#write_code").fill("USER_MILESTONE_LATE");
      page.locator("#write_nameZh").fill("里程碑逾期一个月");
      page.locator("#write_nameEn").fill("Milestone late by a month");

      // When a name is misspelt
      page.locator(".cm-content").fill("milestone.actualDat == ''");
      office.button("检查并存为新版本").click();

      // Then it is marked where it stands
      office.reads("第 1 行第 10 列");
      assertThat(page.locator(".cm-lintRange-error")).hasText(".actualDat");

      // When it is right, it can be tried against the facts, and is not in force
      page.locator(".cm-content")
          .fill("milestone.actualDate == '' && days(milestone.dueDate, today) > 30");
      office.button("检查并存为新版本").click();
      office.reads("试算第 1 版");
      office.button("只看今天").click();
      assertThat(page.locator("main")).containsText("柳州");
      assertThat(page.locator("section[aria-labelledby=versions]")).containsText("未启用");
    }
  }

  @Test
  void financeSeesWhatIsWrongWithATableBeforeAnythingIsWritten(
      Stack stack, Browser browser, @TempDir Path folder) throws IOException {
    Path table = folder.resolve("money.csv");
    Files.writeString(
        table,
        """
        project_code,kind,source,fiscal_year,amount_yuan,entry_date,document_number,unit,note
        NL-08,PLANNED,CITY,2024,a lot,2024-03-01,桂财 9 号,,
        """);
    try (Visitor finance = Visitor.loggedIn(browser, stack, Account.FINANCE)) {
      Page page = finance.open(CONSOLE + "/money?import=1");

      page.locator("input[type=file]").setInputFiles(table);
      finance.button("试运行").click();

      assertThat(page.locator(".ant-drawer-body tbody tr")).containsText("amount_yuan");
      assertThat(finance.button("正式导入")).isDisabled();
    }
  }

  @Test
  void aSupervisorKeepsAViewOfTheProjectsAndComesBackToIt(Stack stack, Browser browser) {
    try (Visitor supervisor = Visitor.loggedIn(browser, stack, Account.SUPERVISOR)) {
      Page page = supervisor.open(CONSOLE + "/projects?category=WASTE&cols=state,summary");
      supervisor.button("我的视图").click();
      page.locator("#view_name").fill("清废在建");
      supervisor.button("保存视图").click();
      supervisor.reads("视图已保存");

      supervisor.open(CONSOLE + "/projects");
      supervisor.button("我的视图").click();
      page.getByText("清废在建", exactly()).click();

      page.waitForURL("**/projects?category=WASTE&cols=state,summary");
      assertThat(page.locator("thead")).containsText("建设内容");
      assertThat(page.locator("thead")).not().containsText("牵头单位");
    }
  }

  private static void choose(Page page, String field, String option) {
    page.locator(field).click();
    page.locator(".ant-select-item-option").filter(with(option)).click();
  }

  private static Locator.FilterOptions with(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }
}
