package org.ecoplan.local;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The services of the house, in the order in which they are listed. */
enum Service {
  GATEWAY("gateway", 0, null),
  PROJECT_REGISTRY("project-registry", 1, "registry"),
  INDICATOR_SERVICE("indicator-service", 2, "indicators"),
  ALERT_SERVICE("alert-service", 3, "alerts");

  private final String id;
  private final int offset;
  private final @Nullable String database;

  Service(String id, int offset, @Nullable String database) {
    this.id = id;
    this.offset = offset;
    this.database = database;
  }

  /** Its name in logs and in status, and its folder. */
  String id() {
    return id;
  }

  int offset() {
    return offset;
  }

  /** The name of its database, which is also the name of its role. */
  Optional<String> database() {
    return Optional.ofNullable(database);
  }

  /** What the build makes of it. */
  Path runner(Path projectRoot) {
    return projectRoot.resolve(id).resolve("target/quarkus-app/quarkus-run.jar");
  }
}
