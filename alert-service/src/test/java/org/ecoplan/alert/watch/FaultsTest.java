package org.ecoplan.alert.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ecoplan.alert.testdata.EvaluationBuilder.anEvaluation;
import static org.ecoplan.alert.testdata.ProjectBuilder.aProject;
import static org.ecoplan.alert.testdata.ProjectBuilder.lt01;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.ecoplan.alert.testdata.Api;
import org.ecoplan.alert.testdata.Stage;
import org.ecoplan.events.AggregateState;
import org.ecoplan.kit.inbox.Delivery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing is lost and nothing doubled when something goes wrong in the middle. */
@QuarkusTest
class FaultsTest {
  private static final String REFUSE =
      """
      CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'out of order' USING ERRCODE = '%s'; END $$;
      CREATE TRIGGER refuse BEFORE INSERT ON %s FOR EACH ROW EXECUTE FUNCTION refuse()""";

  @Inject Stage stage;
  @Inject EventIntake intake;
  @Inject MeterRegistry metrics;

  @BeforeEach
  void freshStage() {
    stage.reset();
  }

  @AfterEach
  void repair() {
    stage.execute("DROP FUNCTION IF EXISTS refuse() CASCADE");
  }

  @Test
  void aDatabaseThatIsAwayForAMomentOnlyDelaysTheAlert() {
    // Given a database that is shutting down (SQLSTATE 57P01)
    double before = retries();
    stage.execute(REFUSE.formatted("57P01", "alert"));
    stage.sent(Stage.record(lt01().build()));

    // When it was tried in vain, and then it is back
    await().until(() -> retries() > before);
    stage.execute("DROP FUNCTION refuse() CASCADE");
    stage.awaitRead("ecoplan.project");

    // Then
    assertThat(Api.alertsOn("LZ-145/LT-01").getList("items")).hasSize(1);
  }

  @Test
  void aCrashBetweenReadAndCommitLosesNothingAndDoublesNothing() {
    // Given a database that ends the connection when all is written but not committed
    double before = retries();
    stage.execute(
        """
        CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
        CREATE TRIGGER refuse AFTER INSERT ON notice
            FOR EACH STATEMENT EXECUTE FUNCTION refuse()""");
    stage.sent(Stage.record(lt01().build()));
    stage.sent(Stage.record(aProject().code("QF-01").milestone(m -> m).build()));

    // When it ended them again and again
    await().until(() -> retries() > before + 1);
    assertThat(stage.count("SELECT count(*) FROM fact")).isZero();
    assertThat(stage.count("SELECT count(*) FROM fact_version")).isZero();
    assertThat(stage.count("SELECT count(*) FROM alert")).isZero();
    assertThat(stage.isRead("ecoplan.project")).as("nothing is acknowledged").isFalse();

    // Then all is there once as soon as it is left alone
    stage.execute("DROP FUNCTION refuse() CASCADE");
    stage.awaitRead("ecoplan.project");
    for (String once : List.of("fact", "fact_version", "alert", "ladder_file", "notice")) {
      assertThat(stage.count("SELECT count(*) FROM " + once)).as(once).isEqualTo(2);
    }
  }

  @Test
  void oneEventThatTheDatabaseRefusesForGoodHoldsUpNoOtherOfItsPoll() {
    // Given a database that never takes one of the projects
    stage.execute(
        """
        CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'out of order' USING ERRCODE = '22000'; END $$;
        CREATE TRIGGER refuse BEFORE INSERT ON fact FOR EACH ROW
            WHEN (NEW.aggregate_id = 'LZ-145/BROKEN') EXECUTE FUNCTION refuse()""");
    List<ConsumerRecord<String, @Nullable String>> poll =
        Stream.of("A", "BROKEN", "B")
            .map(code -> received(aProject().code(code).milestone(m -> m).build()))
            .toList();

    // When
    List<Delivery.Refused> refused = intake.read(poll);

    // Then
    assertThat(refused).extracting(Delivery.Refused::record).containsExactly(poll.get(1));
    assertThat(Api.alertsOn("LZ-145/A").getList("items")).hasSize(1);
    assertThat(Api.alertsOn("LZ-145/B").getList("items")).hasSize(1);
  }

  @Test
  void everyStateOfOnePollIsJudgedInItsOrder() {
    // Given a project that is late, done, and late again within one poll
    List<ConsumerRecord<String, @Nullable String>> poll =
        Stream.of(
                lt01().build(),
                aProject().version(2).milestone(m -> m.completed("2024-11-20")).build(),
                aProject().version(3).milestone(m -> m).build())
            .map(FaultsTest::received)
            .toList();

    // When
    assertThat(intake.read(poll)).isEmpty();

    // Then its file tells all three
    assertThat(Api.alertsOn("LZ-145/LT-01").getList("items.state")).containsExactly("OPEN");
    assertThat(
            stage.count(
                "SELECT count(*) FROM notice WHERE change IN ('RAISED', 'RESOLVED', 'REOPENED')"))
        .isEqualTo(3);
  }

  @Test
  void factAlertAndEventAreKeptTogetherOrNotAtAll() {
    // Given an outbox that takes nothing, for good
    stage.execute(REFUSE.formatted("22000", "outbox"));

    // When
    stage.told(lt01().build());

    // Then
    assertThat(stage.count("SELECT count(*) FROM fact")).isZero();
    assertThat(stage.count("SELECT count(*) FROM alert")).isZero();
  }

  @Test
  void twoReplicasThatReceiveTheSameEventsDoubleNothing() throws Exception {
    // Given 20 projects of 5 states each; the last one is late
    List<AggregateState> states = new ArrayList<>();
    for (int project = 1; project <= 20; project++) {
      for (int version = 1; version <= 5; version++) {
        int forecastDay = version;
        states.add(
            aProject()
                .code("P-" + project)
                .version(version)
                .milestone(m -> m.forecast("2025-06-0" + forecastDay))
                .build());
      }
    }
    // When four replicas read them, each in an order of its own
    onFourReplicas(states);

    // Then
    assertThat(stage.count("SELECT count(*) FROM alert WHERE state = 'OPEN'")).isEqualTo(20);
    assertThat(stage.count("SELECT count(*) FROM alert")).isEqualTo(20);
    assertThat(stage.count("SELECT count(*) FROM alert WHERE message_zh LIKE '%2025-06-05%'"))
        .isEqualTo(20);
  }

  @Test
  void evaluationsOfOnePlanThatArriveAtOnceAgreeOnTheStandingOne() throws Exception {
    List<AggregateState> states = new ArrayList<>();
    for (int n = 1; n <= 9; n++) {
      states.add(
          anEvaluation()
              .asOf("2024-03-0" + n + "T00:00:00Z")
              .binding("I05-1", n == 9 ? "MET" : "NOT_MET")
              .guiding("I01-1", "BEHIND")
              .build());
    }

    onFourReplicas(states);

    assertThat(Api.alertsOn("LZ-145/I05-1").getList("items.state")).doesNotContain("OPEN");
    assertThat(stage.count("SELECT count(*) FROM alert WHERE state = 'OPEN'")).isEqualTo(1);
  }

  private double retries() {
    return metrics.counter("ecoplan.inbox.retries").count();
  }

  /** Each reads in an order of its own, and in polls of its own size: 1, 4, 7 and 10. */
  private void onFourReplicas(List<AggregateState> states) throws Exception {
    ExecutorService replicas = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> done = new ArrayList<>();
      for (int replica = 0; replica < 4; replica++) {
        List<AggregateState> shuffled = new ArrayList<>(states);
        Collections.shuffle(shuffled, new Random(replica));
        int poll = 1 + 3 * replica;
        done.add(replicas.submit(() -> read(shuffled, poll)));
      }
      for (Future<?> replica : done) {
        replica.get();
      }
    } finally {
      replicas.shutdownNow();
    }
  }

  private void read(List<AggregateState> states, int poll) {
    for (int from = 0; from < states.size(); from += poll) {
      List<AggregateState> polled = states.subList(from, Math.min(from + poll, states.size()));
      assertThat(intake.read(polled.stream().map(FaultsTest::received).toList())).isEmpty();
    }
  }

  private static ConsumerRecord<String, @Nullable String> received(AggregateState state) {
    ProducerRecord<String, String> sent = Stage.record(state);
    ConsumerRecord<String, @Nullable String> received =
        new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), sent.value());
    sent.headers().forEach(header -> received.headers().add(header));
    return received;
  }
}
