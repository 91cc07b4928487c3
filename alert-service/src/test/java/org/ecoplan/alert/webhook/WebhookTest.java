package org.ecoplan.alert.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.alert.testdata.ProjectBuilder.lt01;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ecoplan.alert.testdata.Api;
import org.ecoplan.alert.testdata.Stage;
import org.ecoplan.alert.testdata.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A receiver on this machine, which the tests' policy allows. */
@QuarkusTest
class WebhookTest {
  @Inject Stage stage;
  @Inject TestClock clock;
  @Inject Dispatch dispatch;

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private volatile int answer = 204;
  private @Nullable HttpServer receiver;

  @BeforeEach
  void aReceiver() throws IOException {
    stage.reset();
    HttpServer fresh =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver = fresh;
    fresh.createContext(
        "/",
        exchange -> {
          received.add(
              new Received(
                  exchange.getRequestHeaders().getFirst("Ecoplan-Signature"),
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          exchange.getResponseHeaders().add("Location", "http://127.0.0.1/elsewhere");
          exchange.sendResponseHeaders(answer, -1);
          exchange.close();
        });
    fresh.start();
  }

  @AfterEach
  void stop() {
    Objects.requireNonNull(receiver).stop(0);
  }

  @Test
  void aNoticeArrivesOnceAndIsSigned() {
    JsonPath webhook = create(url()).jsonPath();
    stage.told(lt01().build());

    dispatch.dispatch();
    dispatch.dispatch();

    assertThat(received).hasSize(1);
    assertThat(received.get(0).body()).contains("MILESTONE_OVERDUE").contains("\"RAISED\"");
    assertThat(received.get(0).signature())
        .isEqualTo(
            Signature.of(
                List.of(webhook.getString("secret")), clock.instant(), received.get(0).body()));
    assertThat(log(webhook).getList("items.state")).containsExactly("DELIVERED");
    assertThat(Api.planOffice().get(Api.ROOT + "/webhooks").asString())
        .doesNotContain(webhook.getString("secret"));
  }

  @Test
  void aRenewedSecretAndTheOneBeforeBothSignUntilTheOverlapIsOver() {
    JsonPath webhook = create(url()).jsonPath();
    JsonPath renewed = renew(webhook, 1, 24).then().statusCode(200).extract().jsonPath();
    String before = webhook.getString("secret");
    String after = renewed.getString("secret");
    assertThat(after).isNotEqualTo(before);
    assertThat(renewed.getString("id")).isEqualTo(webhook.getString("id"));

    stage.told(lt01().build());
    dispatch.dispatch();
    assertThat(received.get(0).signature())
        .isEqualTo(Signature.of(List.of(after, before), clock.instant(), received.get(0).body()));

    clock.setToday(LocalDate.of(2024, 11, 28));
    test(webhook);
    assertThat(received.get(1).signature())
        .isEqualTo(Signature.of(List.of(after), clock.instant(), received.get(1).body()));
    assertThat(Api.planOffice().get(Api.ROOT + "/webhooks").asString()).doesNotContain(after);
  }

  @Test
  void aLeakedSecretSignsNothingMoreAtOnce() {
    JsonPath webhook = create(url()).jsonPath();
    String after = renew(webhook, 1, 0).jsonPath().getString("secret");

    test(webhook);

    assertThat(received.get(0).signature())
        .isEqualTo(Signature.of(List.of(after), clock.instant(), received.get(0).body()));
  }

  @Test
  void aSecretIsRenewedOnlyByWhoeverHasReadTheWebhookAsItIsAndWhileItSends() {
    JsonPath webhook = create(url()).jsonPath();

    assertThat(renew(webhook, 7, 24).statusCode()).isEqualTo(412);
    assertThat(renew(webhook, 1, 169).statusCode()).isEqualTo(400);
    Api.planOffice()
        .header("If-Match", "\"1\"")
        .delete(Api.ROOT + "/webhooks/" + webhook.getString("id"));
    assertThat(renew(webhook, 2, 24).jsonPath().getString("code")).isEqualTo("ALT-1508");
  }

  @Test
  void aReceiverThatIsAwayIsTriedAgainWithGrowingPausesUntilTheDeliveryIsDead() {
    JsonPath webhook = create(url()).jsonPath();
    answer = 503;
    stage.told(lt01().build());

    dispatch.dispatch();
    dispatch.dispatch();
    assertThat(received).as("not before its pause").hasSize(1);
    twoWeeksPass();

    assertThat(received).hasSize(8);
    assertThat(log(webhook).getList("items.state")).containsExactly("DEAD");
    assertThat(log(webhook).getString("items[0].lastError")).isEqualTo("HTTP 503");
  }

  @Test
  void aDeadDeliveryIsTriedAgainWhenSomebodyAsksForIt() {
    JsonPath webhook = create(url()).jsonPath();
    answer = 503;
    stage.told(lt01().build());
    dispatch.dispatch();
    String delivery = log(webhook).getString("items[0].id");
    assertThat(revive(webhook, delivery).jsonPath().getString("code")).isEqualTo("ALT-1506");
    twoWeeksPass();
    answer = 204;

    assertThat(revive(webhook, delivery).statusCode()).isEqualTo(200);
    dispatch.dispatch();

    assertThat(log(webhook).getList("items.state")).containsExactly("DELIVERED");
    assertThat(received.get(8).body()).isEqualTo(received.get(0).body());
    assertThat(revive(webhook, UUID.randomUUID().toString()).jsonPath().getString("code"))
        .isEqualTo("ALT-1505");
  }

  @Test
  void whatWaitsForItsNextAttemptIsNotSentOnceTheWebhookIsStopped() {
    JsonPath webhook = create(url()).jsonPath();
    answer = 503;
    stage.told(lt01().build());
    dispatch.dispatch();
    Api.planOffice()
        .header("If-Match", "\"1\"")
        .delete(Api.ROOT + "/webhooks/" + webhook.getString("id"))
        .then()
        .statusCode(204);

    twoWeeksPass();

    assertThat(received).hasSize(1);
  }

  @Test
  void aRedirectIsNotFollowed() {
    create(url());
    answer = 302;
    stage.told(lt01().build());

    dispatch.dispatch();

    assertThat(received).hasSize(1);
  }

  @Test
  void aTestCallTellsAtOnceWhatCameOfIt() {
    String id = create(url()).jsonPath().getString("id");

    Response test =
        Api.planOffice()
            .header("Idempotency-Key", UUID.randomUUID())
            .post(Api.ROOT + "/webhooks/" + id + "/test");

    assertThat(test.jsonPath().getString("state")).isEqualTo("DELIVERED");
    assertThat(received).extracting(Received::body).hasSize(1);
  }

  @Test
  void aStoppedWebhookReceivesNothing() {
    String id = create(url()).jsonPath().getString("id");
    assertThat(
            Api.planOffice()
                .header("If-Match", "\"1\"")
                .delete(Api.ROOT + "/webhooks/" + id)
                .statusCode())
        .isEqualTo(204);
    stage.told(lt01().build());

    dispatch.dispatch();

    assertThat(received).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.1/",
        "https://169.254.169.254/latest/meta-data",
        "https://[::1]/",
        "ftp://city.example/",
        "https://user:pw@city.example/",
        "https://no-such-host.invalid/",
        "not a url"
      })
  void anAddressThatPolicyDoesNotAllowIsRefused(String url) {
    Response refused = create(url);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.jsonPath().getString("code")).isEqualTo("ALT-1502");
  }

  @Test
  void theSignatureIsTheDocumentedOne() {
    assertThat(Signature.of(List.of("key"), Instant.ofEpochSecond(1), "{}"))
        .isEqualTo("t=1,v1=1ba6b8171186efc613e8bcc0cbdab2748f24984d7c5a84faa2637afa0e40d224");
  }

  private void twoWeeksPass() {
    for (int day = 27; day <= 30; day++) {
      clock.setToday(LocalDate.of(2024, 11, day));
      dispatch.dispatch();
    }
    for (int day = 1; day <= 9; day++) {
      clock.setToday(LocalDate.of(2024, 12, day));
      dispatch.dispatch();
    }
  }

  private static Response renew(JsonPath webhook, long version, int overlapHours) {
    return Api.planOffice()
        .header("Idempotency-Key", UUID.randomUUID())
        .header("If-Match", "\"" + version + "\"")
        .body("{\"overlapHours\":" + overlapHours + "}")
        .post(Api.ROOT + "/webhooks/" + webhook.getString("id") + "/secret");
  }

  private static void test(JsonPath webhook) {
    Api.planOffice()
        .header("Idempotency-Key", UUID.randomUUID())
        .post(Api.ROOT + "/webhooks/" + webhook.getString("id") + "/test")
        .then()
        .statusCode(200);
  }

  private static Response revive(JsonPath webhook, String delivery) {
    return Api.planOffice()
        .header("Idempotency-Key", UUID.randomUUID())
        .post(
            "%s/webhooks/%s/deliveries/%s/revival"
                .formatted(Api.ROOT, webhook.getString("id"), delivery));
  }

  private String url() {
    return "http://127.0.0.1:" + Objects.requireNonNull(receiver).getAddress().getPort() + "/hook";
  }

  private static Response create(String url) {
    return Api.planOffice()
        .header("Idempotency-Key", UUID.randomUUID())
        .body("{\"url\":\"" + url + "\"}")
        .post(Api.ROOT + "/webhooks");
  }

  private static JsonPath log(JsonPath webhook) {
    return Api.planOffice()
        .get(Api.ROOT + "/webhooks/" + webhook.getString("id") + "/deliveries")
        .jsonPath();
  }

  private record Received(String signature, String body) {}
}
