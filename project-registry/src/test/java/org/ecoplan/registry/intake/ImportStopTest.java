package org.ecoplan.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Liuzhou;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever sent a file can stop its import, which then has kept nothing. */
@QuarkusTest
class ImportStopTest {
  private static final String FILE = "code,name,kind,parent,note\n990001,乡镇,COUNTY,450200,\n";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject Liuzhou liuzhou;
  @Inject AgroalDataSource database;

  private final String key = UUID.randomUUID().toString();

  @BeforeEach
  void theRealPlan() {
    liuzhou.begin();
  }

  @Test
  void aStoppedImportKeepsNothingSaysSoAndCanBeSentAgain() throws Exception {
    CompletableFuture<Response> sent;
    try (Connection other = database.getConnection()) {
      other.setAutoCommit(false);
      holdTheTurn(other);
      sent = CompletableFuture.supplyAsync(this::send);
      waitUntilItIsTold(sent);

      Api.as("admin", "admin", null).delete(progress()).then().statusCode(404);
      Api.planOffice().delete(progress()).then().statusCode(202);
      other.rollback();
    }

    JsonPath refused =
        sent.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
            .then()
            .statusCode(409)
            .extract()
            .jsonPath();
    assertThat(refused.getString("code")).isEqualTo("REG-1303");
    JsonPath record = Api.read(Api.ROOT + "/imports?pageSize=1");
    assertThat(record.getString("items[0].kind")).isEqualTo("regions");
    assertThat(record.getString("items[0].outcome")).isEqualTo("REFUSED");

    assertThat(send().then().statusCode(200).extract().jsonPath().getInt("created")).isEqualTo(1);
  }

  private Response send() {
    return Api.upload(
        Api.planOffice().header("Idempotency-Key", key), "regions", null, false, FILE);
  }

  private String progress() {
    return Api.ROOT + "/imports/progress/" + key;
  }

  /** Imports go one at a time: this one waits for its turn, read and not yet applied. */
  private static void holdTheTurn(Connection other) throws Exception {
    try (Statement statement = other.createStatement()) {
      statement.execute("SELECT pg_advisory_xact_lock(" + ImportOffice.ONE_AT_A_TIME + ")");
    }
  }

  private void waitUntilItIsTold(CompletableFuture<Response> sent) throws InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (Api.planOffice().get(progress()).statusCode() == 404) {
      assertThat(sent).isNotDone();
      assertThat(System.nanoTime()).as("patience").isLessThan(until);
      Thread.sleep(50);
    }
  }
}
