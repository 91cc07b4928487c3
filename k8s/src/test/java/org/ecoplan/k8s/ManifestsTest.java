package org.ecoplan.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestsTest {

  /** The first two columns of the README's table of Secrets. */
  private static final Pattern SECRET_ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| `([^`]+)` \\|");

  @Test
  void theBaseHoldsTogether() {
    assertThat(ManifestRules.findings(Manifests.base(), documentedSecrets())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"base", "overlays/production", "overlays/single-node"})
  void whatKustomizeRendersHoldsTogether(String folder) {
    Manifests rendered = Manifests.of(folder, kustomize(folder));

    assertThat(ManifestRules.findings(rendered, documentedSecrets())).isEmpty();
    assertThat(rendered.all())
        .filteredOn(resource -> !(resource instanceof Namespace))
        .allSatisfy(r -> assertThat(r.getMetadata().getNamespace()).isEqualTo("ecoplan"));
  }

  @Test
  void theSetIsComplete() {
    assertThat(Manifests.base().deployments())
        .extracting(deployment -> deployment.getMetadata().getName())
        .containsExactlyInAnyOrder(
            "project-registry", "indicator-service", "alert-service", "gateway");
    assertThat(names("KafkaTopic"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of("plan", "project", "task", "series", "evaluation", "alert")
                .flatMap(topic -> Stream.of("ecoplan." + topic, "ecoplan." + topic + ".dlq"))
                .toList());
    assertThat(names("Database"))
        .containsExactlyInAnyOrder("registry", "indicators", "alerts", "keycloak");
  }

  @Test
  void everyFileIsInItsKustomization() {
    for (Path file : Manifests.files()) {
      Path folder = Path.of(String.valueOf(file.getParent()));
      assertThat(Manifests.read(folder.resolve("kustomization.yaml")))
          .as(file.toString())
          .contains("- " + file.getFileName());
    }
  }

  @Test
  void noSecretIsCommitted() {
    assertThat(Manifests.base().of(Secret.class)).isEmpty();
  }

  @Test
  void theNamespaceAdmitsOnlyRestrictedPods() {
    assertThat(Manifests.base().of(Namespace.class))
        .singleElement()
        .extracting(namespace -> namespace.getMetadata().getLabels())
        .satisfies(
            labels ->
                assertThat(labels)
                    .containsEntry("pod-security.kubernetes.io/enforce", "restricted"));
  }

  /** The rules are worth something only where they notice: each row breaks the gateway once. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          path: /q/health/live            | path: /q/health/alive           | probe is not /q/health/live
          path: /q/health/ready\\n              port: management | path: /q/health/ready\\n              port: http | probe is not /q/health/ready
          image: ecoplan/gateway:0.1.0    | image: ecoplan/gateway:latest   | has no fixed tag
          image: ecoplan/gateway:0.1.0    | image: ecoplan/gateway          | has no fixed tag
          readOnlyRootFilesystem: true    | readOnlyRootFilesystem: false   | container security is not complete
          allowPrivilegeEscalation: false | allowPrivilegeEscalation: true  | container security is not complete
          - ALL                           | - NET_RAW                       | container security is not complete
          key: client-secret              | key: client-secrets             | gateway-oidc/client-secrets is not in the README
          - configMapRef:\\n                name: gateway | - configMapRef:\\n                name: gate | names no ConfigMap
          targetPort: management          | targetPort: metrics             | port management leads nowhere
          serviceAccountName: gateway     | serviceAccountName: default     | has no service account
          automountServiceAccountToken: false\\n      termination | automountServiceAccountToken: true\\n      termination | mounts a token
          mountPath: /tmp                 | mountPath: /var/tmp             | cannot write to /tmp
          maxUnavailable: 1\\n  selector:\\n    matchLabels:\\n      app.kubernetes.io/name: gateway | maxUnavailable: 1\\n  selector:\\n    matchLabels:\\n      app.kubernetes.io/name: gate | does not select one Deployment
          spec:\\n  selector:\\n    app.kubernetes.io/name: gateway | spec:\\n  selector:\\n    app.kubernetes.io/name: gate | selects 0 Deployments
          memory: 192Mi                   | ephemeral-storage: 192Mi        | resources are not complete
          """)
  void aBreachIsNoticed(String sound, String broken, String finding) {
    String all = allFiles();
    String changed = all.replace(lines(sound), lines(broken));
    assertThat(changed).isNotEqualTo(all);

    assertThat(ManifestRules.findings(Manifests.of("changed", changed), documentedSecrets()))
        .anySatisfy(found -> assertThat(found).contains("gateway").contains(finding));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kind: NetworkPolicy\\nmetadata:\\n  name: default-deny | kind: NetworkPolicy\\nmetadata:\\n  name: name-resolution | is there twice
          cnpg.io/cluster: ecoplan-db | cnpg.io/cluster: ecoplan-database | selects no pod
          """)
  void aBreachOfTheNetworkIsNoticed(String sound, String broken, String finding) {
    String changed = allFiles().replace(lines(sound), lines(broken));

    assertThat(ManifestRules.findings(Manifests.of("changed", changed), documentedSecrets()))
        .anySatisfy(found -> assertThat(found).contains(finding));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void whatAStrictServerRefusesIsRefused(String yaml, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Manifests.of("sample", yaml))
        .withMessageContaining(message);
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        Arguments.of("kind: Service\nkind: Service", "duplicate key"),
        Arguments.of("apiVersion: v1\nkind: Service\nspec:\n  port: 80", "Service.Spec.port"),
        Arguments.of(
            "apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n"
                + "      containers:\n        - readynessProbe: {}",
            "readynessProbe"),
        Arguments.of("apiVersion: apps/v1beta9\nkind: Deployment", "no kind Deployment"),
        Arguments.of("apiVersion: v1\nkind: Servant", "no kind Servant"));
  }

  private static String allFiles() {
    return Manifests.files().stream().map(Manifests::read).collect(Collectors.joining("---\n"));
  }

  private static String lines(String sample) {
    return sample.replace("\\n", "\n");
  }

  private static List<String> names(String kind) {
    return Manifests.base().all().stream()
        .filter(resource -> resource.getKind().equals(kind))
        .map(HasMetadata::getMetadata)
        .map(metadata -> metadata.getName())
        .toList();
  }

  private static Set<String> documentedSecrets() {
    return SECRET_ROW
        .matcher(Manifests.read(Path.of("README.md")))
        .results()
        .map((MatchResult row) -> row.group(1) + "/" + row.group(2))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String kustomize(String folder) {
    Process process;
    try {
      process =
          new ProcessBuilder("kubectl", "kustomize", folder).redirectErrorStream(true).start();
    } catch (IOException e) {
      assumeTrue(false, "kubectl is not on this machine: rendering is not tested");
      throw new UncheckedIOException(e);
    }
    try (InputStream rendered = process.getInputStream()) {
      String output = new String(rendered.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).as(output).isZero();
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
