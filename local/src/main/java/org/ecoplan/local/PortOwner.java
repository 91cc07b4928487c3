package org.ecoplan.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The process that listens on a port, where the system tells it (Linux). */
final class PortOwner {

  private static final List<Path> TABLES =
      List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
  private static final String LISTENING = "0A";
  private static final int LOCAL_ADDRESS = 1;
  private static final int STATE = 3;
  private static final int INODE = 9;

  private PortOwner() {}

  /** Its pid and name, for a sentence. */
  static Optional<String> of(int port) {
    return socketOf(port).flatMap(PortOwner::holder).map(PortOwner::described);
  }

  /** The link by which the process that holds the listening socket is recognised. */
  private static Optional<String> socketOf(int port) {
    String suffix = ":%04X".formatted(port);
    return TABLES.stream()
        .flatMap(PortOwner::lines)
        .map(line -> line.strip().split("\\s+"))
        .filter(fields -> fields.length > INODE)
        .filter(fields -> fields[LOCAL_ADDRESS].endsWith(suffix))
        .filter(fields -> fields[STATE].equals(LISTENING))
        .map(fields -> "socket:[" + fields[INODE] + "]")
        .findFirst();
  }

  private static Optional<ProcessHandle> holder(String socket) {
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      return all.filter(process -> holds(process, socket)).findFirst();
    }
  }

  private static boolean holds(ProcessHandle process, String socket) {
    try (Stream<Path> files = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
      return files.anyMatch(file -> isLinkTo(file, socket));
    } catch (IOException e) {
      return false; // somebody else's process, or one that has just ended
    }
  }

  private static boolean isLinkTo(Path file, String target) {
    try {
      return Files.readSymbolicLink(file).toString().equals(target);
    } catch (IOException e) {
      return false;
    }
  }

  private static String described(ProcessHandle process) {
    String name = lines(Path.of("/proc/" + process.pid() + "/comm")).findFirst().orElse("");
    return name.isEmpty() ? "pid " + process.pid() : name + ", pid " + process.pid();
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      return Stream.empty();
    }
  }
}
