package org.ecoplan.alert.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.alert.testdata.EvaluationBuilder.anEvaluation;
import static org.ecoplan.alert.testdata.ProjectBuilder.aProject;
import static org.ecoplan.alert.testdata.ProjectBuilder.lt01;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ecoplan.alert.testdata.Api;
import org.ecoplan.alert.testdata.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody says that they know. */
@QuarkusTest
class AcknowledgementTest {
  private static final String LT_01 = "LZ-145/LT-01";

  @Inject Stage stage;

  private String id = "";

  @BeforeEach
  void anOpenAlert() {
    stage.reset();
    stage.told(lt01().build());
    id = Api.newestAlertOn(LT_01);
  }

  @Test
  void theAlertSaysWhoKnowsSinceWhenAndWhatTheyAdded() {
    Response answer = Api.acknowledge(Api.manager(), id, 1);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header("ETag")).isEqualTo("\"2\"");
    assertThat(answer.jsonPath().getString("state")).isEqualTo("ACKNOWLEDGED");
    assertThat(answer.jsonPath().getString("acknowledgedBy")).isEqualTo("manager");
    assertThat(answer.jsonPath().getString("acknowledgedAt")).isEqualTo("2024-11-26T01:30:00Z");
    assertThat(answer.jsonPath().getString("acknowledgementNote")).isEqualTo("已知悉");
    Response read = Api.planOffice().get(Api.ROOT + "/alerts/" + id);
    assertThat(read.asString()).isEqualTo(answer.asString());
    assertThat(read.header("ETag")).isEqualTo("\"2\"");
  }

  @Test
  void anAcknowledgedAlertStillResolvesItself() {
    Api.acknowledge(Api.manager(), id, 1);

    stage.told(aProject().version(2).milestone(m -> m.completed("2024-11-20")).build());

    assertThat(Api.alertsOn(LT_01).getList("items.state")).containsExactly("RESOLVED");
    assertThat(Api.alertsOn(LT_01).getList("items.acknowledgedBy")).containsExactly("manager");
  }

  @Test
  void ofTwoWithTheSameTagOneIsTooLate() throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    ExecutorService people = Executors.newFixedThreadPool(2);
    try {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int person = 0; person < 2; person++) {
        answers.add(
            people.submit(
                () -> {
                  together.await();
                  return Api.acknowledge(Api.manager(), id, 1).statusCode();
                }));
      }
      assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
          .containsExactlyInAnyOrder(200, 412);
    } finally {
      people.shutdownNow();
    }
  }

  @Test
  void withoutATagOrWithoutAKeyNothingHappens() {
    Response noTag =
        Api.manager()
            .header("Idempotency-Key", UUID.randomUUID())
            .body("{}")
            .post(Api.ROOT + "/alerts/" + id + "/acknowledgement");
    Response noKey =
        Api.manager()
            .header("If-Match", "\"1\"")
            .body("{}")
            .post(Api.ROOT + "/alerts/" + id + "/acknowledgement");

    assertThat(noTag.statusCode()).isEqualTo(428);
    assertThat(noKey.statusCode()).isEqualTo(400);
    assertThat(noKey.jsonPath().getString("code")).isEqualTo("KIT-1004");
    assertThat(Api.alertsOn(LT_01).getList("items.state")).containsExactly("OPEN");
  }

  @Test
  void sentTwiceWithOneKeyItHappensOnceAlthoughTheTagIsStaleByThen() {
    var request =
        Api.manager()
            .header("If-Match", "\"1\"")
            .header("Idempotency-Key", "k-1")
            .body("{\"note\":\"已知悉\"}");
    Response first = request.post(Api.ROOT + "/alerts/" + id + "/acknowledgement");

    Response second = request.post(Api.ROOT + "/alerts/" + id + "/acknowledgement");

    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(second.jsonPath().getMap("")).isEqualTo(first.jsonPath().getMap(""));
    assertThat(Api.alertsOn(LT_01).getList("items.version")).containsExactly(2);
  }

  @Test
  void whatIsResolvedOrAcknowledgedAlreadyIsAConflictThatSaysWhich() {
    Api.acknowledge(Api.manager(), id, 1);
    Response again = Api.acknowledge(Api.planOffice(), id, 2);
    stage.told(aProject().version(2).milestone(m -> m.completed("2024-11-20")).build());
    Response resolved = Api.acknowledge(Api.planOffice(), id, 3);

    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.jsonPath().getString("code")).isEqualTo("ALT-1102");
    assertThat(again.jsonPath().getString("detail")).contains("manager");
    assertThat(resolved.statusCode()).isEqualTo(409);
    assertThat(resolved.jsonPath().getString("code")).isEqualTo("ALT-1101");
  }

  @Test
  void anAlertOfNobodysUnitIsThePlanOfficesToAcknowledge() {
    stage.told(anEvaluation().guiding("I01-1", "BEHIND").build());
    String indicator = Api.newestAlertOn("LZ-145/I01-1");

    assertThat(Api.acknowledge(Api.manager(), indicator, 1).statusCode()).isEqualTo(403);
    assertThat(Api.acknowledge(Api.planOffice(), indicator, 1).statusCode()).isEqualTo(200);
  }

  @Test
  void anUnknownAlertIsNotFoundAndATooLongNoteIsNamed() {
    Response unknown = Api.acknowledge(Api.planOffice(), UUID.randomUUID().toString(), 1);
    Response tooLong =
        Api.manager()
            .header("If-Match", "\"1\"")
            .header("Idempotency-Key", "k-2")
            .body("{\"note\":\"" + "长".repeat(1001) + "\"}")
            .post(Api.ROOT + "/alerts/" + id + "/acknowledgement");

    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.jsonPath().getString("code")).isEqualTo("ALT-1001");
    assertThat(tooLong.statusCode()).isEqualTo(400);
    assertThat(tooLong.jsonPath().getString("errors[0].field")).contains("note");
  }
}
