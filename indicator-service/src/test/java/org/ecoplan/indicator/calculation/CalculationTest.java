package org.ecoplan.indicator.calculation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.indicator.testdata.Api.ROOT;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecoplan.indicator.method.Method;
import org.ecoplan.indicator.method.StandardTable;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** What an auditor asks for: the worked examples of the standards, each over the API. */
@QuarkusTest
class CalculationTest {
  /** Identifier of the example, formula, inputs, value, and words of the answer. */
  private static final String EXAMPLES =
      """
      W01 | ROUNDING | value=34.5 decimals=0 | 34 |
      W02 | ROUNDING | value=35.5 decimals=0 | 36 |
      W03 | ROUNDING | value=0.25 decimals=1 | 0.2 |
      W04 | ROUNDING | value=0.35 decimals=1 | 0.4 |
      W05 | ROUNDING | value=2.665 decimals=2 | 2.66 |
      W06 | ROUNDING | value=2.675 decimals=2 | 2.68 |
      W07 | ROUNDING | value=93.45 decimals=1 | 93.4 |
      W08 | ROUNDING | value=35.4999 decimals=0 | 35 |
      W10 | PERCENTILE | values=1..20 p=95 | 19.05 |
      W11 | PERCENTILE | values=1..10 p=90 | 9.1 |
      W12 | PERCENTILE | values=1..365 p=98 | 357.72 |
      W13 | PERCENTILE | values=1..365 p=95 | 346.8 |
      W14 | PERCENTILE | values=1..365 p=90 | 328.6 |
      W15 | PERCENTILE | values=1..366 p=90 | 329.5 |
      W16 | PERCENTILE | values=1..366 p=95 | 347.75 |
      W17 | PERCENTILE | values=1..366 p=98 | 358.7 |
      W18 | PERCENTILE | values=52,88,61,140,97,133,105,76,119,101 p=90 decimals=0 | 134 | 133.7 → 134
      W19 | PERCENTILE | values=0.6,0.8,1.1,0.9,1.3,0.7,1.0,1.2,0.5,1.4,0.9 p=95 decimals=1 | 1.4 | 1.35 → 1.4
      W20 | STATION_OZONE_8H | day=2023-07-01 hours=40,38,35,33,30,28,31,36,45,58,72,90,108,125,139,150,156,158,149,131,110,92,75,60 | 140 | 17 个有效 8 小时平均，最大的在 21 时结束
      W21 | STATION_OZONE_8H | day=2023-07-01 hours=40,38,35,33,30,28,31,36,45,58,72,90,108,125,139,150,null,null,null,131,110,92,75,60 | | 有效 8 小时平均 11 / 应有 14
      W22 | STATION_OZONE_8H | day=2023-07-01 hours=97,95,92,90,87,85,88,93,102,115,129,147,165,182,196,207,null,null,null,188,167,149,132,117 | 171 | 11 个有效 8 小时平均
      W23 | STATION_DAILY_MEAN | pollutant=PM25 hours=31,30,28,27,26,28,35,42,47,45,41,38,36,33,31,30,32,38,44,48,46,41,37,34 | 36 | 36.166667 → 36
      W24 | STATION_DAILY_MEAN | pollutant=PM25 hours=31,30,28,27,26,28,35,42,47,45,41,38,36,33,31,30,32,38,44,48 | 36 | 35.5 → 36
      W25 | STATION_DAILY_MEAN | pollutant=PM25 hours=31,30,28,27,26,28,35,42,47,45,41,38,36,33,31,30,32,38,44 | | 有效小时 19 / 应有 20
      W30 | IAQI | day=2023-01-01 series=PM25_24h concentration=38 | 54 |
      W31 | IAQI | day=2023-01-01 series=PM25_24h concentration=75 | 100 |
      W32 | IAQI | day=2023-01-01 series=PM25_24h concentration=76 | 102 |
      W33 | IAQI | day=2023-01-01 series=PM10_24h concentration=51 | 51 |
      W34 | IAQI | day=2023-01-01 series=CO_24h concentration=2.2 | 55 |
      W35 | IAQI | day=2023-01-01 series=CO_1h concentration=1.1 | 11 |
      W36 | IAQI | day=2026-06-01 series=PM25_24h concentration=60 | 100 |
      W36 | IAQI | day=2026-06-01 series=PM25_24h concentration=61 | 101 |
      W37 | IAQI | day=2026-06-01 series=PM10_24h concentration=120 | 100 |
      W37 | IAQI | day=2026-06-01 series=PM10_24h concentration=121 | 101 |
      W38 | IAQI | day=2026-06-01 series=O3_8h concentration=900 | 300 |
      W39 | IAQI | day=2026-06-01 series=SO2_1h concentration=900 | 200 |
      W40 | IAQI | day=2023-01-01 series=O3_8h concentration=900 | | 须用另一平均时间的分指数
      W41 | AQI | day=2026-06-01 PM25=60.5 PM10=1 SO2=1 NO2=1 CO=0.1 O3=1 | 100 |
      W42 | AQI | day=2026-06-01 PM25=60.6 PM10=1 SO2=1 NO2=1 CO=0.1 O3=1 | 101 |
      W43 | AQI | day=2023-01-01 PM25=35 PM10=1 SO2=1 NO2=1 CO=0.1 O3=1 | 50 | 优，无首要污染物
      W44 | AQI | day=2023-01-01 PM25=52 PM10=94 SO2=1 NO2=1 CO=0.1 O3=1 | 72 | 首要污染物 可吸入颗粒物、细颗粒物
      W50 | SECTION_CLASS | body=RIVER PH=7.2 DO=6.2 CODMN=3.1 COD=14 BOD5=2.1 NH3N=0.31 TP=0.12 | | Ⅲ类（总磷），良好
      W51 | SECTION_CLASS | body=LAKE PH=7.2 DO=8.1 CODMN=1.2 TP=0.12 | | Ⅴ类（总磷(1.40)），中度污染
      W52 | SECTION_CLASS | body=RIVER PH=7.2 DO=8.1 CODMN=1.2 TP=0.01 TN=3.5 | | Ⅰ类，优
      W53 | SECTION_CLASS | body=RIVER PH=9.2 DO=8.1 CODMN=1.2 TP=0.01 | | 劣Ⅴ类（pH值），重度污染
      W54 | EXCEEDANCE_MULTIPLE | body=RIVER item=NH3N value=1.86 | 0.86 | 超标
      W55 | EXCEEDANCE_MULTIPLE | body=RIVER item=TP value=0.31 | 0.55 | 超标
      W56 | EXCEEDANCE_MULTIPLE | body=RIVER item=CODMN value=7.5 | 0.25 | 超标
      W57 | RIVER_STATUS | sections=20 good=18 bad=0 | 90.0 | 优
      W58 | RIVER_STATUS | sections=20 good=15 bad=1 | 75.0 | 良好
      W59 | RIVER_STATUS | sections=20 good=14 bad=3 | 70.0 | 轻度污染
      W60 | RIVER_STATUS | sections=20 good=10 bad=5 | 50.0 | 中度污染
      W61 | RIVER_STATUS | sections=20 good=9 bad=9 | 45.0 | 重度污染
      W62 | RIVER_STATUS | sections=4 good=3 bad=0 | | 按比例法评价的断面 4 / 应有 5
      W62 | SHORT_RIVER_CLASS | body=RIVER NH3N=1.4,0.2,0.2,0.2 | | Ⅱ类
      W63 | RIVER_STATUS | sections=5 good=3 bad=2 | 60.0 | 重度污染
      W70 | TROPHIC_LEVEL | chla=10 TP=0.05 TN=1.0 SD=1.0 CODMn=4.0 | 48.018 | 中营养
      W71 | TROPHIC_LEVEL | chla=30 TP=0.1 TN=2.0 SD=0.5 CODMn=7.0 | 60.610 | 中度富营养
      W72 | TROPHIC_LEVEL | chla=1 TP=0.01 TN=0.2 SD=5 CODMn=1.5 | 21.054 | 贫营养
      W80 | REGIONAL_NOISE | levels=54.2,56.8,57.1,55.0,56.9 | 56.0 | 三级/一般
      W81 | ROAD_NOISE | levels=72.0,66.0 lengths=1.0,9.0 | 66.6 | 一级/好
      W82 | ROAD_NOISE | levels=70.4,68.9,67.5,71.2 lengths=3.20,5.00,1.80,2.50 | 69.5 | 69.5424 → 69.5
      W90 | SEWAGE_COLLECTION | inflow=36500000 bod5=110 population=520000 | 47.01 | 244444 人
      W91 | SAFE_FARMLAND | B=3000 C=5400 D=635 E=10000 | 90.35 | (3000 + 5400 + 635) / 10000 × 100%
      W92 | ZONE_FREQUENCY | evaluations=12 compliant=10 | 83.3 | 达标
      W93 | ZONE_FREQUENCY | evaluations=12 compliant=9 | 75.0 | 不达标
      W94 | ZONE_ANNUAL_MEAN | annualMean=II target=III | | 达标
      W95 | RURAL_VILLAGE | treated=7 hamlets=10 | 70.00 | 计入
      W96 | RURAL_VILLAGE | treated=6 hamlets=10 | 60.00 | 不计入
      W96 | RURAL_VILLAGE | treated=6 hamlets=10 reading=INCLUSIVE | 60.00 | 须不低于 60%
      -   | INTENSITY_CUMULATIVE | declines=4.0,4.1,4.2,4.5,5.0 | 19.98 |
      -   | INTENSITY_DECLINE | baseEmission=100 baseGdp=100 emission=100 gdp=125 | 20.00 |
      -   | INTENSITY_BY_GROWTH | emissionGrowth=1 gdpGrowth=6 | 4.72 |
      -   | EMISSION_DECLINE | base=1000 current=870 | 13.00 | (1000 - 870) / 1000
      -   | EMISSION_VERIFIED_REDUCTIONS | base=1000 reductions=60,70 | 13.00 |
      -   | ZONE_RATE | compliant=87 evaluated=203 | 42.9 |
      -   | SEWAGE_TREATED | part=96 whole=100 | 96.00 |
      -   | POLLUTED_SITES_SAFE | part=0 whole=0 | 100.00 |
      """;

  @Test
  void everyWorkedExampleComesOutOverTheApiWithItsClauses() {
    for (Example example : examples()) {
      JsonPath answer =
          ask(example.formula, body(example.inputs))
              .then()
              .statusCode(200)
              .extract()
              .jsonPath(
                  JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));

      Object value = answer.get("value");
      if (example.value.isEmpty()) {
        assertThat(value).as("%s", example).isNull();
      } else {
        assertThat(new BigDecimal(String.valueOf(value)))
            .as("%s", example)
            .isEqualByComparingTo(example.value);
      }
      assertThat(said(answer)).as("%s", example).contains(example.words);
      assertThat(answer.getList("clauses")).as("%s", example).isNotEmpty();
      assertThat(answer.getString("version")).as("%s", example).isNotBlank();
    }
  }

  @Test
  void noExampleAndNoFormulaIsLeftOut() {
    List<String> ids =
        StandardTable.rows("worked_examples").stream().map(row -> row.get("id")).toList();
    assertThat(examples().stream().map(Example::id)).containsAll(ids);
    List<String> offered =
        as(Role.AUDITOR).get(ROOT + "/calculations").jsonPath().getList("formula");
    assertThat(offered).hasSizeGreaterThan(25);
    assertThat(examples().stream().map(Example::formula).collect(Collectors.toSet()))
        .containsAll(offered.stream().filter(one -> !isPlainShare(one)).toList());
  }

  @Test
  void everyMethodCanBeComputedAgainOrComesFromRecords() {
    List<String> offered = as(Role.COUNTY).get(ROOT + "/calculations").jsonPath().getList("method");

    assertThat(offered)
        .contains(
            Method.WATER_ZONES.name(),
            Method.EMISSION_DECLINE.name(),
            Method.EMISSION_INTENSITY.name(),
            Method.SHARE.name());
  }

  @Test
  void amountsInAnotherUnitAreRefusedAndNeverConverted() {
    ask(
            "SEWAGE_COLLECTION",
            """
            {"inputs":{"inflow":{"values":36500000,"unit":"m3/a"},"bod5":{"values":0.11,"unit":"g/L"},
              "population":{"values":520000}}}""")
        .then()
        .statusCode(422)
        .body("code", equalTo("IND-1442"))
        .body("errors.field", hasItem("inputs.bod5"))
        .body("errors.message", hasItem("单位是 g/L"));
    ask(
            "SAFE_FARMLAND",
            """
            {"inputs":{"B":{"values":1,"unit":"亩"},"C":{"values":1,"unit":"亩"},
              "D":{"values":1,"unit":"亩"},"E":{"values":1,"unit":"公顷"}}}""")
        .then()
        .statusCode(422)
        .body("errors.message", hasItem(containsString("单位不一致")));
    ask(
            "STATION_DAILY_MEAN",
            """
            {"inputs":{"pollutant":{"word":"PM25"},"hours":{"values":[1,2],"unit":"mg/m3"}}}""")
        .then()
        .statusCode(200)
        .body("value", equalTo(null))
        .body("reason", equalTo("细颗粒物的单位应为 ug/m3，所填为 mg/m3"));
  }

  @Test
  void whatCannotBeIsAReasonAndNotANumber() {
    ask("SEWAGE_TREATED", body("part=100.0001 whole=100"))
        .then()
        .statusCode(200)
        .body("value", equalTo(null))
        .body("reason", containsString("比例不能超过 100%"));
    ask("EMISSION_DECLINE", body("base=-1 current=1"))
        .then()
        .body("value", equalTo(null))
        .body("reason", equalTo("排放量不能为负"));
    ask("REDLINE", body("part=1 whole=0")).then().body("value", equalTo(null));
  }

  @Test
  void wrongInputsAreNamedEachByItself() {
    ask("SAFE_FARMLAND", "{\"inputs\":{\"B\":{\"values\":[1,2]},\"X\":{\"values\":1}}}")
        .then()
        .statusCode(422)
        .body("errors.field", hasItem("inputs.B"))
        .body("errors.field", hasItem("inputs.C"))
        .body("errors.field", hasItem("inputs.X"));
    ask("STATION_OZONE_8H", body("day=2023-07-01 hours=1..25"))
        .then()
        .statusCode(422)
        .body("errors.message", hasItem("一天没有第 25 时"));
    ask("STATION_OZONE_8H", body("day=2023-07-01 hours=-1,2"))
        .then()
        .statusCode(422)
        .body("errors.message", hasItem(containsString("应不小于 0")));
    ask("ROUNDING", "{\"inputs\":{\"value\":{\"values\":1E+999999},\"decimals\":{\"values\":1.5}}}")
        .then()
        .statusCode(422)
        .body("errors.message", hasItem("数值的位数太多"))
        .body("errors.message", hasItem("不是自然数"));
    ask("NO_SUCH", "{\"inputs\":{}}").then().statusCode(404).body("code", equalTo("IND-1441"));
    ask("ROUNDING", "{}").then().statusCode(422);
  }

  /** A line of the examples. */
  private record Example(String id, String formula, String inputs, String value, String words) {}

  private static List<Example> examples() {
    return EXAMPLES
        .lines()
        .map(line -> List.of(line.split("\\|", -1)))
        .map(
            cells ->
                new Example(
                    cells.get(0).strip(),
                    cells.get(1).strip(),
                    cells.get(2).strip(),
                    cells.get(3).strip(),
                    cells.get(4).strip()))
        .toList();
  }

  /** Shares that differ by what is counted only. */
  private static boolean isPlainShare(String formula) {
    return List.of(
            "GARBAGE_HARMLESS",
            "SLUDGE_HARMLESS",
            "RURAL_SEWAGE",
            "LIVESTOCK_FACILITIES",
            "FOREST_COVER",
            "REDLINE")
        .contains(formula);
  }

  private static String body(String inputs) {
    Map<String, String> byName = new LinkedHashMap<>();
    for (String input : inputs.split(" ", -1)) {
      String[] parts = input.split("=", 2);
      byName.put(parts[0], parts[1]);
    }
    return byName.entrySet().stream()
        .map(one -> "\"%s\":{%s}".formatted(one.getKey(), input(one.getValue())))
        .collect(Collectors.joining(",", "{\"inputs\":{", "}}"));
  }

  private static String input(String text) {
    if (text.contains("..")) {
      int last = Integer.parseInt(text.substring(text.indexOf("..") + 2));
      return "\"values\":" + IntStream.rangeClosed(1, last).boxed().map(String::valueOf).toList();
    }
    return text.matches("[-0-9.,nul]+") && !text.matches("\\d{4}-\\d{2}-\\d{2}")
        ? "\"values\":[" + text + "]"
        : "\"word\":\"" + text + "\"";
  }

  private static String said(JsonPath answer) {
    return answer.getString("conclusion") + answer.getString("reason") + answer.getList("steps");
  }

  private static Response ask(String formula, String body) {
    return as(Role.AUDITOR)
        .contentType("application/json")
        .body(body)
        .post(ROOT + "/calculations/{formula}", formula);
  }

  private static RequestSpecification as(Role role) {
    return given().auth().oauth2(TestTokens.bearer("somebody", role.roleName(), "市审计局"));
  }
}
