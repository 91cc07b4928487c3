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
    aThousandAlertsAtOnce();

    postman.deliver();

    assertThat(subjects()).containsExactly("【预警摘要】1000 条动态");
    assertThat(mails().getString("items.find{it.to=='" + address + "'}.text"))
        .contains("新预警 1000 条")
        .contains("其余 950 条");
  }

  @Test
  void inTheConsoleAThousandAlertsAtOnceMakeOneLetterThatOnlyItsPersonReads() {
    subscribe("{\"channel\":\"CONSOLE\"}");
    aThousandAlertsAtOnce();

    postman.deliver();
    postman.deliver();

    JsonPath letters = Api.planOffice().get(Api.ROOT + "/letters?unread=true").jsonPath();
    assertThat(letters.getList("items.subject")).containsExactly("【预警摘要】1000 条动态");
    assertThat(letters.getInt("items[0].notices")).isEqualTo(1000);
    assertThat(letters.getString("items[0].text")).contains("新预警 1000 条");
    assertThat(subjects()).as("and no mail").isEmpty();
    String reading = Api.ROOT + "/letters/" + letters.getString("items[0].id") + "/reading";
    assertThat(Api.manager().get(Api.ROOT + "/letters").jsonPath().getList("items")).isEmpty();
    assertThat(Api.manager().put(reading).jsonPath().getString("code")).isEqualTo("ALT-1507");
    assertThat(Api.planOffice().put(reading).statusCode()).isEqualTo(204);
    assertThat(Api.planOffice().get(Api.ROOT + "/letters?unread=true").jsonPath().getList("items"))
        .isEmpty();
    assertThat(Api.planOffice().get(Api.ROOT + "/letters").jsonPath().getString("items[0].readAt"))
        .isNotNull();
  }

  @Test
  void lettersArePaged() {
    subscribe("{\"channel\":\"CONSOLE\"}");
    stage.told(lt01().build());
    postman.deliver();
    clock.setToday(LocalDate.of(2024, 11, 27));
    stage.told(aProject().code("A").milestone(m -> m).build());
    postman.deliver();

    JsonPath first = Api.planOffice().get(Api.ROOT + "/letters?pageSize=1").jsonPath();
    JsonPath second =
        Api.planOffice()
            .queryParam("pageToken", first.getString("nextPageToken"))
            .get(Api.ROOT + "/letters?pageSize=1")
            .jsonPath();

    assertThat(first.getList("items")).hasSize(1);
    assertThat(second.getList("items")).hasSize(1);
    assertThat(second.getString("nextPageToken")).isNull();
    assertThat(second.getString("items[0].createdAt"))
        .isLessThan(first.getString("items[0].createdAt"));
  }

  @Test
  void throughAWebhookAThousandAlertsAtOnceMakeOneDelivery() {
    String webhook = webhookForDigests();
    subscribe("{\"channel\":\"WEBHOOK\",\"webhookId\":\"" + webhook + "\"}");
    aThousandAlertsAtOnce();

    postman.deliver();
    postman.deliver();

    JsonPath deliveries =
        Api.planOffice().get(Api.ROOT + "/webhooks/" + webhook + "/deliveries").jsonPath();
    assertThat(deliveries.getList("items.kind")).containsExactly("DIGEST");
    JsonPath body = JsonPath.from(deliveries.getString("items[0].body"));
    assertThat(body.getString("subject")).isEqualTo("【预警摘要】1000 条动态");
    assertThat(body.getList("notices")).hasSize(1000);
  }

  @Test
  void aWebhookThatWasStoppedIsNotSubscribedToAndGetsNothing() {
    String webhook = webhookForDigests();
    String body = "{\"channel\":\"WEBHOOK\",\"webhookId\":\"" + webhook + "\"}";
    assertThat(subscribe(body).statusCode()).isEqualTo(201);
    Api.planOffice()
        .header("If-Match", "\"1\"")
        .delete(Api.ROOT + "/webhooks/" + webhook)
        .then()
        .statusCode(204);
    aThousandAlertsAtOnce();

    postman.deliver();

    assertThat(
            Api.planOffice()
                .get(Api.ROOT + "/webhooks/" + webhook + "/deliveries")
                .jsonPath()
                .getList("items"))
        .isEmpty();
    assertThat(subscribe(body).jsonPath().getString("code")).isEqualTo("ALT-1501");
  }

  @Test
  void eachChannelWantsItsOwnAddressAndNoOther() {
    assertThat(refusedField("{}")).isEqualTo("address");
    assertThat(refusedField("{\"channel\":\"CONSOLE\",\"address\":\"" + address + "\"}"))
        .isEqualTo("address");
    assertThat(refusedField("{\"channel\":\"WEBHOOK\"}")).isEqualTo("webhookId");
    assertThat(
            refusedField(
                "{\"address\":\"" + address + "\",\"webhookId\":\"" + UUID.randomUUID() + "\"}"))
        .isEqualTo("webhookId");
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

  private void aThousandAlertsAtOnce() {
    stage.execute(
        """
        INSERT INTO notice (alert_id, change, rule, plan_code, subject, subject_name, severity,
            state, units, message_zh, message_en, occurred_at)
        SELECT gen_random_uuid(), 'RAISED', 'TASK_OVERDUE', 'LC-2024-AIR', 'LC-2024-AIR/' || n,
            '任务 ' || n, 'WARNING', 'OPEN', '{}', '逾期', 'late', now()
        FROM generate_series(1, 1000) AS n""");
  }

  private static String webhookForDigests() {
    return Api.planOffice()
        .header("Idempotency-Key", UUID.randomUUID())
        .body("{\"url\":\"http://127.0.0.1:9/\",\"follows\":false}")
        .post(Api.ROOT + "/webhooks")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String refusedField(String body) {
    return subscribe(body).then().statusCode(400).extract().path("errors[0].field");
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
