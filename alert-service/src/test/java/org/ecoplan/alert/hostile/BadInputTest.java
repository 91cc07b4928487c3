package org.ecoplan.alert.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.alert.testdata.ProjectBuilder.lt01;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ecoplan.alert.testdata.Api;
import org.ecoplan.alert.testdata.Stage;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every endpoint is sent what it cannot take. Whatever it is, the answer is a refusal in the words
 * of the house, or the thing was harmless; never an error of the service, and nothing of its
 * inside.
 */
@QuarkusTest
class BadInputTest {
  private static final Pattern INSIDE =
      Pattern.compile("Exception|java\\.|org\\.|com\\.fasterxml|jackson|SQL|ERROR:|constraint");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  @Inject Stage stage;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** Signed once: the walk is long. */
  private final String bearer =
      "Bearer " + TestTokens.bearer("planoffice", Role.Names.PLAN_OFFICE, "市生态环境局");

  @BeforeEach
  void aLateProject() {
    stage.reset();
    stage.told(lt01().build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/alerts/{alert}/acknowledgement | {\"note\":\"已知悉\"}",
        "/alerts/{alert}/file/issuance | {\"step\":\"CIRCULAR\",\"documentNumber\":\"1\",\"text\":\"甲\",\"replyDue\":\"2024-12-31\"}",
        "/alerts/{alert}/file/refusal | {\"reason\":\"甲\",\"documentNumber\":\"1\"}",
        "/alerts/{alert}/file/replies | {\"text\":\"甲\",\"evidence\":[{\"label\":\"甲\",\"value\":\"乙\"}]}",
        "/alerts/{alert}/file/extension | {\"replyDue\":\"2024-12-31\",\"reason\":\"甲\"}",
        "/alerts/{alert}/file/reversal | {\"reason\":\"甲\",\"documentNumber\":\"1\"}",
        "/rules/TASK_OVERDUE/settings | {\"plan\":\"LZ-145\",\"category\":\"WASTE\",\"enabled\":true,\"parameters\":{\"criticalAfterDays\":90},\"reason\":\"甲\"}",
        "/user-rules | {\"code\":\"USER_X1\",\"about\":\"TASK\",\"nameZh\":\"甲\",\"nameEn\":\"a\",\"severity\":\"INFO\",\"expression\":\"true\"}",
        "/user-rules/check | {\"about\":\"TASK\",\"expression\":\"true\"}",
        "/user-rules/trial | {\"about\":\"TASK\",\"expression\":\"true\",\"severity\":\"INFO\",\"range\":{\"from\":\"2024-11-25\",\"to\":\"2024-11-26\",\"stepDays\":1,\"facts\":\"AS_TOLD\"}}",
        "/user-rules/USER_X9/versions/1/trial | {\"from\":\"2024-11-25\",\"to\":\"2024-11-26\",\"stepDays\":1,\"facts\":\"AS_TOLD\"}",
        "/sweeps | {\"date\":\"2024-11-26\",\"dryRun\":true}",
        "/replays | {\"from\":\"2024-11-25\",\"to\":\"2024-11-26\",\"stepDays\":1,\"facts\":\"AS_TOLD\"}",
        "/subscriptions | {\"channel\":\"EMAIL\",\"address\":\"a@b.example\",\"rules\":[\"TASK_OVERDUE\"],\"plan\":\"LZ-145\",\"unit\":\"甲\",\"minSeverity\":\"INFO\",\"dailyAt\":\"08:30\",\"quietFrom\":\"22:00\",\"quietTo\":\"07:00\"}",
        "/webhooks | {\"url\":\"http://127.0.0.1/\",\"rules\":[\"TASK_OVERDUE\"],\"plan\":\"LZ-145\",\"minSeverity\":\"INFO\",\"follows\":true}",
        "/webhooks/00000000-0000-0000-0000-000000000001/secret | {\"overlapHours\":1}"
      })
  void aSpoiltBodyIsRefusedInTheWordsOfTheHouse(String path, String wellFormed) {
    String url = path.replace("{alert}", Api.newestAlertOn("LZ-145/LT-01"));
    List<String> wrong = new ArrayList<>();

    Spoilt.bodiesOf(wellFormed)
        .forEach(
            (what, body) -> {
              HttpResponse<String> answer = send(request(url).POST(BodyPublishers.ofString(body)));
              describe(answer).forEach(complaint -> wrong.add(what + ": " + complaint));
            });

    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /alerts?pageToken=xyz",
    "GET, /alerts?pageToken=%00",
    "GET, /alerts?pageToken=W10",
    "GET, /alerts?pageSize=0",
    "GET, /alerts?pageSize=many",
    "GET, /alerts?pageSize=99999999999",
    "GET, /alerts?state=LATE",
    "GET, /alerts?subject=%00",
    "GET, /alerts?unit=%00",
    "GET, /alerts?rule=%00&plan=%00",
    "GET, /alerts/1",
    "GET, /alerts/%00",
    "GET, /alerts/1/file",
    "GET, /alerts/00000000-0000-0000-0000-000000000001/file/notice?entry=x",
    "GET, /exports/alerts.csv?state=LATE",
    "GET, /exports/alerts.csv?bom=perhaps",
    "GET, /exports/alerts.xlsx?subject=%00",
    "GET, /files?phase=OPEN",
    "GET, /files?step=%00",
    "GET, /files?pageToken=xyz",
    "GET, /files?unit=%00",
    "GET, /letters?pageToken=xyz",
    "GET, /letters?unread=x",
    "PUT, /letters/x/reading",
    "GET, /overview",
    "GET, /overview?by=COLOUR",
    "GET, /overview?by=UNIT&pageToken=xyz",
    "GET, /overview?by=UNIT&plan=%00",
    "GET, /overview/most-late?plan=%00",
    "GET, /rules/%00/settings",
    "GET, /rules/NO_SUCH/settings",
    "GET, /stream?minSeverity=LOUD",
    "DELETE, /subscriptions/x",
    "GET, /user-rules?pageToken=xyz",
    "GET, /user-rules?pageSize=201",
    "POST, /user-rules/%00/retirement",
    "POST, /user-rules/USER_X9/versions/x/activation",
    "POST, /user-rules/USER_X9/versions/99999999999/activation",
    "DELETE, /webhooks/x",
    "GET, /webhooks/x/deliveries",
    "GET, /webhooks/00000000-0000-0000-0000-000000000001/deliveries?pageToken=xyz",
    "POST, /webhooks/x/test",
    "POST, /webhooks/00000000-0000-0000-0000-000000000001/deliveries/x/revival"
  })
  void aWrongAddressIsRefusedInTheWordsOfTheHouse(String method, String path) {
    assertThat(describe(send(request(path).method(method, BodyPublishers.noBody())))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "If-Match | abc",
        "If-Match | *",
        "If-Match | \"x\"",
        "If-Match | W/\"1\"",
        "If-Match | \"99999999999999999999\"",
        "If-Match | \"-1\"",
        "If-Match | \"1\",\"2\"",
        "Idempotency-Key | two words",
        "Content-Type | text/plain",
        "Accept | image/png"
      })
  void aWrongHeaderIsRefusedInTheWordsOfTheHouse(String header, String value) {
    String path = "/alerts/" + Api.newestAlertOn("LZ-145/LT-01") + "/acknowledgement";

    assertThat(
            describe(
                send(
                    request(path)
                        .setHeader(header, value)
                        .POST(BodyPublishers.ofString("{\"note\":\"甲\"}")))))
        .isEmpty();
  }

  @Test
  void aPositionThatIsNoneOfTheStreamIsRefused() {
    HttpResponse<String> answer = send(request("/stream").header("Last-Event-ID", "x"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(describe(answer)).isEmpty();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
            URI.create("http://localhost:" + RestAssured.port + Api.ROOT + path))
        .header("Authorization", bearer)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .header("If-Match", "\"1\"");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is wrong with an answer. */
  private static List<String> describe(HttpResponse<String> answer) {
    List<String> complaints = new ArrayList<>();
    String text = answer.body();
    int status = answer.statusCode();
    if (status >= 500) {
      complaints.add(status + " " + text);
    } else if (status >= 400) {
      String type = answer.headers().firstValue("Content-Type").orElse("");
      if (!type.startsWith("application/problem+json")) {
        complaints.add(status + " is no problem document: " + type + " " + text);
        return complaints;
      }
      JsonNode problem = json(text);
      String words = problem.path("title").asText() + problem.path("detail").asText();
      if (problem.path("code").asText().isEmpty() || !CHINESE.matcher(words).find()) {
        complaints.add(status + " says nothing a reader understands: " + text);
      }
      if (INSIDE.matcher(text).find()) {
        complaints.add(status + " shows the inside: " + text);
      }
      for (JsonNode error : problem.path("errors")) {
        if (!CHINESE.matcher(error.path("message").asText()).find()) {
          complaints.add(status + " has an error in English only: " + text);
        }
      }
    }
    return complaints;
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(text, e);
    }
  }
}
