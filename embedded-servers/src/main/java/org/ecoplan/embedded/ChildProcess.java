package org.ecoplan.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A server that runs as a child of this process, with its output in a log file. */
public final class ChildProcess implements AutoCloseable {

  private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  private final String name;
  private final Process process;
  private final Path log;

  private ChildProcess(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  /**
   * Starts a program.
   *
   * @param environment added to the environment of this process
   * @param log takes what the program prints; the log of the run before is kept beside it
   */
  public static ChildProcess start(
      String name,
      List<String> command,
      Map<String, String> environment,
      Path directory,
      Path log) {
    try {
      Files.createDirectories(directory);
      Logs.rotate(log);
      ProcessBuilder builder =
          new ProcessBuilder(inOwnSession(command))
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(nullDevice()))
              .redirectOutput(log.toFile());
      builder.environment().putAll(environment);
      return new ChildProcess(name, builder.start(), log);
    } catch (IOException e) {
      throw new ServerFailure(name + " could not be started: " + e.getMessage(), e);
    }
  }

  public String name() {
    return name;
  }

  public long pid() {
    return process.pid();
  }

  public Path log() {
    return log;
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Completes with the exit code when the program ends, for whatever reason. */
  public CompletableFuture<Integer> exit() {
    return process.onExit().thenApply(Process::exitValue);
  }

  /**
   * Waits until the server is of use.
   *
   * @throws ServerFailure where it ends before that, or where it takes too long
   */
  public void awaitReady(BooleanSupplier ready, Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!ready.getAsBoolean()) {
      if (!process.isAlive()) {
        throw new ServerFailure(
            name
                + " ended with exit code "
                + process.exitValue()
                + " while starting, see "
                + log
                + "\n"
                + Logs.end(log));
      }
      if (System.nanoTime() > deadline) {
        throw new ServerFailure(
            name + " was not ready after " + atMost.toSeconds() + " s, see " + log);
      }
      sleep();
    }
  }

  /** Asks the program to stop, with what it has started itself, and makes it where it does not. */
  @Override
  public void close() {
    List<ProcessHandle> family =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    family.forEach(ProcessHandle::destroy);
    try {
      CompletableFuture.allOf(
              family.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
          .get(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException | ExecutionException e) {
      // What asking did not achieve, the next line does.
    } finally {
      family.forEach(ProcessHandle::destroyForcibly);
    }
  }

  /**
   * Keeps Ctrl-C at the console from reaching the child, where the system can: the parent stops its
   * children in their order.
   */
  private static List<String> inOwnSession(List<String> command) {
    return Files.isExecutable(SETSID)
        ? Stream.concat(Stream.of(SETSID.toString()), command.stream()).toList()
        : command;
  }

  private static File nullDevice() {
    return Path.of("/dev/null").toFile();
  }

  private static void sleep() {
    try {
      Thread.sleep(POLL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerFailure("interrupted while waiting", e);
    }
  }
}
