package org.ecoplan.local;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process that outlived its launcher, which was killed before it could stop it. */
record Leftover(String name, ProcessHandle process) {

  private static final int PATIENCE_SECONDS = 15;

  /** The processes of the last run on this folder that are still there, last started first. */
  static List<Leftover> of(DataFolder data) {
    List<Leftover> leftovers = new ArrayList<>();
    RunRecord.read(data.run())
        .ifPresent(
            run ->
                run.children()
                    .forEach(
                        (name, child) ->
                            child
                                .handle()
                                .ifPresent(process -> leftovers.add(new Leftover(name, process)))));
    Collections.reverse(leftovers);
    return leftovers;
  }

  /** Asks it to stop, and makes it where it does not. */
  void stop(Progress progress) {
    progress.say("stopping " + name + " (pid " + process.pid() + "), left over from a killed run");
    process.destroy();
    try {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
