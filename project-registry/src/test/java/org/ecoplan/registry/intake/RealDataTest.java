package org.ecoplan.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Liuzhou;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real plan of Liuzhou goes in whole and comes back as it is printed. */
@QuarkusTest
class RealDataTest {
  @Inject Liuzhou liuzhou;

  @BeforeEach
  void anEmptyRegistry() {
    liuzhou.empty();
  }

  @Test
  void everyRowIsCreated() {
    Map<String, JsonPath> reports = liuzhou.importAll();

    assertThat(reports)
        .allSatisfy(
            (kind, report) -> {
              assertThat(report.getInt("created")).isEqualTo(report.getInt("rows"));
              assertThat(report.getList("errors")).isEmpty();
            });
    assertThat(rows(reports, "projects")).isEqualTo(34);
    assertThat(rows(reports, "tasks")).isEqualTo(81);
    assertThat(rows(reports, "regions")).isEqualTo(13);
    assertThat(rows(reports, "units")).isEqualTo(29);
  }

  @Test
  void theCategoriesCountAsPrinted() {
    liuzhou.importAll();

    assertThat(count("CLEAR_WATER")).isEqualTo(8);
    assertThat(count("BLUE_SKY")).isEqualTo(3);
    assertThat(count("CLEAN_SOIL")).isEqualTo(8);
    assertThat(count("WASTE")).isEqualTo(4);
    assertThat(count("CLIMATE")).isEqualTo(3);
    assertThat(count("CAPACITY")).isEqualTo(8);
  }

  @Test
  void theSameFilesAgainChangeNothing() {
    liuzhou.importAll();
    int historyBefore = Api.read(Api.LT01 + "/history").getList("items").size();
    String etagBefore = Api.etag(Api.LT01);

    Map<String, JsonPath> again = liuzhou.importAll();

    assertThat(again)
        .allSatisfy(
            (kind, report) -> {
              assertThat(report.getInt("unchanged")).isEqualTo(report.getInt("rows"));
              assertThat(report.getInt("created") + report.getInt("updated")).isZero();
            });
    assertThat(Api.read(Api.LT01 + "/history").getList("items")).hasSize(historyBefore);
    assertThat(Api.etag(Api.LT01)).isEqualTo(etagBefore);
  }

  @Test
  void groupsStayGroupsAndUnknownUnitsAreRegisteredByTheirName() {
    Map<String, JsonPath> reports = liuzhou.importAll();

    assertThat(Api.read(Api.ROOT + "/units?kind=UNIT_GROUP&pageSize=200").getList("items.name"))
        .contains("各县区人民政府", "各乡镇");
    assertThat(Api.read(Api.ROOT + "/units?kind=COUNTY_DEPARTMENT").getList("items.name"))
        .contains("县发展改革局");
    assertThat(Api.read(Api.ROOT + "/units?kind=OTHER").getList("items.name"))
        .contains("柳城生态环境局", "大埔镇");
    assertThat(Api.read(Api.ROOT + "/units?kind=OTHER").getList("items.regionCode"))
        .containsOnly("450222");
    assertThat(reports)
        .hasEntrySatisfying("tasks", report -> assertThat(report.getList("warnings")).isNotEmpty());
  }

  @Test
  void aProjectComesBackAsItIsPrinted() {
    liuzhou.importAll();

    JsonPath project = Api.read(Api.LT01);

    assertThat(project.getString("state")).isEqualTo("RESERVED");
    assertThat(project.getString("leadUnit")).isEqualTo(Api.BUREAU);
    assertThat(project.getList("units.name")).contains(Api.BUREAU, "市工业和信息化局");
    assertThat(Api.read(Api.MILESTONE).getString("originalDate")).isEqualTo("2023-12-31");
    assertThat(Api.read(Api.LT01 + "/history").getString("items[-1].toState"))
        .isEqualTo("RESERVED");
  }

  private static int rows(Map<String, JsonPath> reports, String kind) {
    return Objects.requireNonNull(reports.get(kind)).getInt("rows");
  }

  private static int count(String category) {
    return Api.read(Api.ROOT + "/plans/LZ-145/projects?category=" + category)
        .getList("items")
        .size();
  }
}
