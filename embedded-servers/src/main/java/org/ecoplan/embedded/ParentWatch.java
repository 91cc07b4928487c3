package org.ecoplan.embedded;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ends a child's JVM when the process that started it is gone, even where that one was killed and
 * could stop nobody: no orphan holds ports or writes into the data.
 *
 * <p>A JVM whose main class is not ours gets it as an agent, see {@link #option()}.
 */
public final class ParentWatch {

  private static final long POLL_MILLIS = 500;
  private static final long STOP_MILLIS = 15_000;

  private ParentWatch() {}

  /** Called by the JVM, before the program's own main, with the pid of the parent. */
  public static void premain(String parent) {
    watch(Long.parseLong(parent));
  }

  /**
   * The JVM option that makes a child watch this process; none where this library does not run from
   * its jar, as in its own tests.
   */
  public static List<String> option() {
    Path jar = ownLocation();
    return Files.isRegularFile(jar)
        ? List.of("-javaagent:" + jar + "=" + ProcessHandle.current().pid())
        : List.of();
  }

  /** Where this library is: its jar, or the folder of its classes. */
  static Path ownLocation() {
    try {
      return Path.of(ParentWatch.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new ServerFailure("the class path cannot be told: " + e.getMessage(), e);
    }
  }

  /** Begins to watch. */
  static void watch(long parent) {
    daemon("parent-watch", () -> endAfter(ProcessHandle.of(parent).orElse(null)));
  }

  /** Asks every half second: a future of the parent's end would start the common pool too early. */
  private static void endAfter(@Nullable ProcessHandle parent) {
    while (parent != null && parent.isAlive()) {
      if (!slept(POLL_MILLIS)) {
        return;
      }
    }
    daemon("parent-watch-halt", ParentWatch::haltWhereItHangs);
    System.exit(1);
  }

  private static void haltWhereItHangs() {
    if (slept(STOP_MILLIS)) {
      Runtime.getRuntime().halt(1);
    }
  }

  private static boolean slept(long millis) {
    try {
      Thread.sleep(millis);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
