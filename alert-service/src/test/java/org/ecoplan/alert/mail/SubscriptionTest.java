package org.ecoplan.alert.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.alert.testdata.ProjectBuilder.aProject;
import static org.ecoplan.alert.testdata.ProjectBuilder.lt01;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.alert.testdata.Api;
import org.ecoplan.alert.testdata.Stage;
import org.ecoplan.alert.testdata.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails over a real SMTP connection to the local sink. */
@QuarkusTest
class SubscriptionTest {
  @Inject Stage stage;
  @Inject TestClock clock;
  @Inject Postman postman;

  private String address = "";

  @BeforeEach
  void somebodyNew() {
    stage.reset();
    address = UUID.randomUUID() + "@ecology.example";
  }

  @Test
  void oneAlertMakesOneMailInWords() {
    subscribe("{\"address\":\"" + address + "\"}");
    stage.told(lt01().build());

    postman.deliver();
    postman.deliver();

    assertThat(subjects()).containsExactly("【新预警】柳钢超低排放改造项目：5台烧结、5台焦化、2个球团项目改造完成");
    assertThat(mails().getString("items.find{it.to=='" + address + "'}.text"))
        .contains("应于 2023-12-31 完成");
  }

  @Test
  void aThousandAlertsAtOnceMakeOneDigest() {
    subscribe("{\"address\":\"" + address + "\"}");
    stage.execute(
        """
        INSERT INTO notice (alert_id, change, rule, plan_code, subject, subject_name, severity,
            state, units, message_zh, message_en, occurred_at)
        SELECT gen_random_uuid(), 'RAISED', 'TASK_OVERDUE', 'LC-2024-AIR', 'LC-2024-AIR/' || n,
            '任务 ' || n, 'WARNING', 'OPEN', '{}', '逾期', 'late', now()
        FROM generate_series(1, 1000) AS n""");

    postman.deliver();

    assertThat(subjects()).containsExactly("【预警摘要】1000 条动态");
    assertThat(mails().getString("items.find{it.to=='" + address + "'}.text"))
        .contains("新预警 1000 条")
        .contains("其余 950 条");
  }

  @Test
  void whatIsNotWantedIsNotMailed() {
    subscribe("{\"address\":\"" + address + "\",\"unit\":\"市水务集团\"}");
    subscribe("{\"address\":\"" + address + "\",\"rules\":[\"TASK_OVERDUE\"]}");
    stage.told(lt01().build());

    postman.deliver();

    assertThat(subjects()).isEmpty();
  }

  @Test
  void betweenTwoMailsIsAPauseAndWhatComesMeanwhileGoesTogether() {
    subscribe("{\"address\":\"" + address + "\"}");
    stage.told(lt01().build());
    postman.deliver();
    stage.told(aProject().code("A").milestone(m -> m).build());
    stage.told(aProject().code("B").milestone(m -> m).build());
    postman.deliver();
    assertThat(subjects()).hasSize(1);

    clock.setToday(LocalDate.of(2024, 11, 27));
    postman.deliver();

    assertThat(subjects()).contains("【预警摘要】2 条动态").hasSize(2);
  }

  @Test
  void inQuietHoursNothingIsMailed() {
    // It is 09:30 in the tests.
    subscribe("{\"address\":\"" + address + "\",\"quietFrom\":\"09:00\",\"quietTo\":\"10:00\"}");
    stage.told(lt01().build());

    postman.deliver();

    assertThat(subjects()).isEmpty();
  }

  @Test
  void aSubscriptionIsOnesOwn() {
    String id = subscribe("{\"address\":\"" + address + "\"}").jsonPath().getString("id");

    assertThat(Api.manager().get(Api.ROOT + "/subscriptions").jsonPath().getList("items"))
        .isEmpty();
    assertThat(Api.manager().delete(Api.ROOT + "/subscriptions/" + id).statusCode()).isEqualTo(404);
    assertThat(Api.planOffice().delete(Api.ROOT + "/subscriptions/" + id).statusCode())
        .isEqualTo(204);
  }

  @Test
  void anAddressThatIsNoneOrHalfOfTheQuietHoursIsRefused() {
    assertThat(subscribe("{\"address\":\"zhang\"}").statusCode()).isEqualTo(400);
    assertThat(
            subscribe("{\"address\":\"" + address + "\",\"quietFrom\":\"22:00\"}")
                .jsonPath()
                .getString("errors[0].field"))
        .isEqualTo("quietTo");
  }

  private static Response subscribe(String body) {
    return Api.planOffice()
        .header("Idempotency-Key", UUID.randomUUID())
        .body(body)
        .post(Api.ROOT + "/subscriptions");
  }

  private List<String> subjects() {
    return mails().getList("items.findAll{it.to=='" + address + "'}.subject");
  }

  private static JsonPath mails() {
    return Api.planOffice().get(Api.ROOT + "/mails").then().statusCode(200).extract().jsonPath();
  }
}
