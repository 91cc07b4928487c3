package org.ecoplan.registry.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Liuzhou;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Today is 2024-11-26. */
@QuarkusTest
class SuccessionFlowTest {
  private static final String UNITS = Api.ROOT + "/units";
  private static final String ACTS = UNITS + "/successions";
  private static final String PROJECTS = Api.ROOT + "/plans/LZ-145/projects";
  private static final String FUNDING = Api.ROOT + "/plans/LZ-145/funding";
  private static final String LATER = "市生态环境和林业局";
  private static final List<String> RESPONSIBLE =
      List.of(Api.BUREAU, "市发展改革委", "市工业和信息化局", "市交通运输局", "广西柳州钢铁集团有限公司");

  @Inject Liuzhou liuzhou;

  @BeforeEach
  void theRealPlan() {
    liuzhou.begin();
  }

  @Test
  void anHeirWritesAndFindsWhatItsForerunnerWasAssigned() {
    // Given
    RequestSpecification heir = Api.as("heir", Role.Names.PROJECT_MANAGER, LATER);
    Api.patch(heir, Api.MILESTONE, "{\"progressPercent\":61}").then().statusCode(403);
    int before = found("unit", Api.BUREAU);

    // When
    record("RENAMED", List.of(Api.BUREAU), List.of(LATER)).then().statusCode(201);

    // Then
    heir = Api.as("heir", Role.Names.PROJECT_MANAGER, LATER);
    Api.patch(heir, Api.MILESTONE, "{\"progressPercent\":61}").then().statusCode(200);
    JsonPath project = Api.read(Api.LT01);
    assertThat(project.getString("units[0].name")).isEqualTo(Api.BUREAU);
    assertThat(project.getList("units[0].members")).hasToString("[" + LATER + "]");
    JsonPath units = Api.read(UNITS + "?pageSize=200");
    assertThat(units.getList("items.find { it.name == '" + Api.BUREAU + "' }.heirs"))
        .hasToString("[" + LATER + "]");
    assertThat(units.getList("items.find { it.name == '" + LATER + "' }.heirs")).isEmpty();
    assertThat(found("unit", LATER)).isEqualTo(before).isPositive();
    assertThat(found("q", LATER)).isEqualTo(before);
    JsonPath told = Api.read(PROJECTS + "/BS-01/history?pageSize=1");
    assertThat(told.getString("items[0].change")).isEqualTo("units-resolved");
    assertThat(told.getString("items[0].reason")).contains(Api.BUREAU + "更名为" + LATER, "柳编办");
  }

  @Test
  void theLineageTellsEachStepWithItsDayAndDocument() {
    record("RENAMED", List.of(Api.BUREAU), List.of(LATER)).then().statusCode(201);
    record("SPLIT", List.of(LATER), List.of("甲局", "乙局"))
        .then()
        .statusCode(201)
        .body("number", equalTo(2))
        .body("recordedBy", equalTo("planoffice"));

    Api.planOffice()
        .get(UNITS + "/{name}/lineage", Api.BUREAU)
        .then()
        .statusCode(200)
        .body("standing", equalTo(false))
        .body("heirs", contains("乙局", "甲局"))
        .body("was", hasSize(0))
        .body("became.kind", contains("RENAMED", "SPLIT"))
        .body("became[0].documentNumber", equalTo("柳编办〔2024〕12号"));
    Api.planOffice()
        .get(UNITS + "/{name}/lineage", "甲局")
        .then()
        .body("standing", equalTo(true))
        .body("heirs", hasSize(0))
        .body("forerunners", contains(LATER, Api.BUREAU))
        .body("was.effectiveOn", contains("2024-06-01", "2024-06-01"));
    Api.planOffice()
        .get(UNITS + "/{name}/lineage", "无名局")
        .then()
        .statusCode(404)
        .body("code", equalTo("REG-1046"));
    JsonPath first = Api.read(ACTS + "?pageSize=1");
    assertThat(first.getInt("items[0].number")).isEqualTo(2);
    JsonPath second = Api.read(ACTS + "?pageSize=1&pageToken=" + first.getString("nextPageToken"));
    assertThat(second.getInt("items[0].number")).isEqualTo(1);
    assertThat(second.getString("nextPageToken")).isNull();
    assertThat(Api.read(ACTS + "?unit=甲局").getList("items")).hasSize(1);
  }

  @Test
  void aMergedUnitsGroupsGoToItsHeirAndComeBackWithAReversal() {
    // Given
    resolve("柳江区人民政府;柳城县人民政府");
    record("MERGED", List.of("柳江区人民政府", "柳城县人民政府"), List.of("柳江新区管委会")).then().statusCode(201);
    assertThat(members()).containsExactly("柳江新区管委会");

    // When the file of units is sent again with the names of then
    resolve("柳江区人民政府;柳城县人民政府");

    // Then
    assertThat(members()).containsExactly("柳江新区管委会");
    reverse(1).then().statusCode(200).body("reversal.reason", equalTo("文件误读"));
    assertThat(members()).containsExactlyInAnyOrder("柳江区人民政府", "柳城县人民政府");
    reverse(1).then().statusCode(409).body("code", equalTo("REG-1043"));
    reverse(9).then().statusCode(404).body("code", equalTo("REG-1045"));
    Api.planOffice()
        .get(UNITS + "/{name}/lineage", "柳江区人民政府")
        .then()
        .body("standing", equalTo(true))
        .body("became", hasSize(0));
    Api.as("heir", Role.Names.PROJECT_MANAGER, "柳江新区管委会")
        .header("If-Match", Api.etag(PROJECTS + "/BS-01"))
        .body("{\"summary\":\"改写\"}")
        .patch(PROJECTS + "/BS-01")
        .then()
        .statusCode(403);
  }

  @Test
  void theLatestActOfALineIsReversedFirst() {
    record("RENAMED", List.of(Api.BUREAU), List.of(LATER)).then().statusCode(201);
    record("RENAMED", List.of(LATER), List.of("甲局")).then().statusCode(201);

    reverse(1).then().statusCode(409).body("detail", containsString("第 2 号"));
    reverse(2).then().statusCode(200);
    reverse(1).then().statusCode(200);
    assertThat(Api.read(Api.LT01).getList("units[0].members")).isEmpty();
  }

  @Test
  void whatCannotBeIsRefusedAndLeavesNothing() {
    record("RENAMED", List.of("无名局"), List.of(LATER))
        .then()
        .statusCode(422)
        .body("code", equalTo("REG-1006"))
        .body("errors[0].field", equalTo("predecessors[0]"));
    record("RENAMED", List.of("各相关县区人民政府"), List.of(LATER))
        .then()
        .statusCode(422)
        .body("code", equalTo("REG-1040"))
        .body("errors.field", hasItem("predecessors[0]"));
    record("RENAMED", List.of(Api.BUREAU), List.of("各相关县区人民政府"))
        .then()
        .statusCode(422)
        .body("errors.field", hasItem("successors[0]"));
    assertThat(Api.read(ACTS).getList("items")).isEmpty();
    Api.planOffice().get(UNITS + "/{name}/lineage", LATER).then().statusCode(404);
    record("RENAMED", List.of(Api.BUREAU), List.of(LATER)).then().statusCode(201);
    record("RENAMED", List.of(LATER), List.of(Api.BUREAU))
        .then()
        .statusCode(409)
        .body("code", equalTo("REG-1042"));
    record("RENAMED", List.of(Api.BUREAU), List.of("甲局"))
        .then()
        .statusCode(409)
        .body("code", equalTo("REG-1041"))
        .body("errors[0].expected", containsString(LATER));
  }

  @Test
  void theSameRequestTwiceIsOneAct() {
    UUID key = UUID.randomUUID();
    for (int time = 0; time < 2; time++) {
      Api.planOffice()
          .header("Idempotency-Key", key)
          .body(body("RENAMED", List.of(Api.BUREAU), List.of(LATER)))
          .post(ACTS)
          .then()
          .statusCode(201)
          .body("number", equalTo(1));
    }
    assertThat(Api.read(ACTS).getList("items")).hasSize(1);
  }

  @Test
  void moneyStandsUnderTheOneHeirAndThatOfASplitUnitUnderItsOwnName() {
    givenMoneyOfEveryUnit();
    record("MERGED", List.of("市工业和信息化局", "市交通运输局"), List.of("市工业交通局")).then().statusCode(201);
    record("SPLIT", List.of("市发展改革委"), List.of("甲局", "乙局")).then().statusCode(201);

    JsonPath restated = money("?by=unit&units=RESTATED");
    assertThat(planned(restated))
        .isEqualTo(
            Map.of(
                Api.BUREAU,
                new BigDecimal("1.10"),
                "市发展改革委",
                new BigDecimal("2.10"),
                "市工业交通局",
                new BigDecimal("7.20"),
                "广西柳州钢铁集团有限公司",
                new BigDecimal("5.10")));
    assertThat(restated.getString("rows.find { it.key == '市发展改革委' }.note"))
        .isEqualTo("已拆分为甲局、乙局，资金不分摊，仍列原单位");
    assertThat(restated.getString("rows.find { it.key == '市工业交通局' }.note")).isNull();
    assertThat(planned(money("?by=unit"))).hasSize(5).containsKey("市交通运输局");
    JsonPath crossed = money("?by=source&and=unit&only=市工业交通局&units=RESTATED&asOf=2024-11-26");
    assertThat(crossed.getList("rows")).hasSize(1);
    assertThat(crossed.<BigDecimal>get("total.plannedYuan")).isEqualByComparingTo("7.20");
    assertThat(entriesOf("市工业交通局", "RESTATED")).containsExactlyInAnyOrder("市工业和信息化局", "市交通运输局");
    assertThat(entriesOf("市工业交通局", "AS_RECORDED")).isEmpty();
    assertThat(entriesOf("市交通运输局", "RESTATED")).isEmpty();
    assertThat(entriesOf("市发展改革委", "RESTATED")).containsExactly("市发展改革委");
    Api.planOffice()
        .get(FUNDING + "?by=unit&units=TODAY")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("units"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void noSequenceOfActsLosesMoney(long seed) {
    givenMoneyOfEveryUnit();
    Random random = new Random(seed);
    List<String> names = List.of("市发展改革委", "市工业和信息化局", "市交通运输局", "广西柳州钢铁集团有限公司", "甲局", "乙局", "丙局");
    for (int act = 1; act <= 8; act++) {
      String kind = List.of("RENAMED", "MERGED", "SPLIT").get(random.nextInt(3));
      List<String> predecessors = some(names, kind.equals("MERGED") ? 2 : 1, random);
      List<String> successors = some(names, kind.equals("SPLIT") ? 2 : 1, random);
      assertThat(record(kind, predecessors, successors).statusCode()).isIn(201, 409, 422);

      for (String question : List.of("?by=unit", "?by=source&and=unit", "?by=unit&and=month")) {
        JsonPath restated = money(question + "&units=RESTATED");
        BigDecimal rows =
            restated.<Object>getList("rows.plannedYuan").stream()
                .map(yuan -> new BigDecimal(String.valueOf(yuan)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(rows).isEqualByComparingTo("15.50");
        assertThat(restated.<BigDecimal>get("total.plannedYuan")).isEqualByComparingTo("15.50");
      }
    }
  }

  private static List<String> entriesOf(String unit, String units) {
    return Api.read(FUNDING + "/entries?unit=" + unit + "&units=" + units)
        .getList("items.entry.unit");
  }

  private static void givenMoneyOfEveryUnit() {
    StringBuilder entries = new StringBuilder();
    for (int index = 0; index < RESPONSIBLE.size(); index++) {
      entries
          .append(index == 0 ? "" : ",")
          .append(
              """
              {"kind":"PLANNED","source":"CITY","fiscalYear":2024,"amountYuan":%d.10,
              "date":"2024-01-02","documentNumber":"1号","unit":"%s"}"""
                  .formatted(index + 1, RESPONSIBLE.get(index)));
    }
    Api.post(Api.planOffice(), Api.LT01 + "/funding/entries", "{\"entries\":[" + entries + "]}")
        .then()
        .statusCode(201);
  }

  private static JsonPath money(String question) {
    return Api.planOffice()
        .get(FUNDING + question)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));
  }

  private static Map<String, BigDecimal> planned(JsonPath answer) {
    return answer.<Map<String, Object>>getList("rows").stream()
        .collect(
            Collectors.toMap(
                row -> String.valueOf(row.get("key")),
                row -> new BigDecimal(String.valueOf(row.get("plannedYuan"))).setScale(2)));
  }

  private static int found(String filter, String value) {
    return Api.planOffice()
        .queryParam(filter, value)
        .get(PROJECTS + "?pageSize=200")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items")
        .size();
  }

  private static void resolve(String members) {
    Api.upload(
            Api.planOffice(),
            "units",
            null,
            false,
            "name,kind,region,members\n各相关县区人民政府,UNIT_GROUP,450200," + members + "\n")
        .then()
        .statusCode(200);
  }

  private static List<String> members() {
    return Api.read(PROJECTS + "/BS-01").getList("units[1].members");
  }

  private static Response record(String kind, List<String> before, List<String> after) {
    return Api.post(Api.planOffice(), ACTS, body(kind, before, after));
  }

  private static Response reverse(int number) {
    return Api.post(Api.planOffice(), ACTS + "/" + number + "/reversal", "{\"reason\":\"文件误读\"}");
  }

  private static String body(String kind, List<String> before, List<String> after) {
    return """
        {"kind":"%s","effectiveOn":"2024-06-01","documentNumber":"柳编办〔2024〕12号",
        "predecessors":["%s"],"successors":["%s"]}"""
        .formatted(kind, String.join("\",\"", before), String.join("\",\"", after));
  }

  private static List<String> some(List<String> names, int count, Random random) {
    return random.ints(count, 0, names.size()).mapToObj(names::get).toList();
  }
}
