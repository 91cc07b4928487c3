package org.ecoplan.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.ecoplan.embedded.Ports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says which parts of an instance run. */
@Command(name = "status", description = "Show what runs.")
final class StatusCommand implements Callable<Integer> {

  private static final int NOT_RUNNING = 3;
  private static final String LINE = "%-20s %6s %8s %-10s %s%n";

  @Mixin private InstanceOptions options = new InstanceOptions();

  @Override
  public Integer call() throws IOException {
    DataFolder data = options.data();
    Optional<RunRecord> run =
        data.isInUse() ? RunRecord.read(data.run()) : Optional.<RunRecord>empty();
    if (run.isEmpty()) {
      System.out.println("Nothing runs on " + data.root() + ".");
      return NOT_RUNNING;
    }
    PortPlan ports = new PortPlan(run.get().portBase());
    System.out.printf(LINE, "part", "port", "pid", "state", "memory");
    run.get().children().forEach((name, child) -> print(name, child, ports));
    System.out.println(run.get().address());
    return 0;
  }

  private static void print(String name, RunRecord.Child child, PortPlan ports) {
    Map<String, Integer> all = ports.all();
    Integer port = all.get(name);
    Optional<ProcessHandle> process = child.handle();
    String state =
        process.isEmpty()
            ? "ended"
            : port != null && Ports.accepts(port) ? "listening" : "starting";
    System.out.printf(
        LINE,
        name,
        port == null ? "" : port,
        child.pid(),
        state,
        process.map(StatusCommand::memory).orElse("--"));
  }

  /** The memory of the process and of what it has started itself. */
  private static String memory(ProcessHandle process) {
    long mebibytes =
        Stream.concat(Stream.of(process), process.descendants())
            .flatMap(handle -> residentMebibytes(handle).stream())
            .mapToLong(Long::longValue)
            .sum();
    return mebibytes == 0 ? "--" : mebibytes + " MiB";
  }

  /** The resident memory, where the system tells it (Linux). */
  private static Optional<Long> residentMebibytes(ProcessHandle process) {
    try {
      return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
