package org.ecoplan.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.system.Account.AUDITOR;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Stopping and starting changes nothing. */
@ExtendWith(RunningStack.class)
class RestartIT {

  private static final List<String> EVERYTHING =
      List.of(
          "/api/registry/v1/plans/LZ-145/projects",
          "/api/registry/v1/plans/LZ-145/projects/LT-01/funding/entries",
          "/api/registry/v1/plans/LZ-145/projects/LT-01/milestones",
          "/api/registry/v1/plans/LC-2024-AIR/tasks",
          "/api/indicators/v1/plans/LZ-145/series",
          "/api/indicators/v1/evaluations",
          "/api/alerts/v1/alerts?state=OPEN");

  @Test
  void afterCtrlCAndAnotherStartEverythingIsAsItWas(Stack stack) {
    // Given
    Map<String, List<JsonNode>> before = everything(stack);

    // When
    stack.interrupt();
    assertThat(stack.leavesNothing()).isTrue();
    stack.up();

    // Then
    assertThat(everything(stack)).isEqualTo(before);
    assertThat(stack.said()).doesNotContain("loading Liuzhou's plan");
  }

  @Test
  void statusAndDownWorkFromElsewhere(Stack stack) {
    assertThat(stack.run("status"))
        .contains("project-registry", "indicator-service", "alert-service", "gateway")
        .contains("Kafka", "Keycloak", "PostgreSQL");

    assertThat(stack.run("down")).contains("Stopped");
    assertThat(stack.leavesNothing()).isTrue();
    assertThat(stack.run("status")).contains("Nothing runs");
  }

  @Test
  void aSecondInstanceOnTheSameFolderIsRefusedInASentence(Stack stack) {
    assertThat(stack.run("up")).contains("already runs").contains("./ecoplan down");
    assertThat(stack.run("status")).contains("project-registry");
  }

  private static Map<String, List<JsonNode>> everything(Stack stack) {
    Client auditor = Client.of(stack, AUDITOR);
    Map<String, List<JsonNode>> everything = new TreeMap<>();
    EVERYTHING.forEach(list -> everything.put(list, auditor.all(list)));
    return everything;
  }
}
