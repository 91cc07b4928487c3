package org.ecoplan.indicator.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ecoplan.indicator.testdata.Api.ROOT;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.ecoplan.indicator.testdata.Api;
import org.ecoplan.indicator.testdata.Registry;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.kit.store.Database;
import org.ecoplan.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class RecordsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
  private static final String TOPIC = "ecoplan.monitoring.records";

  @Inject Database database;
  @Inject ObjectMapper mapper;
  @Inject MeterRegistry metrics;

  @Test
  void aDeliveryIsKeptOnceAndRepeatingItChangesNothing() {
    City city = City.withStations(1);
    List<Map<String, Object>> records = city.fullDay(1, DAY, 35);

    City.deliver(records).then().statusCode(201).body("created", equalTo(144));
    City.deliver(records)
        .then()
        .statusCode(201)
        .body("created", equalTo(0))
        .body("unchanged", equalTo(144));
  }

  @Test
  void deliveriesAreListedNewestFirstWithWhatBecameOfThem() {
    City city = City.withStations(1);
    City.deliver(city.fullDay(1, DAY, 35)).then().statusCode(201);
    City.deliver(city.fullDay(1, DAY.plusDays(1), 35)).then().statusCode(201);

    JsonPath newest =
        Api.asPlanOffice()
            .get(ROOT + "/monitoring/record-batches?pageSize=1")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(newest.getInt("items[0].created")).isEqualTo(144);
    assertThat(newest.getList("items[0].warnings")).isEmpty();

    Api.asPlanOffice()
        .queryParam("pageToken", newest.getString("nextPageToken"))
        .get(ROOT + "/monitoring/record-batches?pageSize=1")
        .then()
        .statusCode(200)
        .body("items[0].id", lessThan(newest.getInt("items[0].id")));
  }

  @Test
  void recordsAreCountedByWhatBecameOfThem() {
    City city = City.withStations(1);
    Map<String, Object> good = City.hour(city.station(1), "PM25", DAY, 1, 35);
    Map<String, Object> bad = City.hour(city.station(1), "PM25", DAY, 25, 36);
    double created = counted("created");
    double unchanged = counted("unchanged");
    double rejected = counted("rejected");

    City.deliver(List.of(good)).then().statusCode(201);
    City.deliver(List.of(good)).then().statusCode(201);
    City.deliver(List.of(good, bad)).then().statusCode(422);

    assertThat(counted("created")).isEqualTo(created + 1);
    assertThat(counted("unchanged")).isEqualTo(unchanged + 1);
    assertThat(counted("rejected")).isEqualTo(rejected + 2);
  }

  @Test
  void aDayInAnotherUnitIsOneErrorAndATryIsNotCounted() {
    City city = City.withStations(1);
    String csv =
        city.yearFile(2023, 30)
            .lines()
            .limit(2)
            .collect(Collectors.joining("\n"))
            .replace("ug/m3", "mg/m3");
    double rejected = counted("file", "rejected");

    Response dry = upload(csv, true);
    double afterTry = counted("file", "rejected");
    upload(csv, false).then().statusCode(422);

    dry.then().statusCode(422).body("errors.size()", equalTo(1)).body("errors[0].row", equalTo(2));
    assertThat(afterTry).isEqualTo(rejected);
    assertThat(counted("file", "rejected")).isEqualTo(rejected + 24);
  }

  private double counted(String outcome) {
    return counted("api", outcome);
  }

  private double counted(String channel, String outcome) {
    return metrics
        .find("ecoplan.monitoring.records")
        .tags("channel", channel, "outcome", outcome)
        .counters()
        .stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  static Stream<Arguments> badRecords() {
    return Stream.of(
        Arguments.of("unit", "mg/m3", "unit", "单位是 mg/m3"),
        Arguments.of("value", "-1", "value", "不能为负"),
        Arguments.of("hour", 25, "hour", "一天没有第 25 时"),
        Arguments.of("hour", 0, "hour", "一天没有第 0 时"),
        Arguments.of("value", "35.1234", "value", "小数位过多"),
        Arguments.of("value", "2000001", "value", "浓度不可能是 2000001"),
        Arguments.of("value", "1E+999999999", "value", "数值的位数太多"),
        Arguments.of("item", "PM1", "item", "空气自动站没有项目 PM1"),
        Arguments.of("point", "NOWHERE", "point", "没有监测点 NOWHERE"),
        Arguments.of("day", "2199-01-01", "day", "还没有到"));
  }

  @ParameterizedTest
  @MethodSource("badRecords")
  void whatCannotBeIsRefusedWithRowFieldAndWhatWouldBeRight(
      String field, Object value, String column, String message) {
    City city = City.withStations(1);
    Map<String, Object> good = City.hour(city.station(1), "PM25", DAY, 1, 35);
    Map<String, Object> bad = City.hour(city.station(1), "PM25", DAY, 2, 36);
    bad.put(field, value);

    City.deliver(List.of(good, bad))
        .then()
        .statusCode(422)
        .body("code", equalTo("IND-1411"))
        .body("errors[0].row", equalTo(2))
        .body("errors[0].column", equalTo(column))
        .body("errors[0].message", containsString(message))
        .body("detail", containsString("没有写入任何内容"));
    assertThat(hoursOf(city)).isZero();
  }

  @Test
  void oneHourWithTwoValuesInADeliveryIsRefusedWithBothRows() {
    City city = City.withStations(1);

    City.deliver(
            List.of(
                City.hour(city.station(1), "PM25", DAY, 1, 35),
                City.hour(city.station(1), "PM25", DAY, 1, 35),
                City.hour(city.station(1), "PM25", DAY, 1, 36)))
        .then()
        .statusCode(422)
        .body("errors[0].row", equalTo(3))
        .body("errors[0].message", containsString("与第 1 行是同一点位同一小时"));
  }

  @Test
  void whatIsOnlyUnlikelyIsKeptWithAWarning() {
    City city = City.withStations(1);

    City.deliver(
            List.of(
                City.hour(city.station(1), "PM10", DAY, 1, 1850),
                City.hour(city.station(1), "PM25", DAY, 1, "35.4")))
        .then()
        .statusCode(201)
        .body("warnings.size()", equalTo(2))
        .body("warnings[0].message", containsString("少见地高"))
        .body("warnings[1].message", containsString("比报送精度细"));
  }

  @Test
  void aCorrectionNeedsAReasonAndKeepsWhatWasKnown() {
    City city = City.withStations(1);
    City.deliver(List.of(City.hour(city.station(1), "PM25", DAY, 5, 35))).then().statusCode(201);
    List<Map<String, Object>> corrected =
        List.of(
            City.hour(city.station(1), "PM25", DAY, 5, 36),
            City.hour(city.station(1), "PM25", DAY, 6, 40));

    City.deliver(corrected)
        .then()
        .statusCode(422)
        .body("code", equalTo("IND-1412"))
        .body("errors[0].message", containsString("第 5 时已有值 35，与 36 不同"));
    assertThat(hoursOf(city)).isEqualTo(1);

    City.deliver(corrected, "数据审核")
        .then()
        .statusCode(201)
        .body("updated", equalTo(1))
        .body("created", equalTo(1));
    JsonPath versions = records(city, null);
    assertThat(versions.<Number>getList("findAll { it.hour == 5 }.value"))
        .extracting(Number::intValue)
        .containsExactly(35, 36);
    assertThat(versions.getString("[0].replacedBy")).isEqualTo(versions.getString("[1].batch"));
    JsonPath before = records(city, versions.getString("[0].knownFrom"));
    assertThat(before.<Number>getList("value")).extracting(Number::intValue).containsExactly(35);
  }

  @Test
  void aCountyDeliversForItsOwnPointsOnly() {
    City city = City.withStations(1);
    List<Map<String, Object>> records = List.of(City.hour(city.station(1), "PM25", DAY, 1, 35));

    deliverAs("柳江生态环境局", records).then().statusCode(403);
    deliverAs("柳城生态环境局", records).then().statusCode(201);
  }

  @Test
  void aFileOfHoursADayIsReadAndADryRunKeepsNothing() {
    City city = City.withStations(1);
    String csv =
        "point,item,day,unit,h01,h02,h24\n"
            + city.station(1)
            + ",PM2.5,2024-03-01,ug/m3,３５,36,40\n";

    upload(csv, true).then().statusCode(200).body("created", equalTo(3));
    assertThat(hoursOf(city)).isZero();
    upload(csv, false).then().statusCode(201).body("created", equalTo(3));
    assertThat(hoursOf(city)).isEqualTo(3);
  }

  @Test
  void aFileWithAnUnreadableCellIsRefusedWithItsPlace() {
    City city = City.withStations(1);

    upload(
            "point,item,day,unit,hour,value\n" + city.station(1) + ",PM25,2024-03-01,ug/m3,1,x\n",
            false)
        .then()
        .statusCode(422)
        .body("errors[0].row", equalTo(2))
        .body("errors[0].column", equalTo("value"));
  }

  @Test
  void aMessageIsADeliveryAndAnUnacceptableOneGoesToTheDeadLetters() {
    City city = City.withStations(1);
    String refused =
        json(City.delivery(List.of(City.hour(city.station(1), "PM25", DAY, 25, 35)), null));
    String good =
        json(City.delivery(List.of(City.hour(city.station(1), "PM25", DAY, 1, 35)), null));

    Registry.send(new ProducerRecord<>(TOPIC, city.region(), "no delivery"));
    Registry.send(new ProducerRecord<>(TOPIC, city.region(), refused));
    Registry.send(new ProducerRecord<>(TOPIC, city.region(), good));
    Registry.send(new ProducerRecord<>(TOPIC, city.region(), good));

    await().atMost(Duration.ofSeconds(30)).until(() -> hoursOf(city) == 1);
    assertThat(Registry.records(TOPIC + ".dlq", city.region(), 2))
        .extracting(
            dead ->
                new String(
                    dead.headers().lastHeader("dead-letter-reason").value(),
                    StandardCharsets.UTF_8))
        .anySatisfy(reason -> assertThat(reason).contains("not the JSON of a delivery"))
        .anySatisfy(reason -> assertThat(reason).contains("一天没有第 25 时"));
  }

  @Test
  void pointsAreChangedByWhoHasSeenThem() {
    City city = City.withStations(1);
    String address = ROOT + "/monitoring/points/" + city.station(1);
    String etag = Api.asPlanOffice().get(address).then().statusCode(200).extract().header("ETag");
    Map<String, Object> body =
        Map.of(
            "code", city.station(1),
            "kind", "AIR_STATION",
            "name", "改名",
            "regionCode", city.region(),
            "source", "样例");

    change(address, body, null).then().statusCode(428);
    change(address, body, "\"7\"").then().statusCode(412);
    change(address, body, etag).then().statusCode(200).body("name", equalTo("改名"));
    city.point("NOISE_ROAD", "R1", Map.of())
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("weight"));
    city.point("AIR_STATION", "A1", Map.of()).then().statusCode(409);
  }

  private static JsonPath records(City city, @Nullable String asOf) {
    var request = Api.asPlanOffice().queryParam("day", DAY.toString());
    if (asOf != null) {
      request.queryParam("asOf", asOf);
    }
    return request
        .get(ROOT + "/monitoring/points/{code}/records", city.station(1))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static Response change(
      String address, Map<String, Object> body, @Nullable String ifMatch) {
    var request = Api.asPlanOffice().contentType("application/json").body(body);
    return ifMatch == null
        ? request.put(address)
        : request.header("If-Match", ifMatch).put(address);
  }

  private static Response deliverAs(String unit, List<Map<String, Object>> records) {
    return RestAssured.given()
        .auth()
        .oauth2(TestTokens.bearer("county", Role.Names.COUNTY, unit))
        .contentType("application/json")
        .body(City.delivery(new ArrayList<>(records), null))
        .post(ROOT + "/monitoring/record-batches");
  }

  private static Response upload(String csv, boolean dryRun) {
    return Api.asPlanOffice()
        .queryParam("dryRun", dryRun)
        .multiPart("file", "hours.csv", csv.getBytes(StandardCharsets.UTF_8), "text/csv")
        .post(ROOT + "/monitoring/record-batches/files");
  }

  private long hoursOf(City city) {
    return database
        .find(
            """
            SELECT count(reading) AS hours FROM hourly_day
            JOIN monitoring_point ON id = point_id, unnest(readings) AS reading
            WHERE region_code = ?""",
            row -> row.number("hours"),
            city.region())
        .orElse(0L);
  }

  private String json(Object content) {
    try {
      return mapper.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
