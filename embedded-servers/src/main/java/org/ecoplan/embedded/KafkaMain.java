package org.ecoplan.embedded;

import kafka.Kafka;
import kafka.tools.StorageTool;

/** Runs in Kafka's own JVM: formats the storage once, then is the broker. */
final class KafkaMain {

  /** Names the one cluster of an embedded installation; any fixed UUID does. */
  private static final String CLUSTER_ID = "RWNvcGxhbkVtYmVkZGVkMQ";

  private KafkaMain() {}

  /** Takes the path of the settings, and the pid of the process without which it has no use. */
  public static void main(String[] arguments) {
    String settings = arguments[0];
    ParentWatch.watch(Long.parseLong(arguments[1]));
    StorageTool.execute(
        new String[] {
          "format", "--cluster-id", CLUSTER_ID, "--config", settings, "--ignore-formatted"
        },
        System.out);
    Kafka.main(new String[] {settings});
  }
}
