package org.ecoplan.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ecoplan.system.Account.FINANCE;
import static org.ecoplan.system.Account.MANAGER;
import static org.ecoplan.system.Account.SUPERVISOR;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Any part may die in the middle of the work: nothing acknowledged is lost, nothing happens twice.
 */
@ExtendWith(RunningStack.class)
class FaultsIT {

  private static final String PROJECT = "/api/registry/v1/plans/LZ-145/projects/BS-07";
  private static final String MILESTONE = PROJECT + "/milestones/1";
  private static final Duration CATCHING_UP = Duration.ofSeconds(60);

  @ParameterizedTest
  @ValueSource(strings = {"Kafka", "project-registry", "indicator-service", "alert-service"})
  void whatWasAcknowledgedIsThereOnceAfterAKill(String part, Stack stack)
      throws InterruptedException {
    // Given work that goes on while the part is killed
    int before = entriesOf(stack).size();
    AtomicInteger acknowledged = new AtomicInteger();
    Thread work = new Thread(() -> recordUntilItFails(stack, acknowledged));
    work.start();
    await().atMost(CATCHING_UP).until(() -> acknowledged.get() >= 5);

    // When
    int exit = stack.killChild(part);
    work.join();

    // Then it says so in a sentence, leaves no process, and starts again
    assertThat(exit).isNotZero();
    assertThat(stack.said()).contains(part + " (pid").contains("ended unexpectedly");
    assertThat(stack.leavesNothing()).isTrue();
    stack.up();

    // and every acknowledged entry is there; the one in flight at most once
    List<JsonNode> entries = entriesOf(stack);
    assertThat(entries.size() - before).isBetween(acknowledged.get(), acknowledged.get() + 1);
    assertThat(entries).extracting(entry -> entry.get("id").asText()).doesNotHaveDuplicates();
    assertThat(
            Client.of(stack, SUPERVISOR)
                .all("/api/registry/v1/plans/LZ-145/funding/reconciliation"))
        .isEmpty();
    assertTheAlertsFollow(stack);
  }

  /** A change after the restart reaches the alerts, behind all that came before it. */
  private static void assertTheAlertsFollow(Stack stack) {
    Client manager = Client.of(stack, MANAGER);
    String progress = Integer.toString(10 + ThreadLocalRandom.current().nextInt(80));
    manager
        .patch(
            MILESTONE,
            "{\"progressPercent\": %s, \"progressAsOf\": \"2024-11-26\"}".formatted(progress),
            manager.get(MILESTONE).expect(200).etag(),
            null)
        .expect(200);
    Client supervisor = Client.of(stack, SUPERVISOR);
    await()
        .atMost(CATCHING_UP)
        .untilAsserted(
            () -> {
              List<JsonNode> alerts =
                  supervisor.all(
                      "/api/alerts/v1/alerts?rule=MILESTONE_OVERDUE&state=OPEN"
                          + "&subject=LZ-145/BS-07");
              assertThat(alerts).hasSize(1);
              assertThat(alerts.get(0).get("evidence").toString()).contains(progress);
            });
  }

  private static void recordUntilItFails(Stack stack, AtomicInteger acknowledged) {
    try {
      Client finance = Client.of(stack, FINANCE);
      while (true) {
        Answer answer =
            finance.post(
                PROJECT + "/funding/entries",
                """
                {"entries": [{"kind": "PLANNED", "source": "CITY", "fiscalYear": 2023,
                  "amountYuan": 0.01, "date": "2023-06-30", "documentNumber": "演练"}]}""",
                UUID.randomUUID().toString());
        if (answer.status() != 201) {
          return;
        }
        acknowledged.incrementAndGet();
      }
    } catch (AssertionError connectionLost) {
      // The gateway went down with the rest: the last request was never acknowledged.
    }
  }

  private static List<JsonNode> entriesOf(Stack stack) {
    return Client.of(stack, SUPERVISOR).all(PROJECT + "/funding/entries");
  }
}
