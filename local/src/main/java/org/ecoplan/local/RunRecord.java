package org.ecoplan.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What a running instance says about itself, for {@code status}, {@code down} and the next {@code
 * up}.
 *
 * @param launcher the process to ask to stop
 * @param address the address of the gateway
 * @param children the children by name
 */
record RunRecord(long launcher, int portBase, String address, Map<String, Child> children) {

  /** A child by its pid, and its start, by which a pid that was given anew is told apart. */
  record Child(long pid, String startedAt) {

    static Child of(ProcessHandle handle) {
      return new Child(handle.pid(), start(handle));
    }

    /** The process where it still is the same one. */
    Optional<ProcessHandle> handle() {
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .filter(handle -> start(handle).equals(startedAt));
    }

    private static String start(ProcessHandle handle) {
      return handle.info().startInstant().map(Instant::toString).orElse("");
    }
  }

  static Optional<RunRecord> read(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      Map<String, Child> children = new LinkedHashMap<>();
      for (String name : properties.stringPropertyNames().stream().sorted().toList()) {
        if (name.startsWith("child.")) {
          String[] parts = properties.getProperty(name).split(" ", 2);
          children.put(
              name.substring("child.".length()), new Child(Long.parseLong(parts[0]), parts[1]));
        }
      }
      return Optional.of(
          new RunRecord(
              Long.parseLong(properties.getProperty("launcher")),
              Integer.parseInt(properties.getProperty("portBase")),
              properties.getProperty("address"),
              children));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  void write(Path file) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("launcher", Long.toString(launcher));
    properties.setProperty("portBase", Integer.toString(portBase));
    properties.setProperty("address", address);
    children.forEach(
        (name, child) ->
            properties.setProperty("child." + name, child.pid() + " " + child.startedAt()));
    Path complete = file.resolveSibling(file.getFileName() + ".new");
    try (Writer writer = Files.newBufferedWriter(complete)) {
      properties.store(writer, null);
    }
    Files.move(complete, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
