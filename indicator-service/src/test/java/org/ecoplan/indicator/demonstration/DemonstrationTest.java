package org.ecoplan.indicator.demonstration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import java.time.Clock;
import org.ecoplan.kit.demonstration.Demonstration;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.kit.store.Database;
import org.ecoplan.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The mark in this service; its rules are tested with the kit. */
@QuarkusTest
class DemonstrationTest {
  private static final String ROOT = "/api/indicators/v1";

  @Inject Database database;
  @Inject Clock clock;

  /** Without a key, so that whoever may begin is refused for that and nothing begins. */
  @ParameterizedTest
  @EnumSource(Role.class)
  void onlyThePlanOfficeAndAdministratorsBeginOne(Role role) {
    boolean mayBegin = role == Role.PLAN_OFFICE || role == Role.ADMIN;

    Response answer = asRole(role.roleName()).post(ROOT + "/demonstration");

    assertThat(answer.statusCode()).isEqualTo(mayBegin ? 400 : 403);
  }

  @Test
  void nobodyBeginsOneWithoutLogin() {
    given().post(ROOT + "/demonstration").then().statusCode(401);
  }

  @Test
  void everybodyMayAskWhetherItIsOne() {
    given()
        .get(ROOT + "/demonstration")
        .then()
        .statusCode(200)
        .header("Ecoplan-Data", nullValue())
        .body("begun", equalTo(false));
  }

  @Test
  void itsAnswersCarryTheMark() {
    asSynthetic();

    asRole(Role.Names.AUDITOR)
        .get(ROOT + "/plans")
        .then()
        .statusCode(200)
        .header("Ecoplan-Data", "demonstration")
        .body("demonstration", equalTo(true));
  }

  private void asSynthetic() {
    QuarkusMock.installMockForType(new Synthetic(database, clock), Demonstration.class);
  }

  private static RequestSpecification asRole(String role) {
    return given()
        .header("Authorization", "Bearer " + TestTokens.bearer("somebody", role, "市生态环境局"));
  }

  /** As a database says that was told once. */
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
}
