package org.ecoplan.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.ecoplan.embedded.Ports;
import org.ecoplan.embedded.ServerFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts everything and stays until it is told to stop. */
@Command(name = "up", description = "Start everything; stop with Ctrl-C.")
final class UpCommand implements Callable<Integer> {

  private static final int STOPPED_AS_ASKED = 0;
  private static final int FAILED = 1;
  private static final String LIUZHOU = "data/liuzhou";

  @Mixin private InstanceOptions options = new InstanceOptions();

  @Option(names = "--fresh", description = "Delete the data first and start from nothing.")
  private boolean fresh;

  @Option(names = "--no-data", description = "Do not load Liuzhou's plan.")
  private boolean noData;

  @Option(
      names = "--demo",
      description =
          "Add synthetic content, marked as such everywhere and for good; never beside real entries.")
  private boolean demo;

  private final Progress progress = new Progress(System.out);
  private final AtomicReference<End> end = new AtomicReference<>(End.NONE);

  /** Why the instance ends: what comes first counts. */
  private enum End {
    NONE,
    ASKED,
    FAILURE
  }

  @Override
  public Integer call() {
    if (demo && noData) {
      throw new CannotRun("--demo tells its story over the real plan; leave --no-data out.");
    }
    PortPlan ports = options.ports();
    DataFolder data = options.data();
    try {
      prepare(data, ports);
      Stack stack =
          new Stack(
              options.projectRoot(),
              Path.of(System.getProperty("java.home")),
              data,
              ports,
              Secrets.in(data.secrets()),
              progress);
      // Ctrl-C and SIGTERM end here too: the virtual machine waits for its hooks.
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, data), "stop"));
      stack.onChange(() -> record(data, ports, stack::children));
      progress.say("starting in " + data.root());
      stack.start();
      loadSampleData(data, ports);
      if (demo) {
        new DemoData(options.projectRoot().resolve(LIUZHOU), ports, data, progress).load();
      }
      Greeting.print(progress, data, ports);
      fail(stack.death().join() + " Everything else is being stopped.", data);
    } catch (CannotRun | ServerFailure failure) {
      fail(String.valueOf(failure.getMessage()), data);
    } catch (IOException failure) {
      fail("The folder " + data.root() + " cannot be used: " + failure + ".", data);
    } catch (RuntimeException failure) {
      // What breaks because it is being stopped is of no interest.
      if (end.get() != End.ASKED) {
        throw failure;
      }
    } finally {
      // Nothing but a signal ends an instance well, a fault of ours least of all.
      end.compareAndSet(End.NONE, End.FAILURE);
    }
    return FAILED;
  }

  private void prepare(DataFolder data, PortPlan ports) throws IOException {
    data.lock();
    var unused = Leftover.stopAll(data, progress);
    if (fresh) {
      data.empty();
    }
    data.requireSpace();
    data.requireSecrets();
    if (demo) {
      data.markDemoWanted();
    }
    requireFreePorts(ports);
    record(data, ports, Map::of);
  }

  private void loadSampleData(DataFolder data, PortPlan ports) throws IOException {
    if (noData || data.sampleDataIsLoaded()) {
      return;
    }
    SampleData sample = new SampleData(options.projectRoot().resolve(LIUZHOU), ports, progress);
    // A plan in the registry is somebody's work, unless it is what an interrupted import left.
    if (data.sampleDataIsBegun() || sample.isWanted()) {
      data.markSampleDataBegun();
      sample.load();
      if (!demo) {
        // A package is made once a day: a demonstration publishes its own, when there is more to
        // see.
        sample.publish();
      }
    }
    data.markSampleDataLoaded();
  }

  private void fail(String sentence, DataFolder data) {
    if (end.compareAndSet(End.NONE, End.FAILURE)) {
      progress.plain(data.isFull() ? sentence + " The disk is full." : sentence);
    }
  }

  private void stop(Stack stack, DataFolder data) {
    end.compareAndSet(End.NONE, End.ASKED);
    progress.say("stopping");
    stack.close();
    // Such as PostgreSQL's set-up, of which only the library knows that starts it.
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    try {
      Files.deleteIfExists(data.run());
    } catch (IOException e) {
      progress.say("could not delete " + data.run() + ": " + e.getMessage());
    }
    progress.say("stopped; the data stays in " + data.root());
    if (end.get() == End.ASKED) {
      // After a signal the virtual machine would report the signal: stopping is what was wanted.
      Runtime.getRuntime().halt(STOPPED_AS_ASKED);
    }
  }

  /** Parts start side by side: asking what runs and writing it down is one step. */
  private synchronized void record(
      DataFolder data, PortPlan ports, Supplier<Map<String, RunRecord.Child>> children) {
    try {
      new RunRecord(ProcessHandle.current().pid(), ports.base(), ports.gatewayUrl(), children.get())
          .write(data.run());
    } catch (IOException e) {
      throw new CannotRun("The running processes could not be noted: " + e.getMessage());
    }
  }

  private static void requireFreePorts(PortPlan ports) {
    ports
        .all()
        .forEach(
            (part, port) -> {
              if (!Ports.isFree(port)) {
                throw new CannotRun(
                    "Port %d, which %s needs, is taken by %s; stop that, or choose other ports with --port-base."
                        .formatted(port, part, PortOwner.of(port).orElse("another program")));
              }
            });
  }
}
