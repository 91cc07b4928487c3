package org.ecoplan.benchmark.console;

/** What the page itself is asked, in the browser's own clock. */
final class SeenByReaders {

  /** Runs before the page: gathers its largest paint and what moved without being asked to. */
  static final String SCRIPT =
      """
      window.seen = { largestPaint: 0, shift: 0 };
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.largestPaint = entry.startTime;
      }).observe({ type: 'largest-contentful-paint', buffered: true });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
      window.painted = () => new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
      window.isThere = () =>
        document.querySelector('main h1') && !document.querySelector('.waiting');
      """;

  /** When nothing in sight is still waited for, in milliseconds since the address was asked. */
  static final String ALL_READ =
      """
      async () => {
        do { await painted(); } while (!isThere());
        return performance.now();
      }
      """;

  /** Clicks the menu's way to a screen; answers when its heading and when all of it was painted. */
  static final String CHANGE =
      """
      async (screen) => {
        const before = document.querySelector('main h1').textContent;
        const from = performance.now();
        document.querySelector(`.side a[href$="/${screen}"]`).click();
        do { await painted(); }
        while ((document.querySelector('main h1')?.textContent ?? before) === before);
        const heading = performance.now() - from;
        while (!isThere()) await painted();
        return [heading, performance.now() - from];
      }
      """;

  private SeenByReaders() {}
}
