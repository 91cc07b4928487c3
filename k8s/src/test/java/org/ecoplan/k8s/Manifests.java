package org.ecoplan.k8s;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The resources of one set: the base as files, or an overlay as kustomize renders it. */
final class Manifests {

  static final Path BASE = Path.of("base");

  private final List<HasMetadata> resources;

  private Manifests(List<HasMetadata> resources) {
    this.resources = List.copyOf(resources);
  }

  static Manifests of(String source, String yaml) {
    return new Manifests(new StrictYaml().read(source, yaml));
  }

  static Manifests base() {
    StrictYaml reader = new StrictYaml();
    List<HasMetadata> resources = new ArrayList<>();
    files().forEach(file -> resources.addAll(reader.read(file.toString(), read(file))));
    return new Manifests(resources);
  }

  /** The base's manifests, without kustomize's own files. */
  static List<Path> files() {
    try (Stream<Path> files = Files.walk(BASE)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.endsWith("kustomization.yaml"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<HasMetadata> all() {
    return resources;
  }

  <T extends HasMetadata> List<T> of(Class<T> type) {
    return resources.stream().filter(type::isInstance).map(type::cast).toList();
  }

  List<Deployment> deployments() {
    return of(Deployment.class);
  }

  static PodSpec podOf(Deployment deployment) {
    return deployment.getSpec().getTemplate().getSpec();
  }

  /** The labels of every pod there will be: of our own, and of those that the operators make. */
  List<Map<String, String>> podLabels() {
    List<Map<String, String>> labels = new ArrayList<>();
    deployments().forEach(d -> labels.add(d.getSpec().getTemplate().getMetadata().getLabels()));
    for (HasMetadata resource : resources) {
      String name = resource.getMetadata().getName();
      switch (resource.getKind()) {
        case "Cluster" -> labels.add(Map.of("cnpg.io/cluster", name));
        case "Kafka" -> labels.add(Map.of("strimzi.io/cluster", name));
        case "Keycloak" ->
            labels.add(Map.of("app", "keycloak", "app.kubernetes.io/instance", name));
        default -> {}
      }
    }
    return labels;
  }

  static boolean selects(Map<String, String> selector, Map<String, String> labels) {
    return labels.entrySet().containsAll(selector.entrySet());
  }
}
