package org.ecoplan.k8s;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must hold in a set of manifests; each rule says what is wrong, in one line a finding. */
final class ManifestRules {

  private static final Set<String> LABELS =
      Stream.of("name", "instance", "version", "component", "part-of", "managed-by")
          .map("app.kubernetes.io/"::concat)
          .collect(Collectors.toUnmodifiableSet());

  private final Manifests manifests;
  private final List<String> findings = new ArrayList<>();

  private ManifestRules(Manifests manifests) {
    this.manifests = manifests;
  }

  /**
   * Everything that is wrong with a set.
   *
   * @param documentedSecrets {@code secret/key} for each Secret that somebody has to make
   */
  static List<String> findings(Manifests manifests, Set<String> documentedSecrets) {
    ManifestRules rules = new ManifestRules(manifests);
    for (Deployment deployment : manifests.deployments()) {
      rules.checkDeployment(deployment);
      rules.checkReferences(deployment, documentedSecrets);
    }
    rules.checkSelectors();
    rules.checkNetwork();
    rules.checkUnique();
    return rules.findings;
  }

  private void require(boolean holds, HasMetadata resource, String finding) {
    if (!holds) {
      findings.add(resource.getKind() + "/" + resource.getMetadata().getName() + ": " + finding);
    }
  }

  private void checkDeployment(Deployment deployment) {
    PodSpec pod = Manifests.podOf(deployment);
    Map<String, String> podLabels = deployment.getSpec().getTemplate().getMetadata().getLabels();
    require(
        deployment.getMetadata().getLabels().keySet().containsAll(LABELS),
        deployment,
        "has not the six labels");
    require(podLabels.keySet().containsAll(LABELS), deployment, "its pods have not the six labels");
    require(
        Manifests.selects(deployment.getSpec().getSelector().getMatchLabels(), podLabels),
        deployment,
        "does not select its own pods");
    require(
        Boolean.FALSE.equals(pod.getAutomountServiceAccountToken()), deployment, "mounts a token");
    require(
        pod.getTopologySpreadConstraints().stream()
            .anyMatch(c -> Manifests.selects(c.getLabelSelector().getMatchLabels(), podLabels)),
        deployment,
        "does not spread its pods");
    require(
        pod.getSecurityContext() != null
            && Boolean.TRUE.equals(pod.getSecurityContext().getRunAsNonRoot())
            && pod.getSecurityContext().getSeccompProfile() != null
            && "RuntimeDefault".equals(pod.getSecurityContext().getSeccompProfile().getType()),
        deployment,
        "pod security is not 'restricted'");
    require(
        manifests.of(ServiceAccount.class).stream()
            .anyMatch(
                account -> account.getMetadata().getName().equals(pod.getServiceAccountName())),
        deployment,
        "has no service account of its own");
    pod.getContainers().forEach(container -> checkContainer(deployment, container));
  }

  private void checkContainer(Deployment deployment, Container container) {
    String tag =
        container.getImage().contains(":") ? container.getImage().replaceAll(".*:", "") : "latest";
    require(
        !tag.equals("latest"), deployment, "image " + container.getImage() + " has no fixed tag");
    SecurityContext security = container.getSecurityContext();
    require(
        security != null
            && Boolean.FALSE.equals(security.getAllowPrivilegeEscalation())
            && Boolean.TRUE.equals(security.getReadOnlyRootFilesystem())
            && Boolean.TRUE.equals(security.getRunAsNonRoot())
            && security.getCapabilities() != null
            && security.getCapabilities().getDrop().equals(List.of("ALL")),
        deployment,
        "container security is not complete");
    require(
        container.getResources() != null
            && container.getResources().getRequests().keySet().containsAll(Set.of("cpu", "memory"))
            && container.getResources().getLimits().containsKey("memory"),
        deployment,
        "resources are not complete");
    checkProbe(deployment, container, "started", container.getStartupProbe());
    checkProbe(deployment, container, "live", container.getLivenessProbe());
    checkProbe(deployment, container, "ready", container.getReadinessProbe());
    checkMounts(deployment, container);
  }

  private void checkProbe(
      Deployment deployment, Container container, String name, @Nullable Probe probe) {
    boolean isSound =
        probe != null
            && probe.getHttpGet() != null
            && probe.getHttpGet().getPath().equals("/q/health/" + name)
            && Objects.equals(probe.getHttpGet().getPort().getStrVal(), "management");
    require(isSound, deployment, "probe is not /q/health/" + name + " on port management");
    require(
        container.getPorts().stream()
            .anyMatch(p -> p.getName().equals("management") && p.getContainerPort() == 9000),
        deployment,
        "has no port named management");
  }

  private void checkMounts(Deployment deployment, Container container) {
    Set<String> volumes =
        Manifests.podOf(deployment).getVolumes().stream()
            .map(v -> v.getName())
            .collect(Collectors.toSet());
    Set<String> mounted =
        container.getVolumeMounts().stream().map(m -> m.getName()).collect(Collectors.toSet());
    require(volumes.equals(mounted), deployment, "volumes " + volumes + " but mounts " + mounted);
    require(
        container.getVolumeMounts().stream().anyMatch(m -> m.getMountPath().equals("/tmp")),
        deployment,
        "cannot write to /tmp, where uploads wait");
  }

  private void checkReferences(Deployment deployment, Set<String> documentedSecrets) {
    PodSpec pod = Manifests.podOf(deployment);
    Set<String> secrets = new TreeSet<>();
    for (Container container : pod.getContainers()) {
      container.getEnvFrom().stream()
          .map(EnvFromSource::getConfigMapRef)
          .forEach(
              ref ->
                  require(
                      ref != null && configMap(ref.getName()) != null,
                      deployment,
                      "names no ConfigMap of this set: " + ref));
      container.getEnv().stream()
          .filter(env -> env.getValueFrom() != null)
          .forEach(env -> collectReference(deployment, env, secrets));
    }
    pod.getVolumes().stream()
        .filter(volume -> volume.getSecret() != null)
        .forEach(
            volume ->
                volume
                    .getSecret()
                    .getItems()
                    .forEach(
                        item ->
                            secrets.add(volume.getSecret().getSecretName() + "/" + item.getKey())));
    secrets.forEach(
        secret ->
            require(
                documentedSecrets.contains(secret),
                deployment,
                "Secret " + secret + " is not in the README's table"));
  }

  private void collectReference(Deployment deployment, EnvVar env, Set<String> secrets) {
    var secret = env.getValueFrom().getSecretKeyRef();
    if (secret != null) {
      secrets.add(secret.getName() + "/" + secret.getKey());
    }
    var key = env.getValueFrom().getConfigMapKeyRef();
    if (key != null) {
      ConfigMap map = configMap(key.getName());
      require(
          map != null && map.getData().containsKey(key.getKey()),
          deployment,
          "names no key of a ConfigMap: " + key.getName() + "/" + key.getKey());
    }
  }

  private @Nullable ConfigMap configMap(String name) {
    return manifests.of(ConfigMap.class).stream()
        .filter(map -> map.getMetadata().getName().equals(name))
        .findFirst()
        .orElse(null);
  }

  private void checkSelectors() {
    for (Service service : manifests.of(Service.class)) {
      List<Deployment> selected =
          manifests.deployments().stream()
              .filter(d -> selects(service.getSpec().getSelector(), d))
              .toList();
      require(selected.size() == 1, service, "selects " + selected.size() + " Deployments");
      selected.forEach(deployment -> checkPorts(service, deployment));
    }
    for (PodDisruptionBudget budget : manifests.of(PodDisruptionBudget.class)) {
      Map<String, String> selector = budget.getSpec().getSelector().getMatchLabels();
      require(
          manifests.deployments().stream().filter(d -> selects(selector, d)).count() == 1,
          budget,
          "does not select one Deployment");
    }
    for (Deployment deployment : manifests.deployments()) {
      require(
          manifests.of(PodDisruptionBudget.class).stream()
              .anyMatch(b -> selects(b.getSpec().getSelector().getMatchLabels(), deployment)),
          deployment,
          "has no PodDisruptionBudget");
    }
    for (Ingress ingress : manifests.of(Ingress.class)) {
      ingress.getSpec().getRules().stream()
          .flatMap(rule -> rule.getHttp().getPaths().stream())
          .map(path -> path.getBackend().getService())
          .forEach(
              backend ->
                  require(
                      manifests.of(Service.class).stream()
                          .filter(s -> s.getMetadata().getName().equals(backend.getName()))
                          .flatMap(s -> s.getSpec().getPorts().stream())
                          .anyMatch(p -> p.getName().equals(backend.getPort().getName())),
                      ingress,
                      "leads to no Service: " + backend.getName()));
    }
  }

  private void checkPorts(Service service, Deployment deployment) {
    Set<String> ports =
        Manifests.podOf(deployment).getContainers().stream()
            .flatMap(container -> container.getPorts().stream())
            .map(ContainerPort::getName)
            .collect(Collectors.toSet());
    service
        .getSpec()
        .getPorts()
        .forEach(
            port ->
                require(
                    ports.contains(port.getTargetPort().getStrVal()),
                    service,
                    "port " + port.getName() + " leads nowhere"));
  }

  private static boolean selects(Map<String, String> selector, Deployment deployment) {
    return Manifests.selects(
        selector, deployment.getSpec().getTemplate().getMetadata().getLabels());
  }

  private void checkNetwork() {
    List<NetworkPolicy> policies = manifests.of(NetworkPolicy.class);
    for (NetworkPolicy policy : policies) {
      requirePod(policy, policy.getSpec().getPodSelector().getMatchLabels());
      Stream.concat(
              policy.getSpec().getIngress().stream().flatMap(rule -> rule.getFrom().stream()),
              policy.getSpec().getEgress().stream().flatMap(rule -> rule.getTo().stream()))
          .filter(peer -> peer.getPodSelector() != null && peer.getNamespaceSelector() == null)
          .map(NetworkPolicyPeer::getPodSelector)
          .forEach(selector -> requirePod(policy, selector.getMatchLabels()));
    }
    for (Deployment deployment : manifests.deployments()) {
      require(
          policies.stream()
              .filter(p -> p.getSpec().getIngress().isEmpty() && p.getSpec().getEgress().isEmpty())
              .filter(p -> p.getSpec().getPolicyTypes().containsAll(List.of("Ingress", "Egress")))
              .anyMatch(p -> selects(p.getSpec().getPodSelector().getMatchLabels(), deployment)),
          deployment,
          "no policy denies by default");
    }
  }

  private void requirePod(NetworkPolicy policy, Map<String, String> selector) {
    require(
        manifests.podLabels().stream().anyMatch(labels -> Manifests.selects(selector, labels)),
        policy,
        "selects no pod: " + selector);
  }

  private void checkUnique() {
    Set<String> seen = new TreeSet<>();
    for (HasMetadata resource : manifests.all()) {
      String id =
          resource.getApiVersion()
              + "/"
              + resource.getKind()
              + "/"
              + resource.getMetadata().getName();
      require(seen.add(id), resource, "is there twice");
    }
  }
}
