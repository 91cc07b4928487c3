package org.ecoplan.benchmark.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.LoadState;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Opens every screen of a running console in a browser with an empty cache, and goes from each to
 * the next by the menu; prints what was seen beside its limit.
 */
public final class ConsoleBenchmark {
  private static final List<String> SCREENS =
      List.of(
          "today", "projects", "reports", "money", "indicators", "evaluations", "alerts", "ledger");
  private static final List<String> CHROMIUMS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final int WIDTH = 1440;
  private static final int HEIGHT = 900;
  private static final double MEDIAN = 0.5;
  private static final double SLOWEST_TWENTIETH = 0.95;

  /**
   * What {@code shared/UX.md}'s section on speed allows, in milliseconds and as a sum of shifts.
   */
  private static final String LIMITS = "limits: first view 2,000 ms; change 200 ms; shift 0.1";

  /** From a click to the next screen's heading, and to all that it reads. */
  private record Change(double headingMs, double readMs) {}

  private final String address;
  private final int rounds;

  private ConsoleBenchmark(String address, int rounds) {
    this.address = address;
    this.rounds = rounds;
  }

  /**
   * Runs it; {@code --address} is where the gateway listens, {@code --rounds} how often each screen
   * is opened.
   */
  public static void main(String[] arguments) throws Exception {
    String address = "http://localhost:8080";
    int rounds = 10;
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      switch (arguments[i]) {
        case "--address" -> address = arguments[i + 1];
        case "--rounds" -> rounds = Integer.parseInt(arguments[i + 1]);
        default ->
            throw new IllegalArgumentException(arguments[i] + "; known: --address, --rounds");
      }
    }
    new ConsoleBenchmark(address, rounds).run();
  }

  private void run() throws Exception {
    try (Playwright playwright =
            Playwright.create(
                new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of("--no-sandbox", "--lang=zh-CN")))) {
      String session = logIn(browser);
      print("%s; %d rounds; median / 95th percentile", LIMITS, rounds);
      firstViews(browser, session);
      changes(browser, session);
    }
  }

  /** The session of a supervisor of the demonstration, who may read everything. */
  private String logIn(Browser browser) {
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.navigate(address + "/console/");
      page.fill("#username", "supervisor");
      page.fill("#password", "ecoplan-demo");
      page.click("#kc-login");
      page.waitForURL("**/today");
      return context.storageState();
    }
  }

  private BrowserContext visit(Browser browser, String session) {
    BrowserContext context =
        browser.newContext(
            new NewContextOptions().setStorageState(session).setViewportSize(WIDTH, HEIGHT));
    context.addInitScript(SeenByReaders.SCRIPT);
    return context;
  }

  /** From the address to all that a screen reads, nothing of it known to the browser before. */
  private void firstViews(Browser browser, String session) {
    print("%-12s %22s %22s %14s", "first view", "largest paint ms", "all read ms", "shift, worst");
    for (String screen : SCREENS) {
      List<Double> largest = new ArrayList<>();
      List<Double> read = new ArrayList<>();
      double shift = 0;
      for (int round = 0; round < rounds; round++) {
        try (BrowserContext context = visit(browser, session)) {
          Page page = context.newPage();
          page.navigate(address + "/console/LZ-145/" + screen);
          read.add(number(page, SeenByReaders.ALL_READ));
          page.waitForLoadState(LoadState.NETWORKIDLE);
          largest.add(number(page, "seen.largestPaint"));
          shift = Math.max(shift, number(page, "seen.shift"));
        }
      }
      print("%-12s %22s %22s %14.3f", screen, spread(largest), spread(read), shift);
    }
  }

  /** From a click in the menu to the other screen's heading, and to all that it reads. */
  private void changes(Browser browser, String session) {
    Map<String, List<Change>> changes = new LinkedHashMap<>();
    try (BrowserContext context = visit(browser, session)) {
      Page page = context.newPage();
      page.navigate(address + "/console/LZ-145/" + SCREENS.get(SCREENS.size() - 1));
      page.waitForLoadState(LoadState.NETWORKIDLE);
      // The first way round loads each screen's bundle; it is told apart.
      for (int round = 0; round <= rounds; round++) {
        String way = round == 0 ? " first" : "";
        for (String screen : SCREENS) {
          Object seen = page.evaluate(SeenByReaders.CHANGE, screen);
          changes
              .computeIfAbsent(screen + way, first -> new ArrayList<>())
              .add(new Change(at(seen, 0), at(seen, 1)));
          page.waitForLoadState(LoadState.NETWORKIDLE);
        }
      }
    }
    print("%-20s %14s %22s", "change to", "heading ms", "all read ms");
    changes.forEach(
        (screen, seen) ->
            print(
                "%-20s %14s %22s",
                screen,
                spread(seen.stream().map(Change::headingMs).toList()),
                spread(seen.stream().map(Change::readMs).toList())));
  }

  private static double number(Page page, String expression) {
    return ((Number) page.evaluate(expression)).doubleValue();
  }

  private static double at(Object list, int index) {
    return ((Number) ((List<?>) list).get(index)).doubleValue();
  }

  private static String spread(List<Double> found) {
    List<Double> sorted = found.stream().sorted().toList();
    return "%.0f / %.0f".formatted(quantile(sorted, MEDIAN), quantile(sorted, SLOWEST_TWENTIETH));
  }

  private static double quantile(List<Double> sorted, double share) {
    return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
  }

  private static Path chromium() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .flatMap(folder -> CHROMIUMS.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no Chromium on the PATH"));
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
