package org.ecoplan.embedded;

/** Ends this JVM when the process that started it is gone, so that no orphan holds ports. */
public final class ParentWatch {

  private ParentWatch() {}

  /** Begins to watch. */
  public static void endWithParent() {
    ProcessHandle.current().parent().ifPresent(ParentWatch::endWith);
  }

  private static void endWith(ProcessHandle parent) {
    Thread watch =
        new Thread(
            () -> {
              parent.onExit().join();
              System.exit(1);
            },
            "parent-watch");
    watch.setDaemon(true);
    watch.start();
  }
}
