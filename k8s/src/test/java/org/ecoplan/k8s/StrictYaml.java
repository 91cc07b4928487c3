package org.ecoplan.k8s;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads manifests as an API server with strict field validation would. */
final class StrictYaml {

  private static final String MODEL = "io.fabric8.kubernetes.api.model";

  /** Kinds that operators bring: their fields are not known here. */
  private static final Set<String> OPERATORS =
      Set.of("postgresql.cnpg.io/v1", "kafka.strimzi.io/v1", "k8s.keycloak.org/v2alpha1");

  private final KubernetesSerialization serialization = new KubernetesSerialization();

  /**
   * The resources of a file.
   *
   * @throws IllegalArgumentException for a key given twice, a field that the kind does not have, or
   *     a kind of Kubernetes' own groups that does not exist
   */
  List<HasMetadata> read(String source, String yaml) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    Yaml parser = new Yaml(new SafeConstructor(options));
    try {
      return StreamSupport.stream(parser.loadAll(yaml).spliterator(), false)
          .map(document -> resource(document))
          .toList();
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(source + ": " + e.getMessage(), e);
    }
  }

  private HasMetadata resource(@Nullable Object document) {
    if (!(document instanceof Map<?, ?>)) {
      throw new IllegalArgumentException("an empty document");
    }
    HasMetadata resource =
        serialization.unmarshal(serialization.asJson(document), HasMetadata.class);
    if (resource instanceof GenericKubernetesResource) {
      if (!OPERATORS.contains(resource.getApiVersion())) {
        throw new IllegalArgumentException(
            "no kind " + resource.getKind() + " in " + resource.getApiVersion());
      }
      return resource;
    }
    List<String> unknown = new ArrayList<>();
    collectUnknown(resource.getKind(), resource, unknown);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("unknown fields " + unknown);
    }
    return resource;
  }

  /** The model puts what it does not know into a map; a strict server refuses it. */
  private static void collectUnknown(String path, @Nullable Object value, List<String> unknown) {
    if (value instanceof Collection<?> items) {
      items.forEach(item -> collectUnknown(path + "[]", item, unknown));
    } else if (value instanceof Map<?, ?> entries) {
      entries.forEach((key, entry) -> collectUnknown(path + "." + key, entry, unknown));
    } else if (value != null && value.getClass().getName().startsWith(MODEL)) {
      for (Method getter : value.getClass().getMethods()) {
        if (isGetter(getter)) {
          collectFrom(path, getter, value, unknown);
        }
      }
    }
  }

  private static void collectFrom(String path, Method getter, Object owner, List<String> unknown) {
    try {
      Object value = getter.invoke(owner);
      if (getter.getName().equals("getAdditionalProperties")) {
        ((Map<?, ?>) value).keySet().forEach(field -> unknown.add(path + "." + field));
      } else {
        collectUnknown(path + "." + getter.getName().substring(3), value, unknown);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isGetter(Method method) {
    return method.getName().startsWith("get")
        && method.getParameterCount() == 0
        && !method.getName().equals("getClass");
  }
}
