package org.ecoplan.kit.demonstration;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import java.time.Clock;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.DatabaseFailure;
import org.ecoplan.testing.RealServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class DemonstrationTest {
  @Inject Demonstration demonstration;
  @Inject Database database;
  @Inject Clock clock;
  @Inject Caller caller;

  @Test
  void onAnEmptyDatabaseItBeginsOnceAndForGood() {
    undone(
        () -> {
          DemonstrationState first = demonstration.begin(caller);
          DemonstrationState second = demonstration.begin(caller);

          assertThat(first.begun()).isTrue();
          assertThat(second).isEqualTo(first);
          assertThatThrownBy(() -> database.update("DELETE FROM demonstration"))
              .isInstanceOf(DatabaseFailure.class);
        });
  }

  @Test
  void besideARealEntryItDoesNotBegin() {
    undone(
        () -> {
          new Demonstration(database, clock).noteEntry("POST /papers", "manager");

          assertThatThrownBy(() -> demonstration.begin(caller))
              .isInstanceOf(DomainProblem.class)
              .hasMessageContaining("manager")
              .extracting(problem -> ((DomainProblem) problem).code())
              .isEqualTo(KitProblem.REAL_ENTRIES);
        });
  }

  @Test
  void whatSomebodyEntersIsNoticedAndWhatShippedIsNot() {
    Noticing noticing = new Noticing(database, clock);
    QuarkusMock.installMockForType(noticing, Demonstration.class);

    given().header("Ecoplan-Data", "shipped").post("/papers").then().statusCode(200);
    given().queryParam("dryRun", "true").post("/papers").then().statusCode(200);
    when().get("/papers/record").then().statusCode(200).header("Ecoplan-Data", nullValue());
    assertThat(noticing.noticed).isEmpty();

    when().post("/papers").then().statusCode(200);
    assertThat(noticing.noticed).isEqualTo("POST /papers by anonymous");
  }

  @Test
  void everyAnswerOfADemonstrationSaysSo() {
    QuarkusMock.installMockForType(new Synthetic(database, clock), Demonstration.class);

    when()
        .get("/papers/record")
        .then()
        .header("Ecoplan-Data", "demonstration")
        .body("demonstration", equalTo(true))
        .body("items.size()", equalTo(0));
    when().get("/papers/typed").then().body("demonstration", equalTo(true));
    when()
        .get("/papers/table")
        .then()
        .header("Content-Disposition", "attachment; filename=\"demo-table.csv\"")
        .body(equalTo("a,数据性质\n1,演示数据\n"));
    when()
        .get("/papers/sealed")
        .then()
        .header("Ecoplan-Data", "demonstration")
        .body(equalTo("{\"a\":1}"));
    given().get("/notes").then().statusCode(401).header("Ecoplan-Data", "demonstration");
  }

  /** Runs something on a database without entries, and leaves the real one as it was. */
  private void undone(Runnable work) {
    QuarkusTransaction.begin();
    try {
      database.update("ALTER TABLE first_entry DISABLE TRIGGER ALL");
      database.update("DELETE FROM first_entry");
      work.run();
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  @Vetoed
  private static final class Synthetic extends Demonstration {
    Synthetic(Database database, Clock clock) {
      super(database, clock);
    }

    @Override
    public boolean isOn() {
      return true;
    }
  }

  @Vetoed
  private static final class Noticing extends Demonstration {
    private String noticed = "";

    Noticing(Database database, Clock clock) {
      super(database, clock);
    }

    @Override
    void noteEntry(String request, String who) {
      noticed = request + " by " + who;
    }
  }
}
