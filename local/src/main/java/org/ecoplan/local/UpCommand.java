package org.ecoplan.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ecoplan.embedded.Ports;
import org.ecoplan.embedded.ServerFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts everything and stays until it is told to stop. */
@Command(name = "up", description = "Start everything; stop with Ctrl-C.")
final class UpCommand implements Callable<Integer> {

  private static final int FAILED = 1;

  @Mixin private InstanceOptions options = new InstanceOptions();

  @Option(names = "--fresh", description = "Delete the data first and start from nothing.")
  private boolean fresh;

  @Option(names = "--no-data", description = "Do not load Liuzhou's plan.")
  private boolean noData;

  private final Progress progress = new Progress(System.out);

  @Override
  public Integer call() throws IOException {
    PortPlan ports = options.ports();
    DataFolder data = options.data();
    data.lock();
    Leftover.of(data).forEach(leftover -> leftover.stop(progress));
    if (fresh) {
      data.empty();
    }
    data.requireSpace();
    requireFreePorts(ports);

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
    stack.onChange(() -> record(data, ports, stack));
    try {
      progress.say("starting in " + data.root());
      stack.start();
      if (!noData && !data.sampleDataIsLoaded()) {
        new SampleData(options.projectRoot().resolve("data/liuzhou"), ports, progress).load();
        data.markSampleDataLoaded();
      }
      Greeting.print(progress, data, ports);
      progress.plain(stack.death().join() + " Everything else is being stopped.");
    } catch (CannotRun | ServerFailure failure) {
      progress.plain(String.valueOf(failure.getMessage()));
    }
    return FAILED;
  }

  private void stop(Stack stack, DataFolder data) {
    progress.say("stopping");
    stack.close();
    try {
      Files.deleteIfExists(data.run());
    } catch (IOException e) {
      progress.say("could not delete " + data.run() + ": " + e.getMessage());
    }
    progress.say("stopped; the data stays in " + data.root());
  }

  /** Parts start side by side: one after the other they are written down. */
  private static synchronized void record(DataFolder data, PortPlan ports, Stack stack) {
    try {
      new RunRecord(
              ProcessHandle.current().pid(), ports.base(), ports.gatewayUrl(), stack.children())
          .write(data.run());
    } catch (IOException e) {
      throw new CannotRun("The running processes could not be noted: " + e.getMessage());
    }
  }

  private static void requireFreePorts(PortPlan ports) {
    for (Map.Entry<String, Integer> part : ports.all().entrySet()) {
      if (!Ports.isFree(part.getValue())) {
        throw new CannotRun(
            "Port "
                + part.getValue()
                + ", which "
                + part.getKey()
                + " needs, is taken by another program; stop that one, or choose other ports with"
                + " --port-base.");
      }
    }
  }
}
