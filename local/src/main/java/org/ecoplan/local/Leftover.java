package org.ecoplan.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.ecoplan.embedded.Postmaster;

/** A process that outlived its launcher, which was killed before it could stop it. */
record Leftover(String name, ProcessHandle process) {

  private static final int PATIENCE_SECONDS = 15;

  /** What others need goes last; the services, which are not named here, go first. */
  private static final List<String> LAST = List.of("Keycloak", "Kafka");

  /** The processes of the last run on this folder that are still there; PostgreSQL apart. */
  private static List<Leftover> of(DataFolder data) {
    Map<String, RunRecord.Child> children =
        RunRecord.read(data.run()).map(RunRecord::children).orElse(Map.of());
    List<Leftover> leftovers = new ArrayList<>();
    children.forEach(
        (name, child) ->
            child
                .handle()
                .filter(process -> !name.equals(Stack.POSTGRESQL))
                .ifPresent(process -> leftovers.add(new Leftover(name, process))));
    leftovers.sort(Comparator.comparingInt(leftover -> LAST.indexOf(leftover.name())));
    return leftovers;
  }

  /**
   * Stops everything that the last run on this folder has left behind.
   *
   * @return whether there was anything
   */
  static boolean stopAll(DataFolder data, Progress progress) {
    List<Leftover> leftovers = of(data);
    leftovers.forEach(leftover -> leftover.stop(progress));
    return Postmaster.on(data.postgres())
            .map(
                postmaster -> {
                  announce(progress, Stack.POSTGRESQL, postmaster.process());
                  postmaster.stop();
                  return true;
                })
            .orElse(false)
        || !leftovers.isEmpty();
  }

  private void stop(Progress progress) {
    announce(progress, name, process);
    List<ProcessHandle> family = Stream.concat(process.descendants(), Stream.of(process)).toList();
    family.forEach(ProcessHandle::destroy);
    try {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // What asking did not achieve, the last line does.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      family.forEach(ProcessHandle::destroyForcibly);
    }
  }

  private static void announce(Progress progress, String name, ProcessHandle process) {
    progress.say("stopping " + name + " (pid " + process.pid() + "), left over from a killed run");
  }
}
