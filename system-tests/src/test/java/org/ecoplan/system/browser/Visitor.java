package org.ecoplan.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.regex.Pattern;
import org.ecoplan.system.Account;
import org.ecoplan.system.Stack;

/** A person at a browser window. */
final class Visitor implements AutoCloseable {

  static final String CONSOLE = "/console/LZ-145";

  private static final double PATIENCE_MS = 20_000;

  private final URI gateway;
  private final BrowserContext window;
  private final Page page;

  private Visitor(Browser browser, Stack stack, NewContextOptions options) {
    this.gateway = stack.gateway();
    this.window = browser.newContext(options.setLocale("zh-CN").setTimezoneId("Asia/Shanghai"));
    window.setDefaultTimeout(PATIENCE_MS);
    this.page = window.newPage();
  }

  /** A new window of this size, logged in. */
  static Visitor loggedIn(Browser browser, Stack stack, Account account, int width, int height) {
    Visitor visitor =
        new Visitor(browser, stack, new NewContextOptions().setViewportSize(width, height));
    visitor.page.navigate(visitor.address("/login?returnTo=/console/"));
    visitor.authenticate(account);
    visitor.page.waitForURL(Pattern.compile(".*/console/.*"));
    return visitor;
  }

  static Visitor loggedIn(Browser browser, Stack stack, Account account) {
    return loggedIn(browser, stack, account, 1440, 900);
  }

  /** A new window of somebody who has not logged in. */
  static Visitor anonymous(Browser browser, Stack stack) {
    return anonymous(browser, stack, 1440, 900);
  }

  /** The same in a window of this size. */
  static Visitor anonymous(Browser browser, Stack stack, int width, int height) {
    return new Visitor(browser, stack, new NewContextOptions().setViewportSize(width, height));
  }

  /** Somebody who is not logged in and whose browser runs no scripts. */
  static Visitor withoutScripts(Browser browser, Stack stack, int width, int height) {
    return new Visitor(
        browser,
        stack,
        new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(width, height));
  }

  /** Fills in the identity server's form. */
  void authenticate(Account account) {
    page.locator("#username").fill(account.userName());
    page.locator("#password").fill(Account.PASSWORD);
    page.locator("#kc-login").click();
  }

  /** Opens a path of the gateway and waits until it is quiet. */
  Page open(String path) {
    page.navigate(address(path));
    page.waitForLoadState(LoadState.NETWORKIDLE);
    return page;
  }

  Page page() {
    return page;
  }

  BrowserContext window() {
    return window;
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(false))
        .first();
  }

  void reads(String sentence) {
    assertThat(page.locator("body")).containsText(sentence);
  }

  private String address(String path) {
    return gateway.resolve(path).toString();
  }

  @Override
  public void close() {
    window.close();
  }
}
