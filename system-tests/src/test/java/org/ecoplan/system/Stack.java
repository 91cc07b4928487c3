package org.ecoplan.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * The embedded default as a person starts it: {@code ./ecoplan up} in a process of its own, stopped
 * by the signal that Ctrl-C sends.
 */
public final class Stack {

  private static final Duration FIRST_START = Duration.ofMinutes(6);
  private static final Duration STOP = Duration.ofMinutes(1);
  private static final String READY = "Ecoplan is ready";

  private final Path root;
  private final Path data;
  private final int portBase;
  private final Path output;
  private @Nullable Process process;
  private List<ProcessHandle> family = List.of();

  Stack(Path root, Path data, int portBase) {
    this.root = root;
    this.data = data;
    this.portBase = portBase;
    this.output = data.resolveSibling(data.getFileName() + "-up.log");
  }

  public URI gateway() {
    return URI.create("http://localhost:" + portBase);
  }

  URI tokenEndpoint() {
    return URI.create(
        "http://localhost:" + (portBase + 4) + "/realms/ecoplan/protocol/openid-connect/token");
  }

  /**
   * Starts it where it does not run; returns when it says that it is ready.
   *
   * @param options of the command, such as {@code --demo}
   */
  void up(String... options) {
    if (process != null && process.isAlive()) {
      return;
    }
    try {
      Files.createDirectories(data.toAbsolutePath().getParent());
      Process started =
          new ProcessBuilder(command("up", options))
              .directory(root.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      process = started;
      Awaitility.await("ready, see " + output)
          .atMost(FIRST_START)
          .pollInterval(Duration.ofMillis(200))
          .until(() -> said().contains(READY) || !started.isAlive());
      assertThat(started.isAlive()).as("up went on running:\n%s", said()).isTrue();
      family = Stream.concat(Stream.of(started.toHandle()), started.descendants()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops it as Ctrl-C does; returns the exit code. */
  int interrupt() {
    Process running = running();
    signal("INT", running.pid());
    return exitCode(running);
  }

  /** Stops it where it runs. */
  void stopIfRunning() {
    if (process != null && process.isAlive()) {
      interrupt();
    }
  }

  /** Kills one of its children without warning; returns the exit code of the whole. */
  int killChild(String name) {
    Process running = running();
    signal("KILL", child(name).pid());
    return exitCode(running);
  }

  /** Whether no process that belonged to this stack is still there. */
  boolean leavesNothing() {
    return family.stream().noneMatch(ProcessHandle::isAlive);
  }

  /** What {@code up} has printed so far. */
  String said() {
    try {
      return Files.exists(output) ? Files.readString(output) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs another command of the launcher to its end and returns what it printed. */
  String run(String command, String... options) {
    try {
      Process started =
          new ProcessBuilder(command(command, options))
              .directory(root.toFile())
              .redirectErrorStream(true)
              .start();
      String printed = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      exitCode(started);
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> command(String name, String... options) {
    List<String> command =
        new ArrayList<>(
            List.of(
                // A build that runs in the background ignores SIGINT, and its children would
                // inherit that.
                "env",
                "--default-signal=INT",
                root.resolve("ecoplan").toString(),
                name,
                "--data",
                data.toAbsolutePath().toString(),
                "--port-base",
                Integer.toString(portBase)));
    command.addAll(List.of(options));
    return command;
  }

  /** A child as the launcher has written it down. */
  private ProcessHandle child(String name) {
    Properties run = new Properties();
    try (Reader reader = Files.newBufferedReader(data.resolve("run.properties"))) {
      run.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    long pid = Long.parseLong(run.getProperty("child." + name).split(" ", 2)[0]);
    return ProcessHandle.of(pid).orElseThrow(() -> new AssertionError("no child " + name));
  }

  private Process running() {
    if (process == null || !process.isAlive()) {
      throw new AssertionError("the stack does not run");
    }
    return process;
  }

  private static void signal(String name, long pid) {
    try {
      int exit = new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
      assertThat(exit).as("kill -%s %d", name, pid).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  private static int exitCode(Process process) {
    try {
      assertThat(process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)).as("stops in time").isTrue();
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }
}
