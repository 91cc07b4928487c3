package org.ecoplan.registry.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Liuzhou;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MarksFlowTest {
  private static final String PROJECTS = Api.ROOT + "/plans/LZ-145/projects";
  private static final String MARKED =
      """
      {"tags":["示范点位","管网","管网"],"location":{"longitude":109.41,"latitude":24.32,
      "regionCode":"450222"}}""";

  @Inject Liuzhou liuzhou;

  @BeforeEach
  void theRealPlan() {
    liuzhou.begin();
  }

  @Test
  void aProjectIsFoundByWhatPeopleCallItAndWhereItIs() {
    Api.patch(Api.manager(), Api.LT01, MARKED)
        .then()
        .statusCode(200)
        .body("tags", contains("示范点位", "管网"))
        .body("location.regionCode", equalTo("450222"));

    assertThat(found("?tag=管网")).isEqualTo("[LT-01]");
    assertThat(found("?tag=管网&tag=土壤")).isEqualTo("[]");
    assertThat(found("?place=450222")).isEqualTo("[LT-01]");
    assertThat(found("?q=示范点位")).isEqualTo("[LT-01]");
    JsonPath facets = Api.read(Api.ROOT + "/plans/LZ-145/project-facets");
    assertThat(facets.getInt("tag.find { it.value == '管网' }.count")).isEqualTo(1);
    assertThat(Api.read(Api.LT01 + "?asOf=2024-11-26").getList("tags")).contains("管网");
    Api.patch(Api.manager(), Api.LT01, "{\"location\":null}")
        .then()
        .statusCode(200)
        .body("location", nullValue());
  }

  @Test
  void aFileMarksProjectsAndAnEmptyCellLeavesThemAsTheyAre() {
    String annex = Liuzhou.text("projects.csv");
    String heading = annex.lines().findFirst().orElseThrow();
    String row = annex.lines().filter(line -> line.startsWith("LT-01,")).findFirst().orElseThrow();
    Api.upload(
            Api.planOffice(),
            "projects",
            "LZ-145",
            false,
            heading + ",tags,longitude,latitude\n" + row + ",钢铁;超低排放,109.3,24.3\n")
        .then()
        .statusCode(200)
        .body("updated", equalTo(1));
    Api.upload(Api.planOffice(), "projects", "LZ-145", false, annex)
        .then()
        .statusCode(200)
        .body("updated", equalTo(0));
    assertThat(Api.read(Api.LT01).getList("tags")).hasToString("[钢铁, 超低排放]");
    Api.upload(
            Api.planOffice(),
            "projects",
            "LZ-145",
            false,
            heading + ",longitude,latitude\n" + row + ",9.3,24.3\n")
        .then()
        .statusCode(422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"location\":{\"longitude\":109.4}}",
        "{\"location\":{\"longitude\":24.3,\"latitude\":109.4}}",
        "{\"location\":{\"longitude\":109.1234567,\"latitude\":24.3}}",
        "{\"location\":{\"regionCode\":\"999999\"}}",
        "{\"tags\":[\"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一\"]}"
      })
  void whatIsNowhereOrNoTagIsRefused(String patch) {
    Api.patch(Api.manager(), Api.LT01, patch)
        .then()
        .statusCode(400)
        .body("code", equalTo("KIT-1002"));
  }

  private static String found(String query) {
    return Api.read(PROJECTS + query).getList("items.code").toString();
  }
}
