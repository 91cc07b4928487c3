package org.ecoplan.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.system.browser.Visitor.CONSOLE;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecoplan.system.Account;
import org.ecoplan.system.RunningStack;
import org.ecoplan.system.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every screen on a desk and on a phone: it draws, nothing runs out of the window sideways, axe
 * finds nothing. The pictures are in {@code target/screenshots}.
 */
@ExtendWith({RunningStack.class, Browsers.class})
class ScreensIT {

  private static final Path PICTURES = Path.of("target", "screenshots");

  private static final Map<String, String> SCREENS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("today", CONSOLE + "/today"),
              Map.entry("projects", CONSOLE + "/projects"),
              Map.entry("projects-none", CONSOLE + "/projects?q=没有这样的项目"),
              Map.entry("project", CONSOLE + "/projects/LT-01"),
              Map.entry("project-edit", CONSOLE + "/projects/LT-01?milestone=1"),
              Map.entry("project-missing", CONSOLE + "/projects/XX-99"),
              Map.entry("reports", CONSOLE + "/reports"),
              Map.entry("reports-missing", CONSOLE + "/reports?missing=1"),
              Map.entry("money-crossed", CONSOLE + "/money?by=category&and=source"),
              Map.entry("money", CONSOLE + "/money?project=LT-01"),
              Map.entry("money-record", CONSOLE + "/money?project=LT-01&record=1"),
              Map.entry("indicators", CONSOLE + "/indicators"),
              Map.entry("series", CONSOLE + "/indicators/I05-1"),
              Map.entry("evaluations", CONSOLE + "/evaluations?create=1"),
              Map.entry("alerts", CONSOLE + "/alerts"),
              Map.entry("ladder", CONSOLE + "/alerts/board"),
              Map.entry("rules", CONSOLE + "/alerts/rules"),
              Map.entry("rule", CONSOLE + "/alerts/rules/MILESTONE_OVERDUE"),
              Map.entry("rule-set", CONSOLE + "/alerts/rules/MILESTONE_OVERDUE?set=1"),
              Map.entry("rule-write", CONSOLE + "/alerts/rules/write"),
              Map.entry("webhooks", CONSOLE + "/administration/webhooks"),
              Map.entry("webhook-make", CONSOLE + "/administration/webhooks?make=1"),
              Map.entry("observation-reports", CONSOLE + "/indicators/reports"),
              Map.entry("observation-report", CONSOLE + "/indicators/reports?new=1"),
              Map.entry("monitoring-import", CONSOLE + "/indicators/monitoring?import=1"),
              Map.entry("money-import", CONSOLE + "/money?import=1"),
              Map.entry("ledger-calendar", "/console/LC-2024-AIR/ledger?view=calendar"),
              Map.entry("subscriptions", CONSOLE + "/alerts/subscriptions"),
              Map.entry("lint", CONSOLE + "/indicators/lint"),
              Map.entry("monitoring", CONSOLE + "/indicators/monitoring"),
              Map.entry("comparison", CONSOLE + "/evaluations/compare"),
              Map.entry("ledger", "/console/LC-2024-AIR/ledger"),
              Map.entry("ledger-task", "/console/LC-2024-AIR/ledger?task=LC24-A02"),
              Map.entry("administration", CONSOLE + "/administration")));

  private static final Map<String, String> PAGES =
      Map.of("start", "/", "public", "/public/", "api-docs", "/api-docs");

  @ParameterizedTest
  @ValueSource(ints = {1440, 390})
  void everyScreenFitsItsWindowAndIsAccessible(int width, Stack stack, Browser browser) {
    try (Visitor office =
        Visitor.loggedIn(browser, stack, Account.PLAN_OFFICE, width, width < 600 ? 844 : 900)) {
      assertThat(faults(office, SCREENS, width)).isEmpty();
    }
  }

  /** A window of 1280 pixels at 400 % zoom. WCAG 2.2, 1.4.10. */
  @Test
  void everyScreenReflowsInAWindowOf320Pixels(Stack stack, Browser browser) {
    try (Visitor office = Visitor.loggedIn(browser, stack, Account.PLAN_OFFICE, 320, 640)) {
      List<String> wide = new ArrayList<>();
      SCREENS.forEach(
          (name, path) -> {
            int sideways = Accessibility.sideways(office.open(path));
            if (sideways > 0) {
              wide.add(name + " by " + sideways + " px");
            }
          });
      assertThat(wide).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1440, 390})
  void thePagesForEverybodyFitTheirWindowAndDoWithoutScripts(
      int width, Stack stack, Browser browser) {
    try (Visitor anybody = Visitor.withoutScripts(browser, stack, width, width < 600 ? 844 : 900)) {
      PAGES.forEach(
          (name, path) -> {
            Page page = anybody.open(path);
            picture(page, name, width);
            assertThat(page.locator("h1").textContent()).as(path).isNotBlank();
          });
    }
  }

  private static List<String> faults(Visitor visitor, Map<String, String> screens, int width) {
    List<String> faults = new ArrayList<>();
    visitor.page().onPageError(error -> faults.add("script: " + error));
    screens.forEach(
        (name, path) -> {
          Page page = visitor.open(path);
          picture(page, name, width);
          int sideways = Accessibility.sideways(page);
          if (sideways > 0) {
            faults.add(name + " runs out of the window by " + sideways + " px");
          }
          if (width < 600) {
            Accessibility.smallTargets(page).forEach(small -> faults.add(name + ": " + small));
          }
          Accessibility.violations(page).forEach(found -> faults.add(name + ": " + found));
        });
    return faults;
  }

  private static void picture(Page page, String name, int width) {
    page.screenshot(
        new ScreenshotOptions()
            .setPath(PICTURES.resolve(name + "-" + width + ".png"))
            .setFullPage(true));
  }
}
