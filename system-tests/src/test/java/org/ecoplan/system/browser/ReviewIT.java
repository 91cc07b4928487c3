package org.ecoplan.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
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

/**
 * What units report of indicators until it counts, and how other systems come to hear of alerts.
 */
@ExtendWith({RunningStack.class, Browsers.class})
class ReviewIT {

  private static final String REPORTS = CONSOLE + "/indicators/reports";

  @Test
  void aReportedValueIsReturnedWithAReasonMendedAndBecomesAnObservation(
      Stack stack, Browser browser) {
    try (Visitor county = Visitor.loggedIn(browser, stack, Account.COUNTY);
        Visitor office = Visitor.loggedIn(browser, stack, Account.PLAN_OFFICE)) {
      // Given a value that a county bureau keeps as a draft and hands in
      Page page = county.open(REPORTS + "?new=1");
      page.locator("#observation_seriesCode").fill("I05-2");
      page.locator("#observation_seriesCode").press("Enter");
      page.locator("#observation_period").fill("2022");
      page.locator("#observation_value").fill("96.5");
      page.locator("#observation_source").fill("县级统计");
      county.button("保存").click();
      county.reads("已保存为草稿");
      page.locator("tbody tr").first().getByText("查看").click();
      county.button("提交审核").click();
      assertThat(page.locator("tbody tr").first()).containsText("待审核");

      // When the plan office gives it back
      Page reviewed = office.open(REPORTS + "?state=SUBMITTED");
      reviewed.locator("tbody button").first().click();
      reviewed.locator(".ant-drawer-body textarea").fill("请附统计公报");
      office.button("退回").click();

      // Then the bureau reads why, mends it and hands it in again
      county.open(REPORTS + "?state=RETURNED");
      page.locator("tbody button").first().click();
      county.reads("请附统计公报");
      page.locator(".ant-drawer-body").getByText("更新").click();
      page.locator("#observation_source").fill("2022 年统计公报");
      county.button("保存").click();
      county.reads("已保存为草稿");
      county.open(REPORTS);
      page.locator("tbody button").first().click();
      county.button("提交审核").click();

      // And what is approved is an observation of the series, with where it comes from
      office.open(REPORTS + "?state=SUBMITTED");
      reviewed.locator("tbody button").first().click();
      office.button("审核通过").click();
      reviewed.locator(".ant-popconfirm button.ant-btn-primary").click();
      office.reads("已保存");
      office.open(CONSOLE + "/indicators/I05-2");
      Locator observations = reviewed.locator("section[aria-labelledby=observations]");
      assertThat(observations).containsText("96.5");
      assertThat(observations).containsText("2022 年统计公报");
    }
  }

  @Test
  void aFileOfMonitoringRecordsIsTriedAndComesBackWithItsErrorsMarked(
      Stack stack, Browser browser, @TempDir Path folder) throws IOException {
    Path table = folder.resolve("records.csv");
    Files.writeString(table, "point,item,day,unit,hour,value\n没有这个点,PM2.5,2024-03-01,ug/m3,1,35\n");
    try (Visitor county = Visitor.loggedIn(browser, stack, Account.COUNTY)) {
      Page page = county.open(CONSOLE + "/indicators/monitoring?import=1");

      page.locator("input[type=file]").setInputFiles(table);
      county.button("试运行").click();

      assertThat(page.locator(".ant-drawer-body tbody tr")).containsText("point");
      assertThat(county.button("正式导入")).isDisabled();
      Download marked = page.waitForDownload(() -> county.button("下载标出错误的表").click());
      org.assertj.core.api.Assertions.assertThat(marked.suggestedFilename())
          .isEqualTo("records-marked.xlsx");
    }
  }

  @Test
  void theOfficeRegistersAWebhookReadsItsSecretOnceAndStopsIt(Stack stack, Browser browser) {
    try (Visitor office = Visitor.loggedIn(browser, stack, Account.PLAN_OFFICE)) {
      Page page = office.open(CONSOLE + "/administration/webhooks?make=1");

      // An address inside the house is refused, and what was typed stays
      page.locator("#webhook_url").fill("https://127.0.0.1/hooks");
      page.locator(".ant-drawer-body button[type=submit]").click();
      assertThat(page.locator(".ant-drawer-body .notice")).isVisible();
      assertThat(page.locator("#webhook_url")).hasValue("https://127.0.0.1/hooks");

      // When
      page.locator("#webhook_url").fill("https://1.1.1.1/hooks");
      page.locator(".ant-drawer-body button[type=submit]").click();

      // Then the secret is there, once
      office.reads("只显示这一次");
      String secret = page.locator(".ant-modal code").textContent();
      office.button("已保存好").click();
      Locator row = page.locator("tbody tr").first();
      assertThat(row).containsText("https://1.1.1.1/hooks");
      assertThat(page.locator("body")).not().containsText(secret);

      // And it can be looked at and stopped
      row.getByText("投递记录").click();
      office.reads("还没有投递");
      page.keyboard().press("Escape");
      row.getByText("停用").click();
      page.locator(".ant-popconfirm button.ant-btn-primary").click();
      assertThat(row).containsText("已停用");
    }
  }
}
