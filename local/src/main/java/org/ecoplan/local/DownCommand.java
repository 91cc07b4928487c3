package org.ecoplan.local;

import java.io.IOException;
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

  private static final int PATIENCE_SECONDS = 90;

  @Mixin private InstanceOptions options = new InstanceOptions();

  private final Progress progress = new Progress(System.out);

  @Override
  public Integer call() throws IOException, InterruptedException {
    DataFolder data = options.data();
    Optional<ProcessHandle> launcher =
        data.isInUse()
            ? RunRecord.read(data.run()).flatMap(run -> ProcessHandle.of(run.launcher()))
            : Optional.empty();
    if (launcher.isPresent()) {
      stop(launcher.get());
    }
    // Where the launcher had been killed, its children are stopped in its place.
    boolean leftovers = Leftover.stopAll(data, progress);
    progress.plain(
        launcher.isPresent() || leftovers ? "Stopped." : "Nothing runs on " + data.root() + ".");
    return 0;
  }

  private void stop(ProcessHandle launcher) throws InterruptedException {
    launcher.destroy();
    try {
      launcher.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      progress.say(
          "the instance (pid %d) did not stop in %d s and is made to"
              .formatted(launcher.pid(), PATIENCE_SECONDS));
      launcher.destroyForcibly();
    }
  }
}
