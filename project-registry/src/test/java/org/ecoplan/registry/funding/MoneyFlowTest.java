package org.ecoplan.registry.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Liuzhou;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MoneyFlowTest {
  private static final String ENTRIES = Api.LT01 + "/funding/entries";
  private static final String FUNDING = Api.ROOT + "/plans/LZ-145/funding";
  private static final String TWO_SOURCES =
      batch(
          entry("PLANNED", "CENTRAL", 2023, "1000.00"),
          entry("ALLOCATED", "CENTRAL", 2023, "800.00"),
          entry("RECEIVED", "CENTRAL", 2023, "500.10"),
          entry("PAID", "CENTRAL", 2024, "300.05"),
          entry("RECEIVED", "CITY", 2024, "99.99"));

  @Inject Liuzhou liuzhou;

  @BeforeEach
  void theRealPlan() {
    liuzhou.begin();
  }

  @Test
  void entriesAddUpToTheCent() {
    record(TWO_SOURCES).then().statusCode(201).body("entries", hasSize(5));

    JsonPath funding = Api.read(Api.LT01 + "/funding");
    assertThat(funding.getList("sums")).hasSize(5);
    assertThat(funding.getString("total.plannedYuan")).isEqualTo("1000.0");
    assertThat(funding.getString("total.receivedYuan")).isEqualTo("600.09");
    assertThat(funding.getString("total.receivedRate")).isEqualTo("0.7501");
    assertThat(funding.getString("total.executionRate")).isEqualTo("0.3751");
    assertThat(funding.getList("sums.unit")).containsOnly(Api.BUREAU);
  }

  @ParameterizedTest
  @ValueSource(strings = {"category", "source", "fiscalYear", "unit", "project"})
  void everyGroupingHasTheSameTotal(String by) {
    record(TWO_SOURCES);

    JsonPath grouped = Api.read(FUNDING + "?by=" + by);

    assertThat(grouped.getString("by")).isEqualTo(by);
    assertThat(grouped.getString("total.paidYuan")).isEqualTo("300.05");
    double received =
        grouped.getList("rows.receivedYuan", Float.class).stream().mapToDouble(a -> a).sum();
    assertThat(received).isCloseTo(600.09, org.assertj.core.data.Offset.offset(0.001));
    assertThat(grouped.getList("rows.label")).doesNotContainNull().isNotEmpty();
  }

  @Test
  void aPaymentBeyondWhatWasReceivedIsRefusedWithItsWholeBatch() {
    record(TWO_SOURCES);

    record(batch(entry("RECEIVED", "CENTRAL", 2024, "1.00"), entry("PAID", "CITY", 2024, "100.00")))
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("REG-1201"));

    assertThat(Api.read(ENTRIES).getList("items")).hasSize(5);
  }

  @Test
  void aReversalRestoresTheSumsAndNamesWhatItReverses() {
    List<Integer> ids = record(TWO_SOURCES).jsonPath().getList("entries.id");
    int payment = ids.get(3);

    reverse(payment, "{\"amountYuan\":100.05,\"reason\":\"重复支付\"}")
        .then()
        .statusCode(201)
        .body("reverses", equalTo(payment))
        .body("amountYuan", equalTo(-100.05f));
    reverse(payment, "{\"reason\":\"全部退回\"}").then().statusCode(201);

    assertThat(Api.read(Api.LT01 + "/funding").getString("total.paidYuan")).isEqualTo("0.0");
    reverse(payment, "{\"reason\":\"再次\"}")
        .then()
        .statusCode(409)
        .body("code", equalTo("REG-1202"));
    assertThat(reconciliation()).isEmpty();
  }

  @Test
  void aProjectsCurveEndsAtItsSumsAndIsThatOfThePlanWhereNoOtherHasMoney() {
    List<Integer> ids = record(TWO_SOURCES).jsonPath().getList("entries.id");
    reverse(ids.get(3), "{\"amountYuan\":100.05,\"reason\":\"重复支付\"}").then().statusCode(201);

    JsonPath curve = Api.read(Api.LT01 + "/funding/curve");

    int last = curve.getList("").size() - 1;
    assertThat(curve.getMap("[" + last + "].sofar"))
        .isEqualTo(Api.read(Api.LT01 + "/funding").getMap("total"));
    assertThat(curve.getList("month", String.class)).isSorted().doesNotHaveDuplicates();
    assertThat(curve.getList("")).isEqualTo(Api.read(FUNDING + "/curve").getList(""));
    assertThat(Api.read(Api.LT01 + "/funding/curve?asOf=2024-11-26").getList(""))
        .isEqualTo(curve.getList(""));
    assertThat(Api.read(Api.LT01 + "/funding/curve?asOf=2024-11-25").getList("")).isEmpty();
    Api.planOffice().get(Api.LT01 + "/funding/curve?asOf=gestern").then().statusCode(400);
  }

  @Test
  void aReceiptThatWasSpentIsNotTakenBack() {
    List<Integer> ids = record(TWO_SOURCES).jsonPath().getList("entries.id");

    reverse(ids.get(2), "{\"reason\":\"误登\"}")
        .then()
        .statusCode(409)
        .body("code", equalTo("REG-1201"));
  }

  @Test
  void whatDeservesALookIsSaid() {
    List<String> warnings =
        record(
                batch(
                    entry("PLANNED", "CITY", 2024, "0"),
                    entry("ALLOCATED", "CITY", 2024, "10.00"),
                    entry("RECEIVED", "CITY", 2024, "11.00")))
            .jsonPath()
            .getList("warnings");

    assertThat(warnings).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "0.001", "1000000000000000000", "1e18", "1e-999999999", "null"})
  void anAmountIsYuanAndCents(String amount) {
    record(batch(entry("PLANNED", "CITY", 2024, amount))).then().statusCode(400);
  }

  @Test
  void moneyIsForAResponsibleUnit() {
    String entry = entry("PLANNED", "CITY", 2024, "1").replace("}", ",\"unit\":\"市水务集团\"}");

    record(batch(entry)).then().statusCode(422).body("code", equalTo("REG-1204"));
  }

  @Test
  void entriesDoNotMakeTheProjectsETagStale() {
    String etag = Api.etag(Api.LT01);

    record(TWO_SOURCES);

    assertThat(Api.etag(Api.LT01)).isEqualTo(etag);
  }

  @Test
  void theListGoesOnWhereItStopped() {
    List<Object> ids = new ArrayList<>(record(TWO_SOURCES).jsonPath().getList("entries.id"));
    List<Object> read = new ArrayList<>();
    String token = "";
    while (token != null) {
      JsonPath page = Api.read(ENTRIES + "?pageSize=2&pageToken=" + token);
      read.addAll(page.getList("items.id"));
      token = page.getString("nextPageToken");
    }

    assertThat(read).isEqualTo(ids);
  }

  @Test
  void anUnknownWordIsAProblemOfTheRequest() {
    record(batch(entry("BORROWED", "CITY", 2024, "1")))
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void aKeyIsRequired() {
    Api.finance().body(TWO_SOURCES).post(ENTRIES).then().statusCode(400);
  }

  @Test
  void theLedgerItselfRefusesToBeRewritten() {
    record(TWO_SOURCES);

    assertThatThrownBy(() -> liuzhou.execute("UPDATE ledger_entry SET amount = 1"))
        .hasStackTraceContaining("append-only");
    assertThatThrownBy(() -> liuzhou.execute("DELETE FROM ledger_entry"))
        .hasStackTraceContaining("append-only");
  }

  @Test
  void aSumThatDiffersIsFound() {
    record(TWO_SOURCES);
    assertThat(reconciliation()).isEmpty();

    liuzhou.execute("UPDATE funding_sum SET amount = amount + 0.01 WHERE source = 'CITY'");

    Api.planOffice()
        .get(FUNDING + "/reconciliation")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].project", equalTo("LT-01"))
        .body("items[0].sumYuan", equalTo(100.00f));
  }

  @Test
  void aPlanWithoutMoneyHasEmptyRows() {
    Api.planOffice()
        .get(FUNDING + "?by=source")
        .then()
        .statusCode(200)
        .body("rows", empty())
        .body("total.plannedYuan", equalTo(0.00f));
  }

  @Test
  void whatNoCityHasIsATypingMistake() {
    record(batch(entry("PLANNED", "CITY", 2024, "1000000000000.00")))
        .then()
        .statusCode(400)
        .body("code", equalTo("KIT-1002"));
    record(batch(entry("PLANNED", "CITY", 2024, "999999999999.99"))).then().statusCode(201);
    record(batch(entry("PLANNED", "CITY", 2024, "1.00").replace("2024-03-01", "-5000-01-01")))
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("entries[0].date"));
  }

  private static List<Object> reconciliation() {
    return Api.read(FUNDING + "/reconciliation").getList("items");
  }

  private static Response record(String body) {
    return Api.post(Api.finance(), ENTRIES, body);
  }

  private static Response reverse(int id, String body) {
    return Api.post(Api.finance(), ENTRIES + "/" + id + "/reversal", body);
  }

  private static String batch(String... entries) {
    return "{\"entries\":[" + String.join(",", entries) + "]}";
  }

  private static String entry(String kind, String source, int year, String amount) {
    return """
        {"kind":"%s","source":"%s","fiscalYear":%d,"amountYuan":%s,"date":"2024-03-01",\
        "documentNumber":"柳财资环〔2024〕1号"}"""
        .formatted(kind, source, year, amount);
  }
}
