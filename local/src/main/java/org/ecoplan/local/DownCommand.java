package org.ecoplan.local;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops the instance of a folder from elsewhere. */
@Command(name = "down", description = "Stop the running instance.")
final class DownCommand implements Callable<Integer> {

  private static final int PATIENCE_SECONDS = 60;

  @Mixin private InstanceOptions options = new InstanceOptions();

  private final Progress progress = new Progress(System.out);

  @Override
  public Integer call() throws IOException {
    DataFolder data = options.data();
    Optional<ProcessHandle> launcher =
        RunRecord.read(data.run())
            .filter(run -> isInUse(data))
            .flatMap(run -> ProcessHandle.of(run.launcher()));
    if (launcher.isPresent()) {
      return stop(launcher.get());
    }
    List<Leftover> leftovers = Leftover.of(data);
    leftovers.forEach(leftover -> leftover.stop(progress));
    if (leftovers.isEmpty()) {
      progress.plain("Nothing runs on " + data.root() + ".");
    }
    return 0;
  }

  private int stop(ProcessHandle launcher) {
    launcher.destroy();
    try {
      launcher.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      progress.plain("Stopped.");
      return 0;
    } catch (TimeoutException | ExecutionException e) {
      progress.plain(
          "The instance (pid " + launcher.pid() + ") did not stop in " + PATIENCE_SECONDS + " s.");
      return 1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private static boolean isInUse(DataFolder data) {
    try {
      return data.isInUse();
    } catch (IOException e) {
      throw new CannotRun("The folder " + data.root() + " cannot be read: " + e.getMessage());
    }
  }
}
