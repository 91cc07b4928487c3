package org.ecoplan.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ecoplan.system.Account.MANAGER;
import static org.ecoplan.system.Account.MANAGER_WATER;
import static org.ecoplan.system.Account.SUPERVISOR;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A milestone is updated by its manager, and an alert follows it. */
@ExtendWith(RunningStack.class)
class MilestoneIT {

  private static final String PROJECT = "/api/registry/v1/plans/LZ-145/projects/";
  private static final String OPEN_ALERTS =
      "/api/alerts/v1/alerts?rule=MILESTONE_OVERDUE&state=OPEN&plan=LZ-145";
  private static final String NL06_SUBJECT = "LZ-145/NL-06#milestone-1";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Test
  void theManagerReportsProgressOnceAndNobodyElseCan(Stack stack) {
    // Given
    Client manager = Client.of(stack, MANAGER);
    String milestone = PROJECT + "LT-01/milestones/1";
    Answer seen = manager.get(milestone).expect(200);
    assertThat(seen.json().get("originalDate").asText()).isEqualTo("2023-12-31");
    String progress =
        """
        {"progressPercent": 60, "progressAsOf": "2024-11-26", "forecastDate": "2025-06-30"}""";
    String key = UUID.randomUUID().toString();

    // When
    Client.of(stack, MANAGER_WATER)
        .patch(milestone, progress, seen.etag(), null)
        .expectProblem(403);
    manager.patch(milestone, progress, null, null).expectProblem(428);
    Answer first = manager.patch(milestone, progress, seen.etag(), key).expect(200);
    Answer again = manager.patch(milestone, progress, seen.etag(), key).expect(200);
    manager.patch(milestone, progress, seen.etag(), null).expectProblem(412);

    // Then
    assertThat(first.json().get("progressPercent").decimalValue()).isEqualByComparingTo("60");
    assertThat(first.json().get("forecastDate").asText()).isEqualTo("2025-06-30");
    assertThat(first.json().get("originalDate").asText()).isEqualTo("2023-12-31");
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(manager.get(milestone).etag()).isEqualTo(first.etag());
    awaitOpenAlert(stack, "LZ-145/LT-01#milestone-1", "60");
  }

  @Test
  void anOverdueMilestoneHasAnAlertThatGoesWhenItIsReached(Stack stack) {
    Client manager = Client.of(stack, MANAGER);
    String milestone = PROJECT + "NL-06/milestones/1";

    // Given an overdue milestone, the manager's latest word on it
    Answer seen = manager.get(milestone).expect(200);
    Answer updated =
        manager
            .patch(
                milestone,
                "{\"progressPercent\": 80, \"progressAsOf\": \"2024-11-26\"}",
                seen.etag(),
                null)
            .expect(200);

    // Then
    awaitOpenAlert(stack, NL06_SUBJECT, "80");

    // When it is reached, the alert resolves itself
    manager.patch(milestone, "{\"actualDate\": \"2024-12-01\"}", updated.etag(), null).expect(200);
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(() -> assertThat(openAlerts(stack, NL06_SUBJECT)).isEmpty());
  }

  /** Soon the one alert stands, with days late, unit and the fact just reported. */
  private static void awaitOpenAlert(Stack stack, String subject, String reported) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(
            () -> {
              List<JsonNode> alerts = openAlerts(stack, subject);
              assertThat(alerts).hasSize(1);
              assertThat(alerts.get(0).get("daysLate").asInt()).isGreaterThan(1_000);
              assertThat(alerts.get(0).get("units").toString()).contains("市生态环境局");
              assertThat(alerts.get(0).get("evidence").toString()).contains(reported);
            });
  }

  private static List<JsonNode> openAlerts(Stack stack, String subject) {
    return Client.of(stack, SUPERVISOR).all(OPEN_ALERTS).stream()
        .filter(alert -> alert.get("subject").asText().equals(subject))
        .toList();
  }
}
