package org.ecoplan.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test the one Chromium of this run. Where the machine has none, or the gateway was
 * built without the console, the journeys are skipped with a sentence; on a build server that is a
 * failure.
 */
final class Browsers implements BeforeEachCallback, ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(Browsers.class);
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** Brought along by the console's own build. */
  static final Path AXE =
      Path.of("..", "gateway", "src", "main", "webui", "node_modules", "axe-core", "axe.min.js");

  @Override
  public void beforeEach(ExtensionContext context) {
    needs(
        chromium().isPresent(),
        "no Chromium on the PATH: install it (Debian: apt-get install chromium fonts-noto-cjk)");
    needs(
        Files.exists(AXE), "the console has not been built: install Node 20 or newer and package");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Kept.class, key -> launch(), Kept.class)
        .browser();
  }

  private static void needs(boolean there, String sentence) {
    if (System.getenv("CI") != null) {
      assertThat(there).as(sentence).isTrue();
    }
    assumeTrue(there, sentence);
  }

  private static Kept launch() {
    Playwright playwright =
        Playwright.create(
            new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    LaunchOptions options =
        new LaunchOptions()
            .setExecutablePath(chromium().orElseThrow())
            // Chromium refuses its sandbox to root, as which build servers often run.
            .setArgs(List.of("--no-sandbox", "--lang=zh-CN"));
    return new Kept(playwright, playwright.chromium().launch(options));
  }

  private static Optional<Path> chromium() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Closes the browser when the whole run is over. */
  private record Kept(Playwright playwright, Browser browser) implements AutoCloseable {

    @Override
    public void close() {
      Arrays.<AutoCloseable>asList(browser, playwright).forEach(Kept::close);
    }

    private static void close(AutoCloseable one) {
      try {
        one.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
