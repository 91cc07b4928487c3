package org.ecoplan.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * PostgreSQL's main process as its data directory names it, whoever started it: after a launcher
 * was killed, this is all that is known.
 */
public final class Postmaster {

  private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
  private static final String PROGRAM = "postgres";

  private final ProcessHandle process;

  private Postmaster(ProcessHandle process) {
    this.process = process;
  }

  /** The server that runs on this directory. */
  public static Optional<Postmaster> on(Path dataDirectory) {
    return named(dataDirectory).filter(Postmaster::mayBePostgres).map(Postmaster::new);
  }

  public ProcessHandle process() {
    return process;
  }

  /**
   * Stops the server as {@code pg_ctl stop -m fast} does: clients are disconnected, data is
   * written.
   *
   * @throws ServerFailure where it goes on running
   */
  public void stop() {
    try {
      // Java sends SIGTERM only, on which PostgreSQL waits for its clients to leave.
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      process.onExit().get(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (IOException | TimeoutException | ExecutionException e) {
      throw new ServerFailure(
          "PostgreSQL (pid " + process.pid() + ") runs and could not be stopped", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerFailure("interrupted while PostgreSQL stopped", e);
    }
  }

  /**
   * Forgets the pid of a server that was killed, where another program has got that pid since:
   * PostgreSQL would take it for a server and refuse to start.
   */
  static void forgetIfStale(Path dataDirectory) throws IOException {
    if (named(dataDirectory).filter(process -> !mayBePostgres(process)).isPresent()) {
      Files.deleteIfExists(pidFile(dataDirectory));
    }
  }

  private static Optional<ProcessHandle> named(Path dataDirectory) {
    try {
      List<String> lines = Files.readAllLines(pidFile(dataDirectory));
      return lines.isEmpty()
          ? Optional.empty()
          : ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A process whose command cannot be seen may be one: better to ask PostgreSQL than to guess. */
  private static boolean mayBePostgres(ProcessHandle process) {
    return process.info().commandLine().map(line -> line.contains(PROGRAM)).orElse(true);
  }

  private static Path pidFile(Path dataDirectory) {
    return dataDirectory.resolve("postmaster.pid");
  }
}
