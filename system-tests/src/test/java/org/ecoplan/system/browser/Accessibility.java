package org.ecoplan.system.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** What axe finds on a page against WCAG 2.2 AA. docs of the rules: deque's axe-core. */
final class Accessibility {

  private static final String RUN =
      """
      async () => {
        const found = await axe.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        });
        return found.violations.flatMap(violation =>
          violation.nodes.map(node => `${violation.id}: ${node.html.slice(0, 200)}`));
      }""";

  /** What a finger presses and is less than 44 pixels high; links within text are as high as it. */
  private static final String SMALL =
      """
      () => [...document.querySelectorAll('main button, .ant-drawer-body button, main select,'
          + ' main input:not([type=checkbox]):not([type=radio]), .ant-drawer-body input')]
        .filter(one => one.offsetParent !== null && !one.closest('.visually-hidden, p, li a'))
        .map(one => one.closest('.ant-select, .ant-input-affix-wrapper, .ant-picker, label') ?? one)
        .filter(one => one.getBoundingClientRect().height < 43.5)
        .map(one => `${Math.round(one.getBoundingClientRect().height)} px high: `
          + one.outerHTML.slice(0, 140))""";

  private Accessibility() {}

  /** By how many pixels a page is wider than its window; zero is right. */
  static int sideways(Page page) {
    Object pixels =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    return ((Number) pixels).intValue();
  }

  /** One line for each target that is too small for a finger; none where all is well. */
  static List<String> smallTargets(Page page) {
    return ((List<?>) page.evaluate(SMALL)).stream().map(String::valueOf).toList();
  }

  /** One line for each element that breaks a rule; none where all is well. */
  static List<String> violations(Page page) {
    try {
      page.evaluate(Files.readString(Browsers.AXE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ((List<?>) page.evaluate(RUN)).stream().map(String::valueOf).toList();
  }
}
