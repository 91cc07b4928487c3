package org.ecoplan.registry.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Liuzhou;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProjectSearchTest {
  private static final String PROJECTS = Api.ROOT + "/plans/LZ-145/projects";
  private static final String FACETS = Api.ROOT + "/plans/LZ-145/project-facets";

  @Inject Liuzhou liuzhou;

  @BeforeEach
  void theRealPlan() {
    liuzhou.begin();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          asked                     | found
          q=东泉河                   | BS-03
          q=16条                    | BS-03
          q=１６条                   | BS-03
          q=lt-01                   | LT-01
          q=焚烧线                   | QF-02
          q=焚烧线 qf                | QF-02
          q=焚烧线 东泉河             | ''
          q=%_                      | ''
          """)
  void everyWordIsFoundWhereverItStands(String asked, String found) {
    assertThat(codes(asked)).isEqualTo(found.isEmpty() ? List.of() : List.of(found.split(" ")));
  }

  @Test
  void theNamesOfUnitsAndTheirPlacesAreSearchedToo() {
    assertThat(codes("q=水务集团")).isEqualTo(codes("unit=市水务集团")).hasSize(2);
  }

  @Test
  void aChangedTextIsFoundAtOnceAndTheOldOneNoMore() {
    Api.patch(Api.planOffice(), Api.LT01, "{\"summary\":\"蓝藻监测浮标\"}").then().statusCode(200);
    assertThat(codes("q=浮标")).containsExactly("LT-01");
    Api.patch(Api.planOffice(), Api.LT01, "{\"summary\":null}").then().statusCode(200);
    assertThat(codes("q=浮标")).isEmpty();
  }

  @Test
  void aSingleCharacterIsAWordToo() {
    assertThat(codes("q=浔")).containsExactly("BS-01");
  }

  @Test
  void filtersOfOneColumnAddUpAndThoseOfSeveralNarrow() {
    int water = codes("category=CLEAR_WATER").size();
    int sky = codes("category=BLUE_SKY").size();

    assertThat(codes("category=CLEAR_WATER&category=BLUE_SKY")).hasSize(water + sky);
    assertThat(codes("category=CLEAR_WATER&subcategory=西江流域保护"))
        .contains("BS-02", "BS-03", "BS-04")
        .doesNotContain("BS-01");
    assertThat(codes("year=2020")).isEmpty();
    assertThat(codes("year=2021&leadUnit=市水务集团").size())
        .isLessThanOrEqualTo(codes("leadUnit=市水务集团").size());
    assertThat(codes("state=RESERVED&q=")).hasSize(34);
  }

  @Test
  void overdueIsAMilestonePastTheDateThatCounts() {
    String project = PROJECTS + "/BS-01";
    assertThat(codes("overdue=true&q=BS-01")).isEmpty();
    Api.post(
            Api.planOffice(),
            project + "/milestones",
            "{\"name\":\"开工\",\"originalDate\":\"2024-01-31\"}")
        .then()
        .statusCode(201);
    assertThat(codes("overdue=true&q=BS-01")).containsExactly("BS-01");
    Api.patch(Api.planOffice(), project + "/milestones/1", "{\"approvedDate\":\"2025-01-31\"}")
        .then()
        .statusCode(200);
    assertThat(codes("overdue=true&q=BS-01")).isEmpty();
    assertThat(codes("overdue=false&q=BS-01")).containsExactly("BS-01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"code", "-code", "name", "-name", "startYear", "endYear", "-endYear"})
  void everyOrderGoesOnWhereItStopped(String sort) {
    List<String> whole = Api.read(PROJECTS + "?pageSize=200&sort=" + sort).getList("items.code");
    List<String> leafed = new ArrayList<>();
    String token = "";
    while (token != null) {
      JsonPath page = Api.read(PROJECTS + "?pageSize=7&sort=" + sort + "&pageToken=" + token);
      leafed.addAll(page.getList("items.code"));
      token = page.getString("nextPageToken");
    }
    assertThat(leafed).isEqualTo(whole).hasSize(34).doesNotHaveDuplicates();
  }

  @Test
  void whatIsNamedSoStandsBeforeWhatOnlySpeaksOfIt() {
    Api.patch(Api.planOffice(), PROJECTS + "/BS-01", "{\"summary\":\"配套焚烧炉\"}")
        .then()
        .statusCode(200);
    Api.patch(Api.planOffice(), PROJECTS + "/BS-02", "{\"name\":\"焚烧炉改造工程\"}")
        .then()
        .statusCode(200);
    Api.patch(Api.planOffice(), PROJECTS + "/BS-03", "{\"name\":\"新建焚烧炉\"}").then().statusCode(200);

    List<String> ranked = codes("q=焚烧炉&sort=relevance");
    assertThat(ranked).startsWith("BS-02", "BS-03").endsWith("BS-01");
    JsonPath first = Api.read(PROJECTS + "?pageSize=2&q=焚烧炉&sort=relevance");
    assertThat(codes("q=焚烧炉&sort=relevance&pageToken=" + first.getString("nextPageToken")))
        .isEqualTo(ranked.subList(2, ranked.size()));
  }

  @Test
  void theLastYearsStandFirstWhereThatIsAsked() {
    assertThat(Api.read(PROJECTS + "?sort=-endYear").<Integer>getList("items.endYear"))
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void eachCountIsWhatTheListShows() {
    JsonPath facets = Api.read(FACETS + "?state=RESERVED&category=CLEAR_WATER");

    assertThat(facets.getInt("total")).isEqualTo(codes("category=CLEAR_WATER").size());
    for (String category : facets.<String>getList("category.value")) {
      assertThat(facets.getInt("category.find { it.value == '" + category + "' }.count"))
          .as(category)
          .isEqualTo(codes("category=" + category).size());
    }
    assertThat(facets.getList("category")).hasSizeGreaterThan(1);
    for (String unit : facets.<String>getList("leadUnit.value")) {
      assertThat(facets.getInt("leadUnit.find { it.value == '" + unit + "' }.count"))
          .as(unit)
          .isEqualTo(codes("category=CLEAR_WATER&leadUnit=" + unit).size());
    }
    assertThat(facets.getList("state.value")).containsExactly("RESERVED");
    assertThat(facets.getList("endYear")).isNotEmpty();
    assertThat(facets.getList("overdue")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state=RESERVED",
        "category=CLEAR_WATER",
        "leadUnit=市生态环境局&year=2021",
        "unit=柳城县人民政府",
        "region=450223",
        "unit=市水利局&region=450222",
        "q=柳江"
      })
  void unitsAndTheirRegionsAreCountedAsTheirFiltersFindThem(String asked) {
    // Given
    liuzhou.execute(
        """
        INSERT INTO unit_member (group_id, member_id, valid_from, valid_to)
        SELECT g.id, m.id, DATE '2021-01-01', given.valid_to
        FROM (VALUES ('各相关县区人民政府', '柳城县人民政府', NULL),
            ('各县区人民政府', '柳城县人民政府', NULL),
            ('各县区人民政府', '市农业农村局', NULL),
            ('各相关县区人民政府', '鹿寨县人民政府', DATE '2022-12-31')) AS given (g, m, valid_to)
        JOIN unit g ON g.name = given.g JOIN unit m ON m.name = given.m;
        INSERT INTO unit_heir (unit_id, heir_id)
        SELECT old.id, heir.id FROM unit old, unit heir
        WHERE old.name = '市应急局' AND heir.name = '市财政局'""");

    // When
    JsonPath facets = Api.read(FACETS + "?" + asked);

    // Then
    assertThat(counted(facets, "unit")).isEqualTo(found(asked, "unit", "/units", "name"));
    assertThat(counted(facets, "region")).isEqualTo(found(asked, "region", "/regions", "code"));
  }

  @Test
  void theMostFrequentUnitsAreToldInTheOrderOfTheirNames() {
    liuzhou.execute(
        """
        INSERT INTO unit (name, kind, region_code)
        SELECT '街道' || to_char(i, 'FM000'), 'OTHER', '450200' FROM generate_series(1, 60) i;
        INSERT INTO project_unit (project_id, unit_id, position, lead)
        SELECT p.id, u.id, 100 + u.id, false FROM project p, unit u
        WHERE u.name LIKE '街道%' AND p.code IN ('BS-01', 'BS-02', 'BS-03', 'BS-04', 'LT-01')""");

    JsonPath facets = Api.read(FACETS);
    assertThat(facets.getList("unit")).hasSize(50);
    assertThat(facets.<Integer>getList("unit.count"))
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(facets.<String>getList("unit.value"))
        .startsWith(Api.BUREAU)
        .containsSubsequence("街道001", "街道002", "街道040")
        .doesNotContain("街道060");
    assertThat(facets.getInt("region.find { it.value == '450200' }.count"))
        .isEqualTo(codes("region=450200").size());
  }

  @ParameterizedTest
  @CsvSource({
    "sort=summary, sort",
    "category=WATER, category",
    "overdue=maybe, overdue",
    "q=a b c d e f g h i j k, q",
    "q=%00, q"
  })
  void whatCannotBeAskedIsRefusedWithWhatCan(String asked, String field) {
    Api.planOffice()
        .urlEncodingEnabled(!asked.contains("%00"))
        .get(PROJECTS + "?" + asked)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo(field));
  }

  @ParameterizedTest
  @ValueSource(strings = {"code", "-name", "endYear"})
  void aTokenOfAnotherOrderIsRefused(String sort) {
    String token = Api.read(PROJECTS + "?pageSize=1&sort=name").getString("nextPageToken");
    Api.planOffice()
        .get(PROJECTS + "?sort=" + sort + "&pageToken=" + token)
        .then()
        .statusCode(400)
        .body("code", equalTo("KIT-1003"));
  }

  private static Map<String, Integer> counted(JsonPath facets, String facet) {
    List<Integer> counts = facets.getList(facet + ".count");
    Iterator<Integer> count = counts.iterator();
    Map<String, Integer> counted = new HashMap<>();
    facets.<String>getList(facet + ".value").forEach(value -> counted.put(value, count.next()));
    return counted;
  }

  /** How long the list is under each value of a filter, in place of the one that was asked for. */
  private static Map<String, Integer> found(
      String asked, String filter, String path, String member) {
    String others =
        Stream.of(asked.split("&"))
            .filter(one -> !one.startsWith(filter + "="))
            .map(one -> one + "&")
            .collect(Collectors.joining());
    Map<String, Integer> lengths = new HashMap<>();
    for (String value :
        Api.read(Api.ROOT + path + "?pageSize=200").<String>getList("items." + member)) {
      int length = codes(others + filter + "=" + value).size();
      if (length > 0) {
        lengths.put(value, length);
      }
    }
    return lengths;
  }

  private static List<String> codes(String asked) {
    return Api.read(PROJECTS + "?pageSize=200&" + asked).getList("items.code");
  }
}
