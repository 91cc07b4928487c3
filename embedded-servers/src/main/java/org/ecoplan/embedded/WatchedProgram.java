package org.ecoplan.embedded;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Runs another program's main class in a JVM that ends with its parent. An agent would do too, but
 * the JVM does not keep loaded classes for the next start where there is one.
 */
public final class WatchedProgram {

  private WatchedProgram() {}

  /** The JVM arguments that run a main class from its jar, watching this process. */
  public static List<String> command(Path jar, String mainClass) {
    return List.of(
        "-cp",
        jar + File.pathSeparator + ParentWatch.ownLocation(),
        WatchedProgram.class.getName(),
        Long.toString(ProcessHandle.current().pid()),
        mainClass);
  }

  /** Takes the pid of the parent, the main class, and what is for that class. */
  public static void main(String[] arguments) throws ReflectiveOperationException {
    ParentWatch.watch(Long.parseLong(arguments[0]));
    Class.forName(arguments[1])
        .getMethod("main", String[].class)
        .invoke(null, (Object) Arrays.copyOfRange(arguments, 2, arguments.length));
  }
}
