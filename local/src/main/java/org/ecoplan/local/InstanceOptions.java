package org.ecoplan.local;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which instance a command is about. */
final class InstanceOptions {

  @Option(
      names = "--port-base",
      description = "Port of the gateway; the others follow it (default: ${DEFAULT-VALUE}).")
  private int portBase = PortPlan.DEFAULT_BASE;

  @Option(names = "--data", description = "Folder of the data (default: .ecoplan).")
  private @Nullable Path data;

  PortPlan ports() {
    return new PortPlan(portBase);
  }

  DataFolder data() {
    return new DataFolder(data == null ? projectRoot().resolve(".ecoplan") : data);
  }

  /** The checkout; the script says where it is. */
  Path projectRoot() {
    return Path.of(System.getProperty("ecoplan.home", ".")).toAbsolutePath().normalize();
  }
}
