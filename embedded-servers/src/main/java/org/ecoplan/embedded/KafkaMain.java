package org.ecoplan.embedded;

import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;

/** Runs in Kafka's own JVM: formats the storage once, then is the broker. */
final class KafkaMain {

  /** Names the one cluster of an embedded installation; any fixed UUID does. */
  private static final String CLUSTER_ID = "RWNvcGxhbkVtYmVkZGVkMQ";

  private KafkaMain() {}

  public static void main(String[] arguments) {
    String settings = Path.of(arguments[0]).toString();
    ParentWatch.endWithParent();
    StorageTool.execute(
        new String[] {
          "format", "--cluster-id", CLUSTER_ID, "--config", settings, "--ignore-formatted"
        },
        System.out);
    Kafka.main(new String[] {settings});
  }
}
