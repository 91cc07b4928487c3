package org.ecoplan.local;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which part listens where, counted from one base port.
 *
 * @param base the port of the gateway, 1024 to 65,000
 */
record PortPlan(int base) {

  static final int DEFAULT_BASE = 8080;
  private static final int LOWEST = 1024;
  private static final int HIGHEST = 65_000;

  PortPlan {
    if (base < LOWEST || base > HIGHEST) {
      throw new CannotRun(
          "--port-base should be between " + LOWEST + " and " + HIGHEST + ", not " + base + ".");
    }
  }

  int http(Service service) {
    return base + service.offset();
  }

  int management(Service service) {
    return base + 10 + service.offset();
  }

  int keycloak() {
    return base + 4;
  }

  int kafka() {
    return base + 5;
  }

  int kafkaController() {
    return base + 6;
  }

  int postgres() {
    return base + 7;
  }

  int keycloakManagement() {
    return base + 14;
  }

  /** Every port with the name of who will listen there. */
  Map<String, Integer> all() {
    Map<String, Integer> ports = new LinkedHashMap<>();
    for (Service service : Service.values()) {
      ports.put(service.id(), http(service));
      ports.put(service.id() + " (management)", management(service));
    }
    ports.put("Keycloak", keycloak());
    ports.put("Keycloak (management)", keycloakManagement());
    ports.put("Kafka", kafka());
    ports.put("Kafka (controller)", kafkaController());
    ports.put("PostgreSQL", postgres());
    return ports;
  }

  /** The address of the gateway: the one a person opens. */
  String gatewayUrl() {
    return "http://localhost:" + base;
  }

  /** The address of the realm: the issuer of every token. */
  String realmUrl() {
    return keycloakUrl() + "/realms/ecoplan";
  }

  String keycloakUrl() {
    return "http://localhost:" + keycloak();
  }
}
